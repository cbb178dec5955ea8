import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useReducer, useState } from 'react'
import type { Answer } from '../platform/answers.ts'
import { clockOffset, nextTick } from './contest-clock.ts'

/** The server's time while the page is shown. */
export const useServerClock = (answer: Answer<{ at: string }>, turns: readonly string[]): Date =>
  useClock(answer.data ? clockOffset(answer.data.at, answer.asOf) : 0, turns)

/**
 * This phone's time and `offset` milliseconds while the page is shown, redrawn no oftener than its words change: by the second close before
 * one of `turns`.
 */
export function useClock(offset: number, turns: readonly string[]): Date {
  const [ticks, tick] = useReducer((count: number) => count + 1, 0)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const all = turns.join()
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(tick, nextTick(new Date(Date.now() + offset), all ? all.split(',') : []))
    return () => clearTimeout(timer)
  }, [ticks, shown, offset, all])
  return new Date(Date.now() + offset)
}

/** Within so many milliseconds, each phone at its own moment: ten thousand wait for the same nine o’clock. */
const spread = 4_000
const first = 500

/** Asks once more when something has opened by the clock; `opened` names it and is empty while nothing has. */
export function useRereadAtOpening(opened: string, reread: () => void): void {
  useEffect(() => {
    if (!opened) return undefined
    const timer = setTimeout(reread, first + Math.random() * spread)
    return () => clearTimeout(timer)
  }, [opened])
}
