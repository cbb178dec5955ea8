import { randomUUID } from 'node:crypto'
import { contestRoom } from 'functions/contest-room'
import { ContestBoard } from 'functions/contests/board'
import { draftContest } from 'functions/contests/keep-contest'
import { publishContest } from 'functions/contests/show-contest'
import { signUp } from 'functions/contests/sign-up'
import { personIdFor } from 'functions/identity/index'
import type { Actor } from 'functions/platform/http/caller'
import { createOnce } from 'functions/platform/http/once'
import { openidOf } from '../wechat/state.ts'
import { countyOfficers, untold } from './county-officers.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoContests } from './contests.ts'
import { demoMembers } from './members.ts'
import { orgIdOf } from './union-ids.ts'

/** One contest for each way of entering, one that opens tomorrow at nine, a trade that is full, and a draft that waits for the second of two. */
export async function seedContests(house: DemoHouse): Promise<void> {
  const deps = contestRoom(house)
  const county = orgIdOf('county')
  if ((await deps.contests.ofOrganisation(county)).length > 0) return
  const now = house.clock.now()
  const [manager, reviewer] = await countyOfficers(house)
  const once = () => createOnce(house.table('contests'), 'demo', randomUUID(), 'demo', now)
  const entrantOf = async (i: number): Promise<Actor> => {
    const member = demoMembers[i]
    if (!member) throw new Error(`the demo has no member ${i}`)
    const { accountId } = await house.identity.accountForOpenid(openidOf(member.openidOf), now)
    const { indexKeys } = await house.secrets()
    for (const purpose of ['general', 'contest'] as const)
      await house.identity.giveConsent(accountId, { purpose, version: '2026-11-01', givenAt: now.toISOString() })
    return { accountId, sessionId: 'demo', personId: personIdFor(indexKeys.idNumber, 'residentId', member.idNumber), grants: [] }
  }
  for (const { form, entrants } of demoContests(now)) {
    const { contest } = await draftContest(entrants === 'draft' ? deps : untold(deps), reviewer, form, once())
    const { contestId } = contest
    if (entrants === 'draft') continue
    await publishContest(deps, manager, contestId, contest.version, once())
    const board = new ContestBoard(deps)
    for (const { member, tradeKey, traits } of entrants)
      await signUp({ ...deps, board }, await entrantOf(member), contestId, { tradeKey, traits }, once())
  }
}
