import type { Calendar } from 'shared-types/opening-hours'
import type { StaffStationRow } from 'shared-types/station-staff'
import { dayWords, localToday } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import { openSentence } from '../station-words.ts'

/** Looking through the stations that one's unions keep. */

export const listFilters = [
  { value: 'all', words: '全部' },
  { value: 'closed', words: '临时关闭' },
  { value: 'due', words: '该检查了' },
  { value: 'ended', words: '已撤销' },
] as const
export type ListFilter = (typeof listFilters)[number]['value']

type Row = Pick<StaffStationRow, 'state' | 'closure' | 'nextCheckOn' | 'hours' | 'name' | 'address' | 'orgName'>

/** Planned or under way: whoever looks after it should see both. */
const isShut = ({ closure }: Row, now: Date) =>
  closure !== undefined && (closure.untilAt === undefined || Date.parse(closure.untilAt) > now.getTime())
const isDue = ({ nextCheckOn }: Row, now: Date) => nextCheckOn !== undefined && nextCheckOn <= localToday(now)

function fits(row: Row, filter: ListFilter, now: Date): boolean {
  if (filter === 'ended') return row.state === 'ended'
  if (row.state === 'ended') return false
  if (filter === 'closed') return isShut(row, now)
  return filter === 'due' ? isDue(row, now) : true
}

/** All words have to be found somewhere in name, address or union. */
export function found<R extends Row>(rows: readonly R[], filter: ListFilter, text: string, now: Date): R[] {
  const words = text.trim().split(/\s+/).filter(Boolean)
  return rows.filter(
    row => fits(row, filter, now) && words.every(word => `${row.name}${row.address}${row.orgName}`.includes(word)),
  )
}

interface Sentence {
  tone: Tone
  words: string
}

export function stateSentence(row: Pick<Row, 'state' | 'hours' | 'closure'>, now: Date, calendar: Calendar): Sentence {
  if (row.state === 'ended') return { tone: 'info', words: '已撤销，地图上不再显示' }
  const planned = row.closure && Date.parse(row.closure.fromAt) > now.getTime()
  const present = openSentence(row, now, calendar)
  if (!planned || !row.closure) return present
  return {
    tone: 'waiting',
    words: `${present.words}；${dayWords(localToday(new Date(row.closure.fromAt)), now)}临时关闭：${row.closure.reason}`,
  }
}

export function rowNote({ orgName, nextCheckOn, state }: Pick<Row, 'orgName' | 'nextCheckOn' | 'state'>, now: Date): string {
  if (!nextCheckOn || state === 'ended') return orgName
  const due = nextCheckOn <= localToday(now)
  return `${orgName} · ${due ? '该检查了，原定' : '下次检查'}${dayWords(nextCheckOn, now).split('（')[0]}`
}

export const emptyWords: Record<ListFilter, string> = {
  all: '没有找到驿站。可以换个名称试试，或者新设一个。',
  closed: '没有临时关闭的驿站。',
  due: '没有到期要检查的驿站。',
  ended: '没有撤销的驿站。',
}
