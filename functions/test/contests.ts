import type { ContestForm } from 'shared-types/contest-form'
import { dayOf, days, hours, later, startOfDay } from '../src/platform/clock.ts'
import { orgIdOf } from '../../infra/local/demo/union-ids.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, signIn } from './person.ts'

/** Steps of the contests' stories. Sign-up opens at nine of tomorrow and ends with the 23:59 of a week later; the first stage is ten days on. */

const tomorrow = startOfDay(dayOf(later(new Date(), days)))
export const opensAt = later(tomorrow, 9 * hours)
export const closesAt = new Date(later(tomorrow, 8 * days).getTime() - 1)
export const startsAt = later(tomorrow, 10 * days + 9 * hours)

/** The system's clock stands at this instant. */
export function itIsAt(system: LocalSystem, instant: Date): void {
  system.setClockOffset(instant.getTime() - Date.now())
}

export function newContest(orgId: string, more: Partial<ContestForm> = {}): ContestForm {
  return {
    orgId,
    kind: 'skills',
    class: 'second',
    title: '快递职业技能竞赛',
    intro: '比一比分拣和派送的本领。',
    rules: '理论三成，实操七成。',
    contactPhone: '0738-12351',
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    cancelsUntilAt: startsAt.toISOString(),
    entry: 'open',
    eligibility: { standing: 'member' },
    trades: [{ tradeKey: 't1', name: '快件派送', places: 2 }],
    hasWaitingList: true,
    offerHours: 24,
    expectedAtOpening: 0,
    stages: [
      {
        stageKey: 's1',
        name: '决赛',
        startsAt: startsAt.toISOString(),
        endsAt: later(startsAt, 8 * hours).toISOString(),
        place: '职工文化宫',
        scoring: {
          criteria: [{ criterionKey: 'practice', name: '实操', most: 100 }],
          judges: 1,
          dropsHighAndLow: false,
        },
      },
    ],
    awards: [{ name: '一等奖', upToRank: 1 }],
    noticeDays: 5,
    ...more,
  }
}

export const draftedBy = async (writer: Person, form: ContestForm) =>
  (await writer.ask('POST /staff/contests', { body: form })).contest

type Read = Pick<Awaited<ReturnType<typeof draftedBy>>, 'contestId' | 'version'>
const publication = ({ contestId, version }: Read) => ({ params: { contestId }, body: { version } })

export const publishBy = async (someone: Person, draft: Read) =>
  (await someone.ask('POST /staff/contests/{contestId}/publication', publication(draft))).contest

export const refusedToPublish = async (someone: Person, draft: Read) =>
  (await someone.refused('POST /staff/contests/{contestId}/publication', publication(draft))).code

/** One has written it; the county's reviewer, who has read it, lets it out. */
export async function publishedByAnother(system: LocalSystem, writer: Person, form: ContestForm): Promise<string> {
  const draft = await draftedBy(writer, form)
  return (await publishBy(await signIn(system, 'reviewer-county'), draft)).contestId
}

export async function publishedContest(system: LocalSystem, more: Partial<ContestForm> = {}, orgId = orgIdOf('county')) {
  const manager = await signIn(system, 'manager-county')
  return { manager, params: { contestId: await publishedByAnother(system, manager, newContest(orgId, more)) } }
}

export const enter = (
  someone: Person,
  contestId: string,
  more: Partial<{ tradeKey: string; teamName: string; skillLevel: number }> = {},
) =>
  someone.ask('POST /contests/{contestId}/entries', {
    params: { contestId },
    body: { tradeKey: 't1', traits: ['frontline'], ...more },
  })

export const refusedToEnter = (someone: Person, contestId: string, more: Partial<{ tradeKey: string; teamName: string }> = {}) =>
  someone.refused('POST /contests/{contestId}/entries', { params: { contestId }, body: { tradeKey: 't1', traits: [], ...more } })

export const entryOf = async (someone: Person, entryId: string) =>
  (await someone.ask('GET /me/contest-entries/{entryId}', { params: { entryId } })).entry
