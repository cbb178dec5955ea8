import { distanceM, type Place } from 'shared-types/geo'
import type { StationCard } from 'shared-types/stations'
import { testsOf } from 'functions/stations/find-nearest'
import type { Filter } from 'functions/stations/layers'
import { median, print, rounded } from '../measurement.ts'
import { askFrom } from './places.ts'
import type { Consumed } from '../units.ts'

const noon = new Date('2026-11-25T12:00:00+08:00')
const night = new Date('2026-11-25T21:30:00+08:00')
export const calendar = { holidays: [], workdays: [] }

export interface Question {
  from: Place
  filter: Filter
  at: Date
}

/** Half of them unfiltered; the rest ask for what people ask for. */
const filters: [share: number, filter: Filter, at: Date][] = [
  [0.5, {}, noon],
  [0.12, { openNow: true }, noon],
  [0.08, { openNow: true }, night],
  [0.06, { facilities: ['toilet', 'charging'] }, noon],
  [0.05, { facilities: ['microwave'], openNow: true }, noon],
  [0.05, { allDay: true }, night],
  [0.04, { kinds: ['driverHome'] }, noon],
  [0.04, { facilities: ['nursing'] }, noon],
  [0.03, { facilities: ['shower'], openNow: true }, night],
  [0.03, { access: ['open'], openNow: true }, night],
]

export function question(roll: () => number): Question {
  let left = roll()
  for (const [share, filter, at] of filters) {
    left -= share
    if (left < 0) return { from: askFrom(roll), filter, at }
  }
  return { from: askFrom(roll), filter: {}, at: noon }
}

export interface Trial {
  filtered: boolean
  units: number
  reads: number
  rounds: number
  ms: number
  /** Differs from brute force, as far as the answer says that it is complete. */
  inexact: boolean
  /** Fewer than 20, although more fit farther away. */
  short: boolean
}

type Answer = { items: { stationId: string; distanceM: number }[]; rounds: number; completeWithinM: number; reads?: number }

export function truth(cards: readonly StationCard[], { from, filter, at }: Question): { stationId: string; distanceM: number }[] {
  const tests = testsOf(filter, at, calendar)
  const all: { stationId: string; distanceM: number }[] = []
  for (const card of cards)
    if (tests.every(test => test.holds(card))) all.push({ stationId: card.stationId, distanceM: distanceM(from, card) })
  return all.sort((a, b) => a.distanceM - b.distanceM || (a.stationId < b.stationId ? -1 : 1)).slice(0, 20)
}

export async function tryOne(
  one: Question,
  right: ReturnType<typeof truth>,
  consumed: Consumed,
  ask: () => Promise<Answer>,
): Promise<Trial> {
  consumed.units = 0
  consumed.requests = 0
  const started = performance.now()
  const { items, rounds, completeWithinM, reads } = await ask()
  const ms = performance.now() - started
  const claimed = right.filter(station => station.distanceM <= completeWithinM)
  const same = items.length >= claimed.length && claimed.every((station, i) => items[i]?.stationId === station.stationId)
  return {
    filtered: Object.keys(one.filter).length > 0,
    units: consumed.units,
    reads: reads ?? consumed.requests,
    rounds,
    ms,
    inexact: !same,
    short: items.length < right.length,
  }
}

export const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const metrics: [metric: string, unit: string, of: (trials: Trial[]) => number][] = [
  ['units_mean', 'read units', trials => mean(trials.map(({ units }) => units))],
  ['units_max', 'read units', trials => Math.max(...trials.map(({ units }) => units))],
  ['reads_mean', 'requests', trials => mean(trials.map(({ reads }) => reads))],
  ['rounds_max', 'rounds', trials => Math.max(...trials.map(({ rounds }) => rounds))],
  ['ms_p50', 'ms', trials => median(trials.map(({ ms }) => ms))],
  ['inexact', 'answers', trials => trials.filter(({ inexact }) => inexact).length],
  ['short', 'answers', trials => trials.filter(({ short }) => short).length],
]

export function report(n: number, ours: Trial[], theirs: Trial[]) {
  const groups: [string, (trial: Trial) => boolean][] = [
    ['', () => true],
    ['_unfiltered', ({ filtered }) => !filtered],
    ['_filtered', ({ filtered }) => filtered],
  ]
  for (const [suffix, belongs] of groups) {
    for (const [metric, unit, of] of metrics) {
      const [value, other] = [rounded(of(ours.filter(belongs))), rounded(of(theirs.filter(belongs)))]
      print({
        bench: 'stations',
        metric: metric + suffix,
        n,
        value,
        unit,
        against: { name: '3 × 3 blocks of a geohash index', value: other },
      })
    }
  }
}
