import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** The time, to the minute, while the page is shown: what is open changes under one's eyes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    setNow(new Date())
    setShown(true)
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return undefined
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [shown])
  return now
}
