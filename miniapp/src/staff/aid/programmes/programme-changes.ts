import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { type Line, linesOf, type PartId, parts, same } from './programme-lines.ts'

/** What changed between two versions of a programme, in words; pure. */

export interface Change {
  part: PartId
  title: string
  /** Absent: it is new. */
  before?: string
  /** Absent: it was taken away. */
  after?: string
}

const full = ({ sort, title, words }: Line) => (sort ? [title, words].filter(Boolean).join('：') : words)
const named = ({ sort, title }: Line) => sort ?? title

function orderChanges(before: readonly Line[], after: readonly Line[]): Change[] {
  const sorted = (part: PartId, lines: readonly Line[], others: readonly Line[]) =>
    lines.filter(line => line.part === part && line.sort && others.some(other => other.id === line.id))
  return parts.flatMap(part => {
    const [was, is] = [sorted(part, before, after), sorted(part, after, before)]
    if (was.every((line, i) => line.id === is[i]?.id)) return []
    const inOrder = (lines: readonly Line[]) => lines.map(line => line.title).join('、')
    return [{ part, title: '顺序', before: inOrder(was), after: inOrder(is) }]
  })
}

/** What a reader has to know: old and new, part by part. */
export function changesBetween(before: ProgrammeFacts, after: ProgrammeFacts): Change[] {
  const [was, is] = [linesOf(before), linesOf(after)]
  const found = [
    ...is.flatMap((line): Change[] => {
      const old = was.find(one => one.id === line.id)
      if (!old) return [{ part: line.part, title: named(line), after: full(line) }]
      return full(old) === full(line) ? [] : [{ part: line.part, title: named(line), before: full(old), after: full(line) }]
    }),
    ...was
      .filter(line => !is.some(one => one.id === line.id))
      .map((line): Change => ({ part: line.part, title: named(line), before: full(line) })),
    ...orderChanges(was, is),
  ]
  return parts.flatMap(part => found.filter(change => change.part === part))
}

/** The change log names facts as the contract does. */
const factTitles: Record<keyof ProgrammeFacts, string> = {
  name: '名称',
  summary: '一句话说明',
  year: '年度',
  opensOn: '开始受理的日子',
  closesOn: '最后一天',
  kind: '发什么',
  who: '申请人',
  categories: '困难类别',
  exclusions: '不予帮扶的情形',
  oncePer: '多久一次',
  needsHousehold: '家庭档案',
  sections: '要问的问题',
  documents: '要交的材料',
  consents: '请申请人授权的事',
  amountRules: '给多少',
  steps: '审核步骤',
  noticeDays: '公示天数',
  homeVisit: '入户走访',
  papersWithinDays: '材料后补',
}

export const changedWords = (changed: readonly string[]): string =>
  changed.map(fact => factTitles[fact as keyof ProgrammeFacts] ?? '其他').join('、')

/** What two people changed at the same time, each in another way. */
export const clashWords = (base: ProgrammeFacts, mine: ProgrammeFacts, theirs: ProgrammeFacts): string =>
  changedWords(
    (Object.keys(factTitles) as (keyof ProgrammeFacts)[]).filter(
      fact => !same(base[fact], mine[fact]) && !same(base[fact], theirs[fact]) && !same(mine[fact], theirs[fact]),
    ),
  )
