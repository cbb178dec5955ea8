import type { ContestForm, Scoring } from 'shared-types/contest-form'
import { orgIdOf } from '../../infra/local/demo/union-ids.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { hours, later } from '../src/platform/clock.ts'
import { enter, itIsAt, newContest, opensAt, publishedContest, startsAt } from './contests.ts'
import { consentToAll, verifiedCourier } from './joining.ts'
import { type Person, signIn } from './person.ts'

/** Steps of the stories of scores and results: a contest of a street, whose scores the county's officers type. */

export const scoring: Scoring = {
  criteria: [{ criterionKey: 'practice', name: '实操', most: 100 }],
  judges: 3,
  dropsHighAndLow: true,
}

export const scoredStages = (...each: Scoring[]): ContestForm['stages'] =>
  each.map((one, i) => ({
    stageKey: `s${i + 1}`,
    name: i === each.length - 1 ? '决赛' : '初赛',
    startsAt: later(startsAt, i * 240 * hours).toISOString(),
    endsAt: later(startsAt, (i * 240 + 8) * hours).toISOString(),
    place: '职工文化宫',
    scoring: one,
  }))

/** Weeks pass in these stories, and a session that nobody uses ends: signs in for every call. */
export const returning = (system: LocalSystem, personaId: string): Person => ({
  personaId,
  token: undefined,
  send: async (...call) => (await signIn(system, personaId)).send(...call),
  ask: async (...call) => (await signIn(system, personaId)).ask(...call),
  refused: async (...call) => (await signIn(system, personaId)).refused(...call),
})

export const at = (contestId: string, stageKey = 's1') => ({ contestId, stageKey, tradeKey: 't1' })

export async function checkIn(officer: Person, contestId: string, stageKey: string, numbers: string[]): Promise<void> {
  await officer.ask('PUT /staff/contests/{contestId}/stages/{stageKey}/check-ins', {
    params: { contestId, stageKey },
    body: { scans: numbers.map(number => ({ scanId: `scan-${stageKey}-${number}-0`, number, at: startsAt.toISOString() })) },
  })
}

export interface Held {
  contestId: string
  /** The first types, the second checks. */
  officers: [Person, Person]
  people: Person[]
  entryIds: string[]
}

async function known(system: LocalSystem, personaId: string): Promise<Person> {
  const someone = await signIn(system, personaId)
  await consentToAll(someone)
  return someone
}

/** As it stands on the morning of its first stage: everybody has come, the demo's own persons first. */
export async function contestHeld(
  system: LocalSystem,
  count: number,
  more: Partial<ContestForm> = {},
  members: readonly string[] = [],
): Promise<Held> {
  const { params } = await publishedContest(
    system,
    {
      ...newContest(orgIdOf('street-1')),
      trades: [{ tradeKey: 't1', name: '快件派送', places: count }],
      stages: scoredStages(scoring),
      awards: [
        { name: '一等奖', upToRank: 1, honour: { title: '技术能手', level: 'county' } },
        { name: '二等奖', upToRank: 2 },
      ],
      ...more,
    },
    orgIdOf('street-1'),
  )
  const { contestId } = params
  itIsAt(system, opensAt)
  const people: Person[] = []
  const entryIds: string[] = []
  for (let i = 0; i < count; i += 1) {
    const personaId = members[i]
    const someone = personaId ? await known(system, personaId) : await verifiedCourier(system)
    people.push(returning(system, someone.personaId))
    entryIds.push((await enter(someone, contestId)).entry.entryId)
  }
  itIsAt(system, startsAt)
  const officers: Held['officers'] = [returning(system, 'manager-county'), returning(system, 'reviewer-county')]
  await checkIn(
    officers[0],
    contestId,
    's1',
    entryIds.map(entryId => entryId.replace('ent_', '')),
  )
  return { contestId, officers, people, entryIds }
}

const sheetOf = async (officer: Person, contestId: string, stageKey: string, entryId: string, judge: number) => {
  const { items } = await officer.ask('GET /staff/contests/{contestId}/stages/{stageKey}/scores', {
    params: { contestId, stageKey },
    query: { tradeKey: 't1' },
  })
  return items.find(row => row.entryId === entryId)?.sheets[judge - 1]
}

/** Points of each judge, typed by one officer and checked by the other; typed anew where they were before. */
export async function score({ contestId, officers }: Held, entryId: string, points: number[], stageKey = 's1') {
  const [typist, checker] = officers
  for (const [i, one] of points.entries()) {
    const judge = i + 1
    const params = { contestId, stageKey, entryId, judge: String(judge) }
    const before = await sheetOf(typist, contestId, stageKey, entryId, judge)
    const { version } = await typist.ask('PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}', {
      params,
      body: { version: before?.version ?? 0, pointsCenti: { practice: one * 100 } },
    })
    await checker.ask('PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}/check', {
      params,
      body: { version, totalCenti: one * 100 },
    })
  }
}

export const publish = ({ contestId, officers: [officer] }: Held, basedOn = 0, reason?: string, stageKey = 's1') =>
  officer.ask('POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication', {
    params: at(contestId, stageKey),
    body: { basedOn, ...(reason ? { reason } : {}) },
  })

export const resultOf = (someone: Person, contestId: string, stageKey = 's1') =>
  someone.ask('GET /contests/{contestId}/results/{stageKey}/{tradeKey}', { params: at(contestId, stageKey), query: {} })
