import type { SafetyAwards, UnitAward } from 'shared-types/safety-cup'
import type { StaffRole } from 'shared-types/contract'
import { requireScope } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContestRecord } from '../contest.ts'
import { staffName } from '../../staff/index.ts'
import type { SafetyDeps } from './deps.ts'
import { findCup } from './enter-safety-cup.ts'
import { type AwardsRecord, awardProblem, describeSafetyEntry, sums } from './safety-entry.ts'
import { mostSheetRows, safetySheet } from './safety-sheet.ts'

async function keptCup(
  deps: SafetyDeps,
  actor: Actor,
  contestId: string,
  roles: readonly StaffRole[] = ['manager', 'reviewer'],
): Promise<ContestRecord> {
  const cup = await findCup(deps, contestId)
  await requireScope(deps, actor, roles, cup.orgId)
  return cup
}

const describeAwards = ({ version, publishedAt, reason, items }: AwardsRecord): SafetyAwards => ({
  version,
  ...(publishedAt ? { publishedAt } : {}),
  ...(reason ? { reason } : {}),
  items,
})

export async function listSafetyUnits(deps: SafetyDeps, actor: Actor, contestId: string) {
  const cup = await keptCup(deps, actor, contestId, ['manager', 'reviewer', 'auditor'])
  const [entries, awards] = await Promise.all([deps.safety.entries(contestId), deps.safety.awards(contestId)])
  return {
    at: deps.clock.now().toISOString(),
    contestTitle: cup.title,
    ...sums(entries),
    items: entries.map(describeSafetyEntry).sort((a, b) => a.enteredAt.localeCompare(b.enteredAt)),
    awards: describeAwards(awards),
  }
}

/** Names and telephone numbers of units' contacts: who took them out and what for stands in the contest's log. */
export async function writeSafetySheet(deps: SafetyDeps, actor: Actor, contestId: string, reason: string) {
  const cup = await keptCup(deps, actor, contestId)
  const [entries, byMasked] = await Promise.all([deps.safety.entries(contestId), staffName(deps.staff, actor)])
  const standing = entries.filter(({ state }) => state === 'entered')
  const rows = sums(standing).shifts
  if (rows > mostSheetRows) throw new Refusal('too-many-rows')
  const now = deps.clock.now()
  const on = dayOf(now)
  const file = await safetySheet(standing, `${byMasked} 于 ${on} 导出，用途：${reason}`)
  const answer = { fileName: `${cup.title}参赛单位${on}.xlsx`, base64: Buffer.from(file).toString('base64'), rows }
  const log = { at: now.toISOString(), change: 'exported' as const, note: reason, byAccountId: actor.accountId, byMasked }
  await deps.safety.save(deps.contests.logging(cup, log))
  return answer
}

interface Awarding {
  version: number
  items: readonly { orgId: string; award: UnitAward }[]
  reason?: string | undefined
}

export async function publishSafetyAwards(deps: SafetyDeps, actor: Actor, contestId: string, given: Awarding, once: Once) {
  const cup = await keptCup(deps, actor, contestId)
  const now = deps.clock.now()
  if (cup.state === 'calledOff') throw new Refusal('contest-called-off')
  if (now.toISOString() <= cup.closesAt) throw new Refusal('contest-not-closed-yet')
  const [entries, before] = await Promise.all([deps.safety.entries(contestId), deps.safety.awards(contestId)])
  if (before.version !== given.version) throw new Refusal('contest-changed')
  const problem = awardProblem(given.items, entries)
  if (problem) throw new Refusal('invalid-request', { fields: [{ path: 'items', message: problem }] })
  if (before.version > 0 && !given.reason)
    throw new Refusal('invalid-request', { fields: [{ path: 'reason', message: '请写明修改的原因' }] })
  const names = new Map(entries.map(({ orgId, orgName }) => [orgId, orgName]))
  const after = {
    version: before.version + 1,
    publishedAt: now.toISOString(),
    ...(before.version > 0 && given.reason ? { reason: given.reason } : {}),
    byAccountId: actor.accountId,
    byMasked: await staffName(deps.staff, actor),
    items: given.items.map(({ orgId, award }) => ({ orgId, orgName: names.get(orgId) ?? '', award })),
  } satisfies AwardsRecord
  const answer = { awards: describeAwards(after) }
  const { byAccountId, byMasked, reason } = after
  const log = { at: now.toISOString(), change: 'awardsPublished' as const, note: reason, byAccountId, byMasked }
  await deps.safety.save(...deps.safety.awarding(contestId, before, after), deps.contests.logging(cup, log), once.row(answer))
  return answer
}

export async function listSafetyAwards(deps: SafetyDeps, contestId: string) {
  const cup = await findCup(deps, contestId)
  const awards = cup.state === 'calledOff' ? { version: 0, items: [] } : await deps.safety.awards(contestId)
  return { contestTitle: cup.title, orgName: cup.orgName, awards: describeAwards(awards) }
}
