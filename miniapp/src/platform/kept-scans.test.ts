import { describe, expect, it } from 'vitest'
import { keptScans, nextBatch, noScans, type OneScan, withResults, withScan } from './kept-scans.ts'

interface Code extends OneScan {
  code: string
}
const at = '2026-07-01T04:00:00.000Z'
const scan = (scanId: string, code: string): Code => ({ scanId, code, at })
const isSame = (one: Code, other: Code) => one.code === other.code
const empty = noScans<Code, { scanId: string; outcome: string }>()

describe('scans', () => {
  it('wait with their own id and time until the server has answered', () => {
    const one = withScan(empty, scan('one', '23abcd'), isSame)
    expect(one.said).toBe('added')
    const two = withScan(one.queue, scan('two', '45efgh'), isSame).queue
    expect(nextBatch(two)).toEqual([scan('one', '23abcd'), scan('two', '45efgh')])
    const after = withResults(two, [{ scanId: 'one', outcome: 'redeemed' }])
    expect(after.waiting.map(({ code }) => code)).toEqual(['45efgh'])
    expect(after.answered).toMatchObject([{ code: '23abcd', outcome: 'redeemed' }])
  })

  it('are counted once while they wait, and what cannot be read is none', () => {
    const { queue } = withScan(empty, scan('one', '23abcd'), isSame)
    expect(withScan(queue, scan('two', '23abcd'), isSame).said).toBe('again')
    expect(withScan(queue, undefined, isSame)).toEqual({ queue, said: 'unreadable' })
  })

  it('go fifty at a time', () => {
    const waiting = Array.from({ length: 60 }, (_, i) => scan(`scan-${i}`, `code-${i}`))
    expect(nextBatch({ waiting }).length).toBe(50)
  })

  it('outlive the page, and what is broken on the phone does not break it', () => {
    const { queue } = withScan(empty, scan('one', '23abcd'), isSame)
    expect(keptScans(JSON.stringify(queue))).toEqual(queue)
    expect(keptScans('{')).toEqual(empty)
    expect(keptScans(null)).toEqual(empty)
  })
})
