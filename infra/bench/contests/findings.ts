import type { ContestDeps } from 'functions/contests/index'
import { tradePool, unitPool } from 'functions/contests/contest'
import type { ContestRecord } from 'functions/contests/contest'
import type { EntryRecord } from 'functions/contests/entry'
import { freeIn } from 'functions/quota/index'
import { orgIdOf } from '../../local/demo/union-ids.ts'
import { unions } from './crowd.ts'
import { overtakings } from './order.ts'
import type { Run } from './race.ts'
import { perUnit } from './size.ts'

/** What the database holds after the race, against what people were told. */
export interface Findings {
  /** Given beyond the places of a trade, or beyond a unit's share of it. */
  oversold: number
  /** Free although somebody waits or was refused; told and not in the store; refused for no reason of the rules. */
  lost: number
  /** Second entries of a person in a trade. */
  double: number
  /** Behind somebody who asked after they had their answer. */
  orderBroken: number
  /** Retries with another answer than the first. */
  retriesDiffering: number
  confirmed: number
  waiting: number
  refused: number
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const over = (counts: Map<string, number>, most: (key: string) => number) =>
  sum([...counts].map(([key, count]) => Math.max(0, count - most(key))))

function countBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

const told = ({ answers }: Run) => answers.find(({ status }) => status === 200)?.value.entry
const isUnitsRefusal = ({ answers }: Run) => answers.every(({ value }) => value.code === 'unit-places-gone')

function differs({ answers }: Run): boolean {
  const distinct = new Set(answers.map(({ status, value }) => (status === 200 ? value.entry.entryId : value.code)))
  return distinct.size > 1
}

async function unservedPlaces(deps: ContestDeps, contest: ContestRecord, runs: readonly Run[]): Promise<number> {
  const refused = countBy(runs.filter(isUnitsRefusal), ({ tradeKey, union }) => `${tradeKey}#${union}`)
  const inTrades = contest.trades.map(async ({ tradeKey }) => {
    const pool = tradePool(contest, tradeKey)
    return (await deps.quota.firstWaiting(pool.poolId)) ? freeIn(deps.quota, pool) : 0
  })
  const inUnits = contest.trades.flatMap(({ tradeKey }) =>
    unions
      .filter(union => refused.has(`${tradeKey}#${union}`))
      .map(async union => freeIn(deps.quota, unitPool(contest, tradeKey, orgIdOf(union)))),
  )
  return sum(await Promise.all([...inTrades, ...inUnits]))
}

async function brokenOrder(deps: ContestDeps, contest: ContestRecord, runs: readonly Run[]): Promise<number> {
  const broken = contest.trades.map(async ({ tradeKey }) => {
    const list = await deps.quota.waiting(tradePool(contest, tradeKey).poolId)
    const positions = new Map(list.map(({ claimantId }, i) => [claimantId, i + 1]))
    const turns = runs.flatMap(run => {
      const entry = told(run)
      if (run.tradeKey !== tradeKey || !entry) return []
      return [{ sentAt: run.sentAt, answeredAt: run.answeredAt, position: positions.get(entry.entryId) ?? 0 }]
    })
    return overtakings(turns)
  })
  return sum(await Promise.all(broken))
}

export async function find(deps: ContestDeps, contest: ContestRecord, runs: readonly Run[]): Promise<Findings> {
  const entries: EntryRecord[] = []
  for await (const entry of deps.entries.all(contest.contestId, contest.buckets)) entries.push(entry)
  const stored = new Map(entries.map(entry => [entry.entryId, entry.state]))
  const confirmed = entries.filter(({ state }) => state === 'confirmed')
  const placesOf = new Map(contest.trades.map(({ tradeKey, places }) => [tradeKey, places]))
  const persons = countBy(entries, ({ tradeKey, members }) => `${tradeKey}#${members[0]?.personId ?? ''}`)
  const answered = runs.filter(run => told(run))
  const unreasoned = runs.filter(run => !told(run) && !isUnitsRefusal(run)).length
  const vanished = answered.filter(run => stored.get(told(run)?.entryId ?? '') !== told(run)?.state).length
  return {
    oversold:
      over(
        countBy(confirmed, ({ tradeKey }) => tradeKey),
        key => placesOf.get(key) ?? 0,
      ) +
      over(
        countBy(entries, ({ tradeKey, orgId }) => `${tradeKey}#${orgId ?? ''}`),
        () => perUnit,
      ),
    lost: (await unservedPlaces(deps, contest, runs)) + unreasoned + vanished,
    double: over(persons, () => 1),
    orderBroken: await brokenOrder(deps, contest, runs),
    retriesDiffering: runs.filter(differs).length,
    confirmed: confirmed.length,
    waiting: entries.length - confirmed.length,
    refused: runs.length - answered.length,
  }
}
