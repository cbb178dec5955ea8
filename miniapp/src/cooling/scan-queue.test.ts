import { describe, expect, it } from 'vitest'
import { keptQueue, nextBatch, noScans, withResults, withScan } from './scan-queue.ts'

const at = new Date('2026-07-01T04:00:00.000Z')

describe('a keeper’s scans', () => {
  it('wait with their own id and time until the server has answered', () => {
    const one = withScan(noScans, ' 23ABCD ', 'scan-one-0123456', at)
    expect(one.said).toBe('added')
    const two = withScan(one.queue, 'cv1.sta_0123456789.2026-07-01.45efgh', 'scan-two-0123456', at).queue
    expect(nextBatch(two)).toEqual([
      { scanId: 'scan-one-0123456', code: '23abcd', at: at.toISOString() },
      { scanId: 'scan-two-0123456', code: '45efgh', at: at.toISOString(), stationId: 'sta_0123456789', on: '2026-07-01' },
    ])
    const after = withResults(two, [{ scanId: 'scan-one-0123456', outcome: 'redeemed' }])
    expect(after.waiting.map(({ code }) => code)).toEqual(['45efgh'])
    expect(after.answered).toMatchObject([{ code: '23abcd', outcome: 'redeemed' }])
  })

  it('are counted once while they wait, and nothing else is taken for one', () => {
    const { queue } = withScan(noScans, '23abcd', 'scan-one-0123456', at)
    expect(withScan(queue, '23abcd', 'scan-two-0123456', at).said).toBe('again')
    expect(withScan(queue, 'https://example.com', 'scan-two-0123456', at).said).toBe('noVoucher')
    expect(withScan(queue, '01lo', 'scan-two-0123456', at).said).toBe('noVoucher')
  })

  it('outlive the page, and what is broken on the phone does not break it', () => {
    const { queue } = withScan(noScans, '23abcd', 'scan-one-0123456', at)
    expect(keptQueue(JSON.stringify(queue)).waiting).toEqual(queue.waiting)
    expect(keptQueue('{')).toEqual(noScans)
    expect(keptQueue(null)).toEqual(noScans)
  })
})
