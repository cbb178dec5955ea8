import type { WithdrawalOfDraft } from 'shared-types/drafts'
import { isOfCounty, type OrganisationStore, requireCounty } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ActFacts } from '../platform/events/act.ts'
import { type Actor, doerOf, sharesPerson } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName, type StaffStore } from '../staff/index.ts'
import { asksAnew, type Waiting } from './ask-others.ts'
import { type By, type DraftRecord, isWritten, type Reader, thrownAway, whyNotPublish, written } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

/** What everything that is drafted has in common: two people of the county stand for what is in force. */

export interface DraftDeps {
  organisations: OrganisationStore
  staff: StaffStore
  clock: Clock
}

const keepers = ['manager', 'reviewer'] as const

/** Somebody who acts for the county. */
type Keeper = By & { orgId: string }

/** Whoever acts, by the name under which they do. */
export async function keeperOf(
  deps: DraftDeps,
  actor: Actor,
  roles: readonly ('manager' | 'reviewer')[] = keepers,
): Promise<Keeper> {
  const orgId = await requireCounty(deps.organisations, actor, roles)
  return { doer: doerOf(actor), byMasked: await staffName(deps.staff, actor), orgId }
}

/** Nobody, where the reader has no role at the county. */
export async function readerOf({ organisations }: DraftDeps, actor: Actor): Promise<Reader | undefined> {
  if (!(await isOfCounty(organisations, actor, [...keepers, 'auditor']))) return undefined
  const keeps = await isOfCounty(organisations, actor, keepers)
  if (keeps) await requireCounty(organisations, actor, keepers)
  return { doer: doerOf(actor), keeps, manages: await isOfCounty(organisations, actor, ['manager']) }
}

/** Which act it is, and about what. */
type Act = Pick<ActFacts, 'kind' | 'about' | 'detail'>

interface Writing<Words> {
  drafts: DraftStore<Words>
  name: string
  version: number
  draft: Words
  by: Keeper
  act: Act
  waiting: Waiting
}

/** Puts the words beside what is in force, with an act of it, and asks others to read them; refused when another act came first. */
export async function writing<Words>(
  deps: DraftDeps,
  { drafts, name, version, draft, by, act, waiting }: Writing<Words>,
  also: (after: DraftRecord<Words>) => Write[] = () => [],
) {
  const before = await drafts.of(name)
  if (before && isWritten(before, draft, version, by.doer)) return before
  requireRead(drafts, before, version)
  const now = deps.clock.now()
  const after = written(before, draft, by, now)
  const asking = asksAnew(before, by.doer) ? await drafts.asking(deps, { orgId: by.orgId, by, waiting }) : []
  await drafts.save(drafts.changing(name, before, after), drafts.noting({ ...act, ...actBy(by, now) }), ...asking, ...also(after))
  return after
}

/** Nothing has been written in version 0. */
function requireRead(drafts: DraftStore<unknown>, record: DraftRecord<unknown> | undefined, version: number): void {
  if ((record?.version ?? 0) !== version) throw new Refusal(drafts.changed)
}

interface Publishing<Words> {
  drafts: DraftStore<Words>
  name: string
  version: number
  by: By
}

/** The draft that was read, which another has written. */
export async function draftOfAnother<Words>({ drafts, name, version, by }: Publishing<Words>) {
  const record = await drafts.of(name)
  requireRead(drafts, record, version)
  const against = whyNotPublish(record, by.doer)
  if (against || !record?.draft) throw new Refusal(against ?? 'nothing-written')
  return { record, draft: record.draft }
}

interface Withdrawing<Words> {
  drafts: DraftStore<Words>
  name: string
  read: WithdrawalOfDraft
  act: (draft: Words) => Act
}

/** By whoever wrote it, or by a manager with the reason: the record as it will be, and the writes with an act of it. */
export async function withdrawing<Words>(deps: DraftDeps, actor: Actor, { drafts, name, read, act }: Withdrawing<Words>) {
  const { version, reason } = read
  const keeper = await keeperOf(deps, actor)
  const before = await drafts.of(name)
  requireRead(drafts, before, version)
  if (!before?.draft) throw new Refusal('nothing-written')
  const isOwn = sharesPerson(before.savedBy, keeper.doer)
  const by = isOwn ? keeper : await keeperOf(deps, actor, ['manager'])
  if (!isOwn && !reason) throw new Refusal('invalid-request', { fields: [{ path: 'reason', message: '请写明为什么作废' }] })
  const now = deps.clock.now()
  const after = thrownAway(before, by, now, reason)
  const noted = drafts.noting({ ...act(before.draft), ...actBy(by, now), ...(reason && { reason }) })
  return { after, writes: [drafts.changing(name, before, after), noted] }
}

/** What was done, under whose name. */
export const actBy = ({ doer, byMasked }: By, now: Date) => ({
  at: now.toISOString(),
  accountId: doer.accountId,
  byMasked,
})
