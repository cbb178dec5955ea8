import type { Allocation, DayQuota, RosterLine, Season } from 'shared-types/cooling'
import { dayWords, momentWords } from '../../ui/dates.ts'
import { grouped, yuanWords } from '../../ui/money.ts'

/** Words and figures of the season, for the desk. */

export const seasonFacts = (season: Season) => [
  { label: '物资', value: `${season.goods}，每份 ${yuanWords(season.valueFen)}` },
  { label: '时间', value: `${dayWords(season.opensOn)} 到 ${dayWords(season.closesOn)}` },
  { label: '资金来源', value: season.fund },
  { label: '计划', value: `${grouped(season.plannedPieces)} 份，合 ${yuanWords(season.plannedPieces * season.valueFen)}` },
  { label: '已分配', value: `${grouped(season.allotted)} 份，还能分 ${grouped(season.plannedPieces - season.allotted)} 份` },
  { label: '已发放', value: `${grouped(season.handedOut)} 份，合 ${yuanWords(season.handedOut * season.valueFen)}` },
]

export const seasonNote = ({ goods, plannedPieces, handedOut }: Season) =>
  `${goods}，计划 ${grouped(plannedPieces)} 份，已发 ${grouped(handedOut)} 份`

export const restOf = ({ pieces, handedOut, returned }: Allocation) => pieces - handedOut - returned

export function allocationNote(allocation: Allocation): string {
  const { pieces, handedOut, returned, closed } = allocation
  if (closed) return `分到 ${pieces} 份，发放 ${handedOut} 份，退回 ${returned} 份，已结清`
  return `分到 ${pieces} 份，已发 ${handedOut} 份，还有 ${restOf(allocation)} 份`
}

export const dayNote = ({ pieces, claimed, redeemed, closed, opensAt }: DayQuota): string => {
  const counts = `${pieces} 份，领码 ${claimed}，发放 ${redeemed}`
  return closed ? `${counts}，没领的已退回` : `${counts}，${momentWords(opensAt).split(' ')[1]} 开始`
}

export const lineNote = ({ phoneMasked, handedAt, signedBy }: RosterLine, closed: boolean): string => {
  if (handedAt) return `${momentWords(handedAt)} ${signedBy === 'self' ? '本人在手机上签收' : '已签收，有照片'}`
  if (closed) return '没有领取'
  return phoneMasked ? `${phoneMasked}，可以在手机上签收` : '还没有签收'
}

export interface RosterDraft {
  people: { name: string; phone?: string }[]
  /** The first line that says nothing we understand. */
  problem?: string
}

const mostLines = 40

/** One person a line, a phone number after the name if there is one: copied from a list as it is. */
export function readRoster(text: string): RosterDraft {
  const lines = text
    .split(/\n/)
    .map(line => line.trim())
    .filter(Boolean)
  const people = lines.map(line => {
    const phone = /1[3-9]\d{9}/.exec(line.replace(/[\s-]/g, ''))?.[0]
    const name = line.replace(/[\d\s,，、;；:：-]+/g, ' ').trim()
    return { name, ...(phone ? { phone } : {}) }
  })
  const bad = people.findIndex(({ name }) => [...name].length < 2)
  if (lines.length === 0) return { people: [], problem: '请填写名单，一行一个人' }
  if (bad >= 0) return { people, problem: `第 ${bad + 1} 行没有看到姓名` }
  if (people.length > mostLines) return { people, problem: `一次最多 ${mostLines} 人，现在有 ${people.length} 人` }
  return { people }
}

/** `12` → 12; anything else is nothing. */
export const wholeNumber = (text: string): number | undefined => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined)
