import type { Budget } from 'shared-types/aid-application'
import type { AidFile } from 'shared-types/aid-desk'
import type { AidCategory, AmountRule, Condition, FormField, Fund } from 'shared-types/aid-programmes'
import { dayWords } from '../../../ui/dates.ts'
import { roundYuanWords, yuanWords } from '../../../ui/money.ts'
import { fundWords } from '../../fund-words.ts'
import type { Words } from '../form-view.ts'
import { categoryWords, residenceWords } from '../../aid-words.ts'

/** What an application is worth, and why, in words that a reviewer can check by hand. */

type Counted = Pick<AidFile, 'programme' | 'answers' | 'assessment' | 'computed' | 'amountFen' | 'fund'>

const fieldsOf = ({ programme }: Counted): FormField[] => programme.sections.flatMap(section => section.fields)

const known: Record<string, { label: string; values: Record<string, string> }> = {
  category: { label: '困难类别', values: { ...categoryWords, none: '不在困难标准内' } },
  onFile: { label: '是否建档', values: { yes: '已建档', no: '没有建档' } },
  residence: { label: '户口', values: residenceWords },
}

function conditionWords({ field, is }: Condition, file: Counted): string {
  const asked = fieldsOf(file).find(({ key }) => key === field)
  const label = asked?.label ?? known[field]?.label ?? field
  const option = asked?.options?.find(({ value }) => value === is)?.label
  const yesNo = is === 'yes' ? '是' : is === 'no' ? '否' : is
  return `“${label}”是“${option ?? known[field]?.values[is] ?? yesNo}”`
}

/** Each amount of a rule with its sum; the smallest counts. */
function amountWords({ fen, monthsOfLine, percentOf }: AmountRule, file: Counted): string[] {
  const line = file.assessment?.lineFen
  const of = percentOf && fieldsOf(file).find(({ key }) => key === percentOf.field)?.label
  const paid = Number((percentOf && file.answers[percentOf.field]) ?? 0)
  return [
    ...(fen === undefined ? [] : [roundYuanWords(fen)]),
    ...(monthsOfLine === undefined
      ? []
      : [
          line === undefined
            ? `${monthsOfLine} 个月低保标准`
            : `${monthsOfLine} 个月低保标准（${roundYuanWords(Math.floor(monthsOfLine * line))}）`,
        ]),
    ...(percentOf
      ? [
          `“${of}”${roundYuanWords(paid)}的 ${percentOf.percent}%（${roundYuanWords(Math.floor((paid * percentOf.percent) / 100))}）`,
        ]
      : []),
  ]
}

function ruleFacts(file: Counted): Words[] {
  const { programme, computed } = file
  if (programme.kind === 'goods') return []
  const rule = computed && programme.amountRules[computed.rule]
  if (!computed || !rule) return [{ label: '按规则最多', value: '没有合适的规则，由最后一步的审核人定金额' }]
  const amounts = amountWords(rule, file)
  const how = amounts.length > 1 ? `${amounts.join('、')}，取最小的` : amounts.join('')
  const when = rule.when.map(condition => conditionWords(condition, file)).join('，')
  return [
    { label: '按规则最多', value: yuanWords(computed.amountFen) },
    { label: '用哪条规则', value: `第 ${computed.rule + 1} 条：${when || (computed.rule === 0 ? '所有人' : '其他情况')}` },
    { label: '怎么算的', value: how },
  ]
}

const whyCategory: Record<AidCategory, string> = {
  deep: '人均低于低保标准',
  relative: '人均低于低保标准的两倍',
  accident: '意外花费超过全年收入的 80%',
}

function meansFacts({ assessment }: Counted): Words[] {
  if (!assessment) return []
  const { category, perHeadFen, lineFen, lineValidFrom, yearIncomeFen, yearExpensesFen, persons } = assessment
  const sum = `（全年收入 ${roundYuanWords(yearIncomeFen)} − 必要支出 ${roundYuanWords(yearExpensesFen)}）÷ 12 个月 ÷ ${persons} 人`
  return [
    { label: '困难类别', value: category ? `${categoryWords[category]}（${whyCategory[category]}）` : '不在困难标准内' },
    { label: '人均月收入', value: `${yuanWords(perHeadFen)} = ${sum}` },
    { label: '低保标准', value: `每人每月 ${roundYuanWords(lineFen)}，${dayWords(lineValidFrom).split('（')[0]}起执行` },
  ]
}

export const amountFacts = (file: Counted): Words[] => [
  ...(file.amountFen === undefined ? [] : [{ label: '批准的金额', value: yuanWords(file.amountFen) }]),
  ...(file.fund ? [{ label: '资金来源', value: fundWords[file.fund] }] : []),
  ...ruleFacts(file),
  ...meansFacts(file),
]

export const fundOptions = (budgets: readonly Budget[]) =>
  budgets.map(({ fund, freeFen }) => ({ value: fund, words: fundWords[fund], note: `还可以批 ${yuanWords(freeFen)}` }))

export interface Sum {
  amountFen: number | undefined
  fund: Fund | undefined
}

/** What stands in the way of a last approval, field by field. */
export function sumProblems(
  { amountFen, fund }: Sum,
  { computed }: Pick<AidFile, 'computed'>,
  budgets: readonly Budget[],
): { amount?: string; fund?: string } {
  const budget = budgets.find(one => one.fund === fund)
  return {
    ...(!amountFen
      ? { amount: '请填写批准的金额' }
      : computed && amountFen > computed.amountFen
        ? { amount: `按规则最多 ${yuanWords(computed.amountFen)}，请改少` }
        : {}),
    ...(!fund
      ? { fund: '请选择用哪笔钱' }
      : amountFen && budget && amountFen > budget.freeFen
        ? { fund: `这笔钱只剩 ${yuanWords(budget.freeFen)}，请改少金额，或换一个来源` }
        : {}),
  }
}

/** What agreeing does, said before it is done. */
export function agreeingWords({ programme, isLastStep }: Pick<AidFile, 'programme' | 'isLastStep'>): string {
  const { noticeDays, kind } = programme
  const then = kind === 'goods' ? '可以发放物资' : '进入发放，由另一个人付款'
  if (!isLastStep) return '同意后转到下一步，由另一个人接着办。金额在最后一步定。'
  return noticeDays === undefined
    ? `同意后${then}，申请人马上收到消息。`
    : `同意后公示 ${noticeDays} 个工作日，不显示证件和病情。没有异议就${then}。`
}
