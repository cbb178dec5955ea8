import { indicatorOf } from 'shared-types/indicators'
import type { TypedFigure } from 'shared-types/stats'
import { requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName, type StaffStore } from '../staff/index.ts'
import { yearIn } from './figures.ts'
import { looking, type StatsDeps } from './look-at-figures.ts'
import type { TypedRecord } from './stats-store.ts'

export interface KeepingDeps extends StatsDeps {
  staff: Pick<StaffStore, 'grantsOf'>
}

const describe = ({ orgId: _o, byAccountId: _b, ...typed }: TypedRecord): TypedFigure => typed

const wrong = (path: string, message: string) => new Refusal('invalid-request', { fields: [{ path, message }] })

export async function listTyped(deps: StatsDeps, actor: Actor, orgId: string, period: string): Promise<TypedFigure[]> {
  await requireScope(deps, actor, looking, orgId)
  const rows = await deps.stats.typed(orgId, yearIn(period))
  return rows.filter(row => row.period === period).map(describe)
}

type Input = Pick<TypedFigure, 'code' | 'period' | 'value' | 'source' | 'asOfOn' | 'version'>

/** What nothing counts, with where it comes from: a figure that the system counts is never typed over. */
export async function typeFigure(deps: KeepingDeps, actor: Actor, orgId: string, input: Input): Promise<TypedFigure> {
  await requireScope(deps, actor, ['manager'], orgId)
  if (indicatorOf(input.code)?.counting !== 'typed') throw wrong('code', '这一项由系统统计，不能填报')
  const now = deps.clock.now()
  if (input.asOfOn > dayOf(now)) throw wrong('asOfOn', '不能晚于今天')
  const record: TypedRecord = {
    ...input,
    version: input.version + 1,
    orgId,
    at: now.toISOString(),
    byAccountId: actor.accountId,
    byMasked: await staffName(deps.staff, actor),
  }
  await deps.stats.saveTyped(record)
  return describe(record)
}
