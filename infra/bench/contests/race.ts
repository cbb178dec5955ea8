import { randomUUID } from 'node:crypto'
import type { MyEntry } from 'shared-types/contest-entries'
import type { ErrorBody } from 'shared-types/errors'
import { orgIdOf } from '../../local/demo/union-ids.ts'
import type { LocalSystem } from '../../local/system.ts'
import { type Answer, call, inParallel, signIn } from '../campaign.ts'
import type { Runner } from './crowd.ts'
import { perUnit, placesEach, tradeCount } from './size.ts'

/** Requests under way at a time: with more, one machine answers later than a gateway waits, and measures only that. */
const width = 24

export type Outcome = Answer<{ entry: MyEntry } & ErrorBody>

/** What became of one person's wish, and what the retries of it were told. */
export interface Run {
  tradeKey: string
  union: string
  sentAt: number
  answeredAt: number
  answers: Outcome[]
}

const tradeKeys = Array.from({ length: tradeCount }, (_, i) => `t${i + 1}`)

/** A county's contest that has just opened, written by one and published by another: twelve trades, each unit with its share of each. */
export async function openContest(
  system: LocalSystem,
  expectedAtOpening: number,
): Promise<{ contestId: string; manager: string }> {
  const [manager, second] = [await signIn(system, 'manager-county'), await signIn(system, 'reviewer-county')]
  const hours = 3_600_000
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  const form = {
    orgId: orgIdOf('county'),
    kind: 'skills',
    class: 'first',
    title: '全县职工技能大赛',
    intro: '十二个工种，三千六百个名额。',
    rules: '理论三成，实操七成。',
    contactPhone: '0738-12351',
    opensAt: at(-1000),
    closesAt: at(24 * hours),
    cancelsUntilAt: at(47 * hours),
    entry: 'open',
    eligibility: { standing: 'member' },
    trades: tradeKeys.map((tradeKey, i) => ({ tradeKey, name: `工种${i + 1}`, places: placesEach, perUnit })),
    hasWaitingList: true,
    offerHours: 24,
    expectedAtOpening,
    stages: [{ stageKey: 's1', name: '决赛', startsAt: at(48 * hours), endsAt: at(56 * hours), place: '文化宫' }],
    awards: [],
    noticeDays: 5,
  }
  type Desk = { contest: { contestId: string; version: number } }
  const drafted = await call<Desk>(`${system.apiBase}/staff/contests`, 'POST', manager, form, randomUUID())
  const { contestId, version } = drafted.value.contest
  const path = `${system.apiBase}/staff/contests/${contestId}/publication`
  const shown = await call<Desk>(path, 'POST', second, { version }, randomUUID())
  if (shown.status !== 200) throw new Error(`the contest was not shown: ${JSON.stringify(shown.value)}`)
  return { contestId, manager }
}

/** The gateway's own 503 is no answer of ours: a phone asks again with the same key, and hears what the first attempt came to. */
async function untilAnswered(ask: () => Promise<Outcome>): Promise<Outcome> {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503 && answer.value.code !== 'try-again') return answer
  }
}

/** Every tenth sends the same request twice at once, every tenth asks once more under a new key: a second tap. */
export async function race(system: LocalSystem, contestId: string, runners: readonly Runner[]): Promise<Run[]> {
  const path = `${system.apiBase}/contests/${contestId}/entries`
  return inParallel(
    runners.map((runner, i) => ({ ...runner, i })),
    width,
    async ({ token, union, i }) => {
      // Over trades and unions independently, so that some units want more than their share.
      const tradeKey = tradeKeys[Math.floor(i / 7) % tradeCount] ?? ''
      const ask = (key: string) => untilAnswered(() => call<Outcome['value']>(path, 'POST', token, { tradeKey, traits: [] }, key))
      const key = randomUUID()
      const sentAt = performance.now()
      const answers = await Promise.all(i % 10 === 0 ? [ask(key), ask(key)] : [ask(key)])
      const answeredAt = performance.now()
      if (i % 10 === 5) answers.push(await ask(randomUUID()))
      return { tradeKey, union, sentAt, answeredAt, answers }
    },
  )
}
