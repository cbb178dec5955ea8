import type { Programme } from 'shared-types/aid-programmes'
import { lineOn } from 'shared-types/aid-rules'
import { dayOf } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'

/** The programme as it stands, or not found. */
export async function findProgramme(deps: Pick<AidDeps, 'programmes'>, programmeId: string): Promise<Programme> {
  const programme = await deps.programmes.newest(programmeId)
  if (!programme) throw new Refusal('not-found')
  return programme
}

/** What guests see: this year's, and last year's whose season still runs over the turn of the year. */
export async function listProgrammes(deps: AidDeps) {
  const today = dayOf(deps.clock.now())
  const year = Number(today.slice(0, 4))
  const [all, lines] = await Promise.all([deps.programmes.list(), deps.programmes.lines()])
  const line = lineOn(lines, today)
  return {
    items: all.filter(programme => programme.year === year || programme.closesOn >= today),
    ...(line ? { line } : {}),
  }
}
