import type { WithdrawalOfDraft } from 'shared-types/drafts'
import { isOfCounty, requireCounty } from '../organisations/index.ts'
import type { ActFacts } from '../platform/events/act.ts'
import { type Actor, doerOf, sharesPerson } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import type { CaseDeps } from './case-deps.ts'
import { type By, type DraftRecord, type Reader, thrownAway, whyNotPublish } from './draft.ts'
import type { DraftStore } from './draft-store.ts'

/** What chains and calendars have in common: two people of the county stand for what is in force. */

type Deps = Pick<CaseDeps, 'organisations' | 'staff' | 'clock'>

const keepers = ['manager', 'reviewer'] as const

/** Whoever acts, by the name under which they do. */
export async function keeperOf(deps: Deps, actor: Actor, roles: readonly ('manager' | 'reviewer')[] = keepers): Promise<By> {
  await requireCounty(deps.organisations, actor, roles)
  return { doer: doerOf(actor), byMasked: await staffName(deps.staff, actor) }
}

/** Nobody, where the reader has no role at the county. */
export async function readerOf({ organisations }: Deps, actor: Actor): Promise<Reader | undefined> {
  if (!(await isOfCounty(organisations, actor, [...keepers, 'auditor']))) return undefined
  const keeps = await isOfCounty(organisations, actor, keepers)
  if (keeps) await requireCounty(organisations, actor, keepers)
  return { doer: doerOf(actor), keeps, manages: await isOfCounty(organisations, actor, ['manager']) }
}

/** The draft that another has written. */
export function draftOfAnother<Words>(record: DraftRecord<Words> | undefined, by: By) {
  const against = whyNotPublish(record, by.doer)
  if (against || !record?.draft) throw new Refusal(against ?? 'nothing-written')
  return { record, draft: record.draft }
}

/** By whoever wrote it, or by a manager with the reason. */
export async function withdrawing<Words>(
  deps: Deps,
  actor: Actor,
  drafts: DraftStore<Words>,
  name: string,
  { version, reason }: WithdrawalOfDraft,
) {
  const keeper = await keeperOf(deps, actor)
  const before = await drafts.at(name, version)
  if (!before?.draft) throw new Refusal('nothing-written')
  const isOwn = sharesPerson(before.savedBy, keeper.doer)
  const by = isOwn ? keeper : await keeperOf(deps, actor, ['manager'])
  if (!isOwn && !reason) throw new Refusal('invalid-request', { fields: [{ path: 'reason', message: '请写明为什么作废' }] })
  const after = thrownAway(before, by, deps.clock.now(), reason)
  return { by, draft: before.draft, after, write: drafts.changing(name, before, after) }
}

/** What was done, under whose name. */
export const actBy = ({ doer, byMasked }: By, now: Date): Pick<ActFacts, 'at' | 'accountId' | 'byMasked'> => ({
  at: now.toISOString(),
  accountId: doer.accountId,
  byMasked,
})
