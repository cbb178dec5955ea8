import { backgroundFunctions, capabilityNames, scheduledJobs, servingCapabilities } from 'functions/capabilities'
import type { Partition } from '../lib/settings-file.ts'
import { type Price, prices, type Unit } from './prices.ts'

/** What is assumed of a month; every figure may be changed, and each says what it rests on. */
export interface Load {
  members: number
  /** Of all members, who opens the mini-program in a month. Comparable union programs report a fifth to a third. */
  activeShare: number
  /** Visits of each of those, and calls of a visit: a home page, a list, a detail, now and then a form. */
  visits: number
  callsPerVisit: number
  /** Matters handed in (joining, aid, entries, vouchers) for each member in a year. */
  mattersPerYear: number
  /** Writes and reads of one matter from the form to its end, reactions and messages included. */
  writesPerMatter: number
  readsPerMatter: number
  /** Strongly or eventually read units of a plain call: session, roles, what is asked for. */
  readsPerCall: number
  /** Decisions, looks and the like by staff for one matter; each is an act in the log. */
  actsPerMatter: number
  /** Units of an act from its row to the chain, indexes included (docs/decisions/0023-audit-log.md). */
  writesPerAct: number
  /** KB of an act in the log for five years, indexes included. */
  kilobytesPerAct: number
  photosPerMatter: number
  photoMegabytes: number
  /** Rows of a member and of what they handed in, indexes included, in KB, growing for five years. */
  kilobytesPerMember: number
  /** Milliseconds that a call occupies a function, and its memory in GB. */
  milliseconds: number
  gigabytes: number
  /** Lines of a call in the functions' and the gateway's logs, in KB. */
  logKilobytes: number
  /** KB of an answer. */
  answerKilobytes: number
  fixedExit: boolean
}

export const county: Load = {
  members: 50_000,
  activeShare: 0.3,
  visits: 4,
  callsPerVisit: 12,
  mattersPerYear: 0.8,
  writesPerMatter: 120,
  readsPerMatter: 200,
  readsPerCall: 3,
  actsPerMatter: 3,
  writesPerAct: 10,
  kilobytesPerAct: 1.6,
  photosPerMatter: 1,
  photoMegabytes: 0.4,
  kilobytesPerMember: 30,
  milliseconds: 45,
  gigabytes: 0.5,
  logKilobytes: 1.2,
  answerKilobytes: 6,
  fixedExit: false,
}

/** Hundred counties in one installation. */
export const province: Load = { ...county, members: 5_000_000 }

const minutesOfMonth = 30 * 24 * 60
const accountKeys = 2
/** Kept: two nights in the vault are like one copy, the service stores only what changed; twelve months add about two more. */
const copiesKept = 3

/** Units of a month, by what is paid for. */
export function usage(load: Load): Record<Unit, number> {
  const calls = load.members * load.activeShare * load.visits * load.callsPerVisit
  const matters = (load.members * load.mattersPerYear) / 12
  const jobs = Object.values(scheduledJobs).reduce((sum, { everyMinutes }) => sum + minutesOfMonth / everyMinutes, 0)
  const functionCalls = calls + matters * 4 + jobs
  const actsOfFiveYears = load.mattersPerYear * 5 * load.actsPerMatter
  const rows = (load.members * (load.kilobytesPerMember + actsOfFiveYears * load.kilobytesPerAct)) / 1_000_000
  const photos = matters * load.photosPerMatter
  const logs = (functionCalls * load.logKilobytes) / 1_000_000
  const functions = servingCapabilities.length + Object.keys(backgroundFunctions).length
  return {
    apiCalls: calls / 1e6,
    functionCalls: functionCalls / 1e6,
    functionTime: (functionCalls * load.milliseconds * load.gigabytes) / 1000,
    writes: (matters * (load.writesPerMatter + load.actsPerMatter * load.writesPerAct)) / 1e6,
    reads: (calls * load.readsPerCall + matters * load.readsPerMatter) / 1e6,
    rowStorage: rows,
    recovery: rows,
    backups: rows * copiesKept,
    // Two years of them: afterwards what comes and what is removed balance.
    photoStorage: (photos * load.photoMegabytes * 24) / 1000,
    photoRequests: (photos * 2) / 1000,
    logIntake: logs,
    // A year of them, packed to a fifth.
    logStorage: (logs * 12) / 5,
    keys: accountKeys,
    // Each function asks once for the rings it opens; tables and buckets ask by themselves, bucket keys keep that rare.
    keyRequests: (functionCalls / 100 + photos * 2) / 10_000,
    secrets: 1,
    alarms: functions * 2 + capabilityNames.length + 6,
    dashboards: 1,
    trafficOut: (calls * load.answerKilobytes) / 1e6 + (photos * load.photoMegabytes) / 1000,
    natHours: load.fixedExit ? minutesOfMonth / 60 : 0,
    natTraffic: load.fixedExit ? (matters * 4 * 2) / 1e6 : 0,
    phoneChecks: (load.members * load.mattersPerYear * 0.3) / 12,
  }
}

export interface Line {
  unit: Unit
  amount: number
  price: Price
  cost: number
}

/** The dearest first, in the partition's currency for a month. */
export const monthly = (load: Load, partition: Partition): Line[] =>
  Object.entries(usage(load))
    .map(([name, amount]) => {
      const price = prices[partition][name as Unit]
      return { unit: name as Unit, amount, price, cost: amount * price.value }
    })
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.cost - a.cost)

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { cost }) => sum + cost, 0)
