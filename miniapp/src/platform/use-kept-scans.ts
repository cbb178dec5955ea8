import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { asFailure, type Failure } from './failure.ts'
import { keptScans, nextBatch, type OneScan, type ScanQueue, type ScanResult, withResults, withScan } from './kept-scans.ts'
import { newIdempotencyKey } from './request.ts'
import { storage } from './storage.ts'

const retryEveryMs = 10_000

interface Counter<S extends OneScan, R extends ScanResult> {
  /** Where they lie on this phone until they are answered. */
  shelf: string
  /** What the text says; `undefined`: nothing that is scanned here. */
  read: (text: string, base: OneScan) => S | undefined
  isSame: (one: S, other: S) => boolean
  deliver: (scans: S[]) => Promise<{ results: readonly R[] }>
  onSent: () => void
}

/** Scans are put on the phone first and sent when there is a network; sending one twice is harmless. */
export function useKeptScans<S extends OneScan, R extends ScanResult>({ shelf, read, isSame, deliver, onSent }: Counter<S, R>) {
  const [queue, setQueue] = useState<ScanQueue<S, R>>(() => keptScans(storage.getItem(shelf) as string | null))
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef(queue)
  const underWay = useRef(false)

  const change = (next: ScanQueue<S, R>) => {
    latest.current = next
    void storage.setItem(shelf, JSON.stringify({ waiting: next.waiting }))
    setQueue(next)
  }
  const flush = async (): Promise<void> => {
    if (underWay.current || latest.current.waiting.length === 0) return
    underWay.current = true
    try {
      const { results } = await deliver(nextBatch(latest.current))
      change(withResults(latest.current, results))
      setFailure(undefined)
      onSent()
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      underWay.current = false
    }
  }
  const add = (text: string) => {
    const scan = read(text, { scanId: newIdempotencyKey(), at: new Date().toISOString() })
    const { queue: next, said } = withScan(latest.current, scan, isSame)
    change(next)
    void flush()
    return said
  }
  useDidShow(() => void flush())
  useEffect(() => {
    const timer = setInterval(() => void flush(), retryEveryMs)
    return () => clearInterval(timer)
  }, [])
  return { queue, failure, add, flush }
}
