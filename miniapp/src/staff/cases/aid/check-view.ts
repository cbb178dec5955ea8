import type { CheckInput, CheckKind, CheckRow } from 'shared-types/aid-desk'
import { dayWords, momentWords } from '../../../ui/dates.ts'
import type { Words } from '../form-view.ts'
import { checkWords } from '../../aid-words.ts'

/** A visit, a check with another body, a follow-up: what is asked and what is shown of it. */

export const resultWords: Record<CheckInput['result'], string> = { consistent: '和申请一致', inconsistent: '和申请不一致' }

interface KindWords {
  title: string
  first: string
  second: string
  day: string
  common: readonly string[]
}

export const kindForms: Record<CheckKind, KindWords> = {
  homeVisit: {
    title: '记入户走访',
    first: '走访人',
    second: '另一位走访人',
    day: '哪天去的',
    common: ['已到家里看过，情况属实。', '家里没有人，和邻居、社区核实过，情况属实。'],
  },
  verification: {
    title: '记信息核对',
    first: '核对的单位或经办人',
    second: '另一位经办人（可不填）',
    day: '哪天核对的',
    common: ['民政部门核对：收入和财产与申请一致。', '民政部门核对：没有查到房产、车辆和企业登记。'],
  },
  followUp: {
    title: '记回访',
    first: '回访人',
    second: '另一位回访人（可不填）',
    day: '哪天回访的',
    common: ['救助金已收到，生活有改善。', '仍有困难，建议继续关注。'],
  },
}

export interface CheckDraft {
  kind: CheckKind
  on: string
  first: string
  second: string
  result: CheckInput['result'] | undefined
  note: string
}

export type CheckProblems = Partial<Record<'on' | 'first' | 'second' | 'result' | 'note', string>>

const nameProblem = (name: string, ask: string) => (name.length < 2 ? ask : name.length > 20 ? '最多 20 个字' : undefined)

/** What still has to be filled, field by field. */
export function checkProblems({ kind, on, first, second, result, note }: CheckDraft, today: string): CheckProblems {
  const [one, other] = [first.trim(), second.trim()]
  const again = other !== '' && other === one ? '两位要是不同的人' : undefined
  const secondProblem =
    kind === 'homeVisit' || other !== '' ? nameProblem(other, '入户走访要两个人去，请填另一位的姓名') : undefined
  const words = note.trim().length
  const found: CheckProblems = {
    on: on === '' ? '请选择日期' : on > today ? '日期不能晚于今天' : '',
    first: nameProblem(one, '请填写姓名或单位，至少 2 个字') ?? '',
    second: again ?? secondProblem ?? '',
    result: result ? '' : '请选择结果',
    note: words === 0 ? '请写明了解到的情况' : words > 300 ? `最多 300 个字，现在有 ${words} 个` : '',
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== ''))
}

/** What is sent, once nothing stands in the way. */
export function checkInput({ kind, on, first, second, result, note }: CheckDraft, photoIds: string[]): CheckInput | undefined {
  if (!result) return undefined
  return { kind, on, by: [first.trim(), second.trim()].filter(Boolean), result, note: note.trim(), photoIds }
}

export const checkFacts = ({ kind, on, by, result, note, at, byMasked }: CheckRow): Words[] => [
  { label: '哪一种', value: checkWords[kind] },
  { label: '日期', value: dayWords(on) },
  { label: '谁去办的', value: by.join('、') },
  { label: '结果', value: resultWords[result] },
  { label: '情况', value: note },
  { label: '记录', value: `${byMasked}，${momentWords(at)}` },
]
