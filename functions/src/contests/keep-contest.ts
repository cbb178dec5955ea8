import type { ContestForm } from 'shared-types/contest-form'
import { requireScope } from '../organisations/index.ts'
import { askingOthers } from '../drafts/index.ts'
import { type Actor, doerOf, sharesPerson } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { QuotaDeps } from '../quota/index.ts'
import { resize } from '../quota/index.ts'
import { broadcast } from './broadcast.ts'
import { type ContestRecord, overallPool, tradePool } from './contest.ts'
import type { ContestChange } from './contest-store.ts'
import type { ContestDeps } from './deps.ts'
import { describeDesk, deskContest, keeping, logEntry } from './desk-contest.ts'
import { quotaOf } from './places.ts'

async function areaNames({ organisations }: ContestDeps, { eligibility, orgId }: ContestForm): Promise<string[]> {
  const found = await Promise.all((eligibility.areas ?? []).map(area => organisations.chainOf(area)))
  if (found.some(chain => !chain.some(org => org.orgId === orgId)))
    throw new Refusal('invalid-request', { fields: [{ path: 'eligibility.areas', message: '参赛范围只能选本工会和下级工会' }] })
  return found.map(([org]) => org?.name ?? '')
}

/** Whoever may publish it is told that it waits. */
async function asking(deps: ContestDeps, actor: Actor, before: ContestRecord | undefined, after: ContestRecord) {
  const by = { doer: doerOf(actor), byMasked: after.savedByMasked ?? '' }
  if (before?.savedBy && sharesPerson(before.savedBy, by.doer)) return []
  const waiting = { what: 'contest', id: after.contestId, name: after.title } as const
  return askingOthers(deps, deps.contestTable, { orgId: after.orgId, by, waiting })
}

const writtenBy = (actor: Actor, { byMasked }: ContestChange): Pick<ContestRecord, 'savedBy' | 'savedByMasked'> => ({
  savedBy: doerOf(actor),
  savedByMasked: byMasked,
})

export async function draftContest(deps: ContestDeps, actor: Actor, form: ContestForm, once: Once) {
  const org = await requireScope(deps, actor, keeping, form.orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const now = deps.clock.now()
  const entry = await logEntry(deps, actor, 'drafted')
  const contest: ContestRecord = {
    ...form,
    ...writtenBy(actor, entry),
    contestId: newId('con', now),
    orgName: org.name,
    areaNames: await areaNames(deps, form),
    state: 'draft',
    shards: {},
    buckets: 1,
    version: 1,
    changedAt: now.toISOString(),
  }
  const answer = await describeDesk(deps, actor, contest)
  const asked = await asking(deps, actor, undefined, contest)
  await deps.contests.save(...deps.contests.adding(contest, entry), ...asked, once.row(answer))
  return answer
}

/** What entrants rely on, and what the pools were opened for. */
function isFixed(before: ContestRecord, form: ContestForm, now: Date): boolean {
  const frame = ({ orgId, kind, entry, team, hasWaitingList, expectedAtOpening, places, trades }: ContestForm) =>
    JSON.stringify([
      orgId,
      kind,
      entry,
      team ? [team.size, team.substitutes] : null,
      hasWaitingList,
      expectedAtOpening,
      places === undefined,
      trades.map(({ tradeKey, perUnit }) => [tradeKey, perUnit ?? null]),
    ])
  const hasOpened = before.opensAt <= now.toISOString()
  return frame(before) !== frame(form) || (hasOpened && before.opensAt !== form.opensAt)
}

interface Resizing {
  poolId: string
  capacity: number
}

function resizings(before: ContestRecord, form: ContestForm): Resizing[] {
  const was = new Map(before.trades.map(({ tradeKey, places }) => [tradeKey, places]))
  return [
    ...form.trades
      .filter(({ tradeKey, places }) => was.get(tradeKey) !== places)
      .map(({ tradeKey, places }) => ({ poolId: tradePool(before, tradeKey).poolId, capacity: places })),
    ...(form.places !== undefined && form.places !== before.places
      ? [{ poolId: overallPool(before).poolId, capacity: form.places }]
      : []),
  ]
}

export interface ContestChangeInput {
  form: ContestForm
  version: number
  reason?: string | undefined
}

/** Sent again it comes to the same: a pool is brought to a size, not by a difference. */
export async function changeContest(deps: ContestDeps, actor: Actor, contestId: string, input: ContestChangeInput) {
  const before = await deskContest(deps, actor, contestId)
  if (before.version !== input.version) throw new Refusal('contest-changed')
  if (before.state === 'calledOff') throw new Refusal('contest-called-off')
  const now = deps.clock.now()
  const isShown = before.state === 'published'
  if (isShown && isFixed(before, input.form, now)) throw new Refusal('contest-fixed')
  if (isShown && !input.reason)
    throw new Refusal('invalid-request', { fields: [{ path: 'reason', message: '请写明修改的原因' }] })
  if (!isShown) await requireScope(deps, actor, keeping, input.form.orgId)
  const entry = await logEntry(deps, actor, 'changed', input.reason)
  const after: ContestRecord = {
    ...withoutForm(before),
    ...input.form,
    ...(isShown ? {} : writtenBy(actor, entry)),
    areaNames: await areaNames(deps, input.form),
    version: before.version + 1,
    changedAt: now.toISOString(),
  }
  const writes = [
    ...deps.contests.changing(before, after, entry),
    ...(isShown
      ? broadcast(deps, after, told(after, input.reason ?? ''), ['waiting', 'offered', 'confirmed'])
      : await asking(deps, actor, before, after)),
  ]
  await resized(quotaOf(deps, after), isShown ? resizings(before, input.form) : [], () => deps.contests.save(...writes), writes)
  return describeDesk(deps, actor, after)
}

/** What a form leaves out is taken back. */
const withoutForm = ({ team: _t, places: _p, recommendsUntilAt: _r, ...rest }: ContestRecord) => rest

const told = ({ title }: ContestForm, reason: string) => ({
  title: '竞赛安排有变动',
  body: `“${title}”：${reason}`,
  phrase: '有变动',
})

/** The last of the pools changes together with the contest; a crash before it leaves sizes that the same change, sent again, ends. */
async function resized(
  deps: QuotaDeps,
  all: Resizing[],
  plainly: () => Promise<void>,
  writes: Parameters<typeof resize>[3],
): Promise<void> {
  for (const { poolId, capacity } of all.slice(0, -1)) await resize(deps, poolId, capacity)
  const last = all.at(-1)
  if (last) await resize(deps, last.poolId, last.capacity, writes)
  else await plainly()
}
