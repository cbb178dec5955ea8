import type { Partition } from '../lib/settings-file.ts'

/**
 * Prices of one unit, in CNY for `aws-cn` (cn-northwest-1) and in USD for `aws` (ap-southeast-1), without free tiers and taxes.
 * `read`: seen on the price page named in docs/deploy.md. `assumed`: remembered, or carried over from another region at 7.2 CNY for a USD;
 * to be looked up in the price calculator before a budget is asked for.
 */
export interface Price {
  value: number
  source: 'read' | 'assumed'
}

const read = (value: number): Price => ({ value, source: 'read' })
const assumed = (value: number): Price => ({ value, source: 'assumed' })

export const units = {
  apiCalls: 'million calls of the HTTP API',
  functionCalls: 'million calls of functions',
  functionTime: 'GB-second of functions (arm64)',
  writes: 'million write units (on demand)',
  reads: 'million read units (on demand)',
  rowStorage: 'GB-month of rows and indexes',
  recovery: 'GB-month of point-in-time recovery',
  backups: 'GB-month of backups',
  photoStorage: 'GB-month of photos',
  photoRequests: 'thousand PUTs of photos',
  logIntake: 'GB of logs taken in',
  logStorage: 'GB-month of logs kept',
  keys: 'month of a key',
  keyRequests: 'ten thousand uses of keys',
  secrets: 'month of a secret',
  alarms: 'month of an alarm',
  dashboards: 'month of a dashboard',
  trafficOut: 'GB out to phones and browsers',
  natHours: 'hour of the NAT gateway',
  natTraffic: 'GB through the NAT gateway',
  phoneChecks: "check of a phone number by WeChat's button",
} as const
export type Unit = keyof typeof units

export const prices: Record<Partition, Record<Unit, Price>> = {
  'aws-cn': {
    apiCalls: assumed(8.5),
    functionCalls: assumed(1.36),
    functionTime: assumed(0.0000907),
    writes: read(11.1538),
    reads: assumed(2.2308),
    rowStorage: assumed(2.3),
    recovery: assumed(1.6),
    backups: assumed(0.9),
    photoStorage: assumed(0.1755),
    photoRequests: assumed(0.0405),
    logIntake: assumed(6.228),
    logStorage: assumed(0.3),
    keys: assumed(7.2),
    keyRequests: assumed(0.22),
    secrets: assumed(2.9),
    alarms: read(0.622),
    dashboards: assumed(21),
    trafficOut: assumed(0.93),
    natHours: assumed(0.43),
    natTraffic: assumed(0.43),
    // Free for 政府, 非营利组织 and 事业单位 in the category 政务民生; else 0.03 CNY.
    phoneChecks: read(0.03),
  },
  aws: {
    apiCalls: assumed(1.25),
    functionCalls: assumed(0.2),
    functionTime: assumed(0.0000133334),
    writes: assumed(0.7125),
    reads: assumed(0.1425),
    rowStorage: assumed(0.285),
    recovery: assumed(0.228),
    backups: assumed(0.114),
    photoStorage: assumed(0.025),
    photoRequests: assumed(0.005),
    logIntake: assumed(0.7),
    logStorage: assumed(0.03),
    keys: assumed(1),
    keyRequests: assumed(0.03),
    secrets: assumed(0.4),
    alarms: assumed(0.1),
    dashboards: assumed(3),
    trafficOut: assumed(0.12),
    natHours: assumed(0.059),
    natTraffic: assumed(0.059),
    phoneChecks: assumed(0.0042),
  },
}
