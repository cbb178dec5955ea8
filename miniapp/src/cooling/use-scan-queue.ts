import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { asFailure, type Failure } from '../platform/failure.ts'
import { newIdempotencyKey, send } from '../platform/request.ts'
import { storage } from '../platform/storage.ts'
import { keptQueue, nextBatch, type ScanQueue, withResults, withScan } from './scan-queue.ts'

const retryEveryMs = 10_000
const shelf = (stationId: string) => `cooling-scans-${stationId}`

/** Scans are put on the phone first and sent when there is a network; sending one twice is harmless. */
export function useScanQueue(stationId: string, onSent: () => void) {
  const [queue, setQueue] = useState<ScanQueue>(() => keptQueue(storage.getItem(shelf(stationId)) as string | null))
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef(queue)
  const underWay = useRef(false)

  const change = (next: ScanQueue) => {
    latest.current = next
    void storage.setItem(shelf(stationId), JSON.stringify({ waiting: next.waiting }))
    setQueue(next)
  }
  const flush = async (): Promise<void> => {
    if (underWay.current || latest.current.waiting.length === 0) return
    underWay.current = true
    try {
      const body = { scans: nextBatch(latest.current) }
      const { results } = await send('PUT /me/stations/{stationId}/cooling-redemptions', { params: { stationId }, body })
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
    const { queue: next, said } = withScan(latest.current, text, newIdempotencyKey(), new Date())
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
