import type { SignUpInput } from 'shared-types/contest-entries'
import { type CaseRecord, openCase } from '../cases/index.ts'
import { requireConsents } from '../identity/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestBoard } from './board.ts'
import { type ContestRecord, requireOpen, tradeOf } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { describeMyEntry } from './describe-my-entry.ts'
import { requireEntrant } from './entrant.ts'
import { captainOf, type EntryRecord, type Entrant, isWhole, newEntryId, numberOf, placed, wholeBy } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { aboutOf, claimPlace } from './places.ts'

interface Deps extends ContestDeps {
  board: ContestBoard
}

function newEntry(contest: ContestRecord, input: SignUpInput, entrant: Entrant, now: Date): EntryRecord {
  const at = now.toISOString()
  const captain = { ...entrant, memberKey: randomCode(8), role: 'captain' as const, joinedAt: at }
  const entry: EntryRecord = {
    entryId: newEntryId(),
    contestId: contest.contestId,
    tradeKey: input.tradeKey,
    state: contest.team ? 'forming' : 'recommending',
    members: [captain],
    ...(contest.team ? { teamName: input.teamName ?? '', invitationCode: randomCode(12) } : {}),
    ...(entrant.orgId ? { orgId: entrant.orgId, orgName: entrant.orgName ?? '' } : {}),
    pools: [],
    enteredAt: at,
    checkedIn: {},
    version: 0,
  }
  return isWhole(entry, contest.team) ? entry : { ...entry, wholeBy: wholeBy(contest, now) }
}

const entered = (
  deps: ContestDeps,
  contest: ContestRecord,
  entry: EntryRecord,
  more: { orgName?: string; dueOn?: string } = {},
) =>
  announce<ContestEvents, 'contests.entered'>(deps.contestTable, deps.clock.now(), 'contests.entered', {
    ...aboutOf(contest, entry),
    number: numberOf(entry),
    tradeName: tradeOf(contest, entry.tradeKey).name,
    state: entry.state,
    ...more,
  })

const answerOf = (deps: ContestDeps, contest: ContestRecord, entry: EntryRecord, personId: string | undefined) => ({
  entry: describeMyEntry(deps, contest, entry, personId),
})

export const decideBy = ({ recommendsUntilAt }: ContestRecord) => (recommendsUntilAt ? { decideBy: recommendsUntilAt } : {})

/** The case that asks a unit for its word on an entry. */
export async function openRecommendation(deps: ContestDeps, contest: ContestRecord, entry: EntryRecord) {
  const { accountId, personId, nameMasked } = captainOf(entry)
  if (!entry.orgId) throw new Refusal('not-eligible', { fields: [{ path: 'notMember', message: '不符合参赛条件' }] })
  return openCase(deps, {
    kind: 'contests.recommendation',
    applicantAccountId: accountId,
    personId,
    targetOrgId: entry.orgId,
    titleMasked: `${entry.teamName ?? nameMasked} · ${contest.title}`,
    lock: `contest#${contest.contestId}#${entry.tradeKey}#${personId}`,
  })
}

async function ask(deps: Deps, contest: ContestRecord, entry: EntryRecord, once: Once) {
  const opened = await openRecommendation(deps, contest, entry)
  const { caseId, dueOn = '' } = opened.record satisfies CaseRecord
  const asked: EntryRecord = { ...entry, caseId, ...decideBy(contest), version: 1 }
  const answer = answerOf(deps, contest, asked, captainOf(asked).personId)
  await deps.entries.save(
    ...deps.entries.entering(asked, contest),
    ...opened.writes,
    entered(deps, contest, asked, { orgName: opened.owner.name, dueOn }),
    once.row(answer),
  )
  return answer
}

async function form(deps: Deps, contest: ContestRecord, entry: EntryRecord, once: Once) {
  const forming: EntryRecord = { ...entry, version: 1 }
  const answer = answerOf(deps, contest, forming, captainOf(forming).personId)
  await deps.entries.save(...deps.entries.entering(forming, contest), entered(deps, contest, forming), once.row(answer))
  return answer
}

async function take(deps: Deps, contest: ContestRecord, entry: EntryRecord, once: Once) {
  const me = captainOf(entry).personId
  const answers = {
    confirmed: answerOf(deps, contest, placed(entry, 'confirmed', contest), me),
    waiting: answerOf(deps, contest, placed(entry, 'waiting', contest), me),
  }
  const writes = (state: 'confirmed' | 'waiting', pools: string[]): Write[] => {
    const held = { ...placed(entry, state, contest), pools }
    return [...deps.entries.entering(held, contest), entered(deps, contest, held), once.row(answers[state])]
  }
  return answers[await claimPlace(deps, contest, entry, writes)]
}

/** A second tap under another key is answered with the entry of the first. */
async function sameAgain(deps: Deps, contest: ContestRecord, actor: Actor, entryId: string, once: Once) {
  const standing = await deps.entries.byId(entryId)
  const isMine = standing !== undefined && captainOf(standing).accountId === actor.accountId && !contest.team
  if (!isMine) throw new Refusal('already-entered', { about: entryId })
  const answer = answerOf(deps, contest, standing, actor.personId)
  await deps.entries.save(once.row(answer))
  return answer
}

export async function signUp(deps: Deps, actor: Actor, contestId: string, input: SignUpInput, once: Once) {
  const contest = await deps.board.contest(contestId)
  const now = deps.clock.now()
  requireOpen(contest, now)
  tradeOf(contest, input.tradeKey)
  if (contest.team && !input.teamName)
    throw new Refusal('invalid-request', { fields: [{ path: 'teamName', message: '请填写队名' }] })
  const entrant = await requireEntrant(deps, actor, contest, input)
  await requireConsents(deps, actor.accountId, ['contest'])
  const standing = await deps.entries.standing(contestId, input.tradeKey, entrant.personId)
  if (standing) return sameAgain(deps, contest, actor, standing, once)
  const entry = newEntry(contest, input, entrant, now)
  try {
    if (contest.entry === 'open') return await take(deps, contest, entry, once)
    return contest.team ? await form(deps, contest, entry, once) : await ask(deps, contest, entry, once)
  } catch (error) {
    const isTwin = error instanceof Refusal && error.code === 'already-entered' && error.about
    if (isTwin) return sameAgain(deps, contest, actor, error.about ?? '', once)
    throw error
  }
}
