import type { KeptLines } from 'shared-types/aid-programme-endpoints'
import type { PovertyLine } from 'shared-types/aid-programmes'
import type { DraftRead, WithdrawalOfDraft } from 'shared-types/drafts'
import {
  actBy,
  besideFor,
  draftOfAnother,
  type DraftRecord,
  keeperOf,
  putInForce,
  readerOf,
  withdrawing,
  writing,
} from '../../drafts/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'

/** One line is written at a time: a county sets it once a year. */
const next = 'next'

async function describe(
  deps: AidDeps,
  actor: Actor,
  items: PovertyLine[],
  record: DraftRecord<PovertyLine> | undefined,
): Promise<KeptLines> {
  return { items, ...besideFor(record, await readerOf(deps, actor)) }
}

export async function listLines(deps: AidDeps, actor: Actor): Promise<KeptLines> {
  const [items, record] = await Promise.all([deps.programmes.lines(), deps.lineDrafts.of(next)])
  return describe(deps, actor, items, record)
}

const about = ({ validFrom, source }: PovertyLine) => ({ id: validFrom, name: source })

/** Nothing is counted by it yet. Refused: `not-allowed` below the county, `line-exists`, `line-changed`. */
export async function writeLine(
  deps: AidDeps,
  actor: Actor,
  { version, ...draft }: PovertyLine & { version: number },
): Promise<KeptLines> {
  const by = await keeperOf(deps, actor, ['manager'])
  const items = await deps.programmes.lines()
  if (items.some(({ validFrom }) => validFrom === draft.validFrom)) throw new Refusal('line-exists')
  const act = { kind: 'programmeChanged', about: about(draft), detail: 'lineSaved' } as const
  const record = await writing(deps, {
    drafts: deps.lineDrafts,
    name: next,
    version,
    draft,
    by,
    act,
    waiting: { what: 'povertyLine', ...about(draft) },
  })
  return describe(deps, actor, items, record)
}

/** Two people: the line says who is in need, in every family at once. A line that stands is never edited. */
export async function publishLine(deps: AidDeps, actor: Actor, { version }: DraftRead, once: Once): Promise<KeptLines> {
  const by = await keeperOf(deps, actor)
  const { record, draft } = await draftOfAnother({ drafts: deps.lineDrafts, name: next, version, by })
  const items = [draft, ...(await deps.programmes.lines())].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const after = putInForce(record)
  const answer = await describe(deps, actor, items, after)
  await deps.aid.save(
    deps.programmes.addingLine(draft, actBy(by, deps.clock.now())),
    deps.lineDrafts.changing(next, record, after),
    once.row(answer),
  )
  return answer
}

export async function withdrawLine(deps: AidDeps, actor: Actor, read: WithdrawalOfDraft, once: Once): Promise<KeptLines> {
  const act = (line: PovertyLine) => ({ kind: 'programmeChanged', about: about(line), detail: 'lineWithdrawn' }) as const
  const { after, writes } = await withdrawing(deps, actor, { drafts: deps.lineDrafts, name: next, read, act })
  const answer = await describe(deps, actor, await deps.programmes.lines(), after)
  await deps.lineDrafts.save(...writes, once.row(answer))
  return answer
}
