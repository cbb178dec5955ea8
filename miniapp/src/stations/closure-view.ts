import type { ApiRequest } from '../platform/request.ts'
import { localToday } from '../ui/dates.ts'

/** Until when a station is shut, in the words and the instants of it. */

export const closureEnds = [
  { value: 'today', words: '今天内' },
  { value: 'tomorrow', words: '明天一天' },
  { value: 'day', words: '到某一天' },
  { value: 'open', words: '时间不定' },
] as const
export type ClosureEnd = (typeof closureEnds)[number]['value']

export type ClosureBody = ApiRequest<'PUT /me/stations/{stationId}/closure'>['body']

const dayMs = 86_400_000
/** The local day's first instant. */
const beginning = (day: string) => Date.parse(`${day}T00:00:00+08:00`)
const instant = (ms: number) => new Date(ms).toISOString()

/** `day` is the last local day on which it is shut. */
export function closureTimes(end: ClosureEnd, day: string, now: Date): Pick<ClosureBody, 'fromAt' | 'untilAt'> {
  const tomorrow = beginning(localToday(now)) + dayMs
  switch (end) {
    case 'today':
      return { untilAt: instant(tomorrow) }
    case 'tomorrow':
      return { fromAt: instant(tomorrow), untilAt: instant(tomorrow + dayMs) }
    case 'day':
      return { untilAt: instant(beginning(day) + dayMs) }
    case 'open':
      return {}
  }
}

export function closureProblems(reason: string, end: ClosureEnd, day: string, now: Date): { reason?: string; day?: string } {
  return {
    ...(reason.trim() ? {} : { reason: '请写明关闭的原因，来的人会看到' }),
    ...(end === 'day' && !day ? { day: '请选择最后关到哪一天' } : {}),
    ...(end === 'day' && day && day < localToday(now) ? { day: '这一天已经过去了，请选今天或以后' } : {}),
  }
}

export const closureReasons: readonly string[] = ['停电检修', '停水', '设备维修', '装修', '放假', '临时有活动']
