import { describe, expect, it } from 'vitest'
import { readScan } from './voucher-scans.ts'

const base = { scanId: 'scan-one-0123456', at: '2026-07-01T04:00:00.000Z' }

describe('what a keeper scans', () => {
  it('is a voucher, typed or read, with its day and station where the code says them', () => {
    expect(readScan(' 23ABCD ', base)).toEqual({ ...base, code: '23abcd' })
    expect(readScan('cv1.sta_0123456789.2026-07-01.45efgh', base)).toEqual({
      ...base,
      code: '45efgh',
      stationId: 'sta_0123456789',
      on: '2026-07-01',
    })
  })
  it('is nothing else', () => {
    expect(readScan('https://example.com', base)).toBeUndefined()
    expect(readScan('01lo', base)).toBeUndefined()
  })
})
