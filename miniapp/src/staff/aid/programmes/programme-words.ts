import type {
  AidCategory,
  AidConsent,
  AmountRule,
  Condition,
  DocumentKind,
  FieldType,
  FormField,
  ProgrammeFacts,
} from 'shared-types/aid-programmes'
import { seasonOf } from 'shared-types/aid-rules'
import type { ChainStep } from 'shared-types/cases'
import { dayWords } from '../../../ui/dates.ts'
import { roundYuanWords } from '../../../ui/money.ts'
import { categoryWords } from '../../aid-words.ts'

/** A programme's data in the words of whoever keeps it; pure. */

export const kindWords: Record<ProgrammeFacts['kind'], string> = { money: '发钱', goods: '发物资' }
export const whoWords: Record<ProgrammeFacts['who'], string> = { member: '工会会员', verified: '核实过身份的人，不是会员也可以' }
export const onceWords: Record<ProgrammeFacts['oncePer'][number], string> = {
  person: '每个人一年一次',
  child: '每个孩子一年一次',
  household: '每户一年一次',
}
export const consentWords: Record<AidConsent, string> = {
  'bank-card': '收集银行卡号',
  verification: '向民政等部门核对收入和财产',
  child: '收集孩子的信息',
  health: '收集病情',
}
export const typeWords: Record<FieldType, string> = {
  line: '写一行字',
  text: '写一段话',
  choice: '几个里选一个',
  yesNo: '是或否',
  money: '金额',
  number: '数字',
  day: '日期',
  child: '选家里的一个孩子',
  person: '选家里的一个人',
  health: '病情（加密保存）',
}
export const ownerWords: Record<ChainStep['owner'], string> = {
  target: '申请人所在的工会',
  source: '申请人原来的工会',
  community: '社区（村）工会',
  street: '街道（乡镇）总工会',
  county: '县总工会',
}
export const timeoutWords: Record<ChainStep['onTimeout'], string> = { escalate: '超期转上级', stay: '超期留在原处并标出' }

const yesNo = [
  { value: 'yes', words: '是' },
  { value: 'no', words: '否' },
]

/** What a condition may look at, with the answers it may ask for. */
export interface Askable {
  field: string
  words: string
  answers: { value: string; words: string }[]
}

const ofEveryHousehold: Askable[] = [
  {
    field: 'category',
    words: '困难类别',
    answers: [
      ...(Object.keys(categoryWords) as AidCategory[]).map(value => ({ value, words: categoryWords[value] })),
      { value: 'none', words: '不属于困难职工' },
    ],
  },
  { field: 'onFile', words: '已经建档', answers: yesNo },
  {
    field: 'residence',
    words: '户口',
    answers: [
      { value: 'urban', words: '城镇' },
      { value: 'rural', words: '农村' },
    ],
  },
]

type Asking = Pick<ProgrammeFacts, 'sections'>

export const fieldsOf = ({ sections }: Asking): FormField[] => sections.flatMap(section => section.fields)

const asAskable = ({ key, type, label, options = [] }: FormField): Askable | undefined => {
  const words = label.trim() || '（还没写的问题）'
  if (type === 'yesNo') return { field: key, words, answers: yesNo }
  if (type !== 'choice') return undefined
  return { field: key, words, answers: options.map(option => ({ value: option.value, words: option.label })) }
}

/** The questions with a choice, those before `before` where it is given, and what is known of every household. */
export function askables(facts: Asking, before?: string): Askable[] {
  const fields = fieldsOf(facts)
  const at = before === undefined ? -1 : fields.findIndex(field => field.key === before)
  const earlier = at < 0 ? fields : fields.slice(0, at)
  return [...earlier.flatMap(field => asAskable(field) ?? []), ...ofEveryHousehold]
}

/** 上什么学是“大学” */
export function conditionWords({ field, is }: Condition, facts: Asking): string {
  const asked = askables(facts).find(one => one.field === field)
  if (!asked) return field ? '（问题已经去掉）' : '（还没选）'
  const answer = asked.answers.find(one => one.value === is)?.words ?? (is ? '（选项已经去掉）' : '（还没选）')
  if (field === 'category' && is !== 'none') return answer
  return `${asked.words}：${answer}`
}

/** Whom a rule is for; `first`: no rule stands before it. */
export const whenWords = (when: readonly Condition[], facts: Asking, first: boolean): string =>
  when.length === 0 ? (first ? '所有人' : '其他情况') : when.map(condition => conditionWords(condition, facts)).join('，并且')

/** The smallest of what is given is paid. */
export function amountWords({ fen, monthsOfLine, percentOf }: Omit<AmountRule, 'when'>, facts: Asking): string {
  const base = percentOf && fieldsOf(facts).find(field => field.key === percentOf.field)?.label
  const sums = [
    ...(fen === undefined ? [] : [roundYuanWords(fen)]),
    ...(monthsOfLine === undefined ? [] : [`${monthsOfLine} 个月低保标准`]),
    ...(percentOf ? [`“${base ?? '（问题已经去掉）'}”的 ${percentOf.percent}%`] : []),
  ]
  if (sums.length === 0) return '还没写给多少'
  return sums.length === 1 ? (sums[0] as string) : `${sums.join('、')}，取最少的`
}

const shownIf = (condition: Condition | undefined, facts: Asking) =>
  condition ? [`只在“${conditionWords(condition, facts)}”时出现`] : []
const helps = (help: string | undefined) => (help?.trim() ? [`说明：${help.trim()}`] : [])

export const fieldWords = ({ type, options, required, help, showIf }: FormField, facts: Asking): string =>
  [
    type === 'choice' ? `选一个：${(options ?? []).map(option => option.label).join('、')}` : typeWords[type],
    required ? '必答' : '可不答',
    ...shownIf(showIf, facts),
    ...helps(help),
  ].join('；')

export const documentWords = ({ required, most, help, showIf }: Omit<DocumentKind, 'key' | 'title'>, facts: Asking): string =>
  [required ? '必交' : '可不交', `最多 ${most} 张照片`, ...shownIf(showIf, facts), ...helps(help)].join('；')

export const stepWords = ({ owner, workingDays, onTimeout }: Omit<ChainStep, 'key' | 'name'>): string =>
  `${ownerWords[owner]}办，${workingDays} 个工作日，${timeoutWords[onTimeout]}`

/** 7月1日（周三）开始受理 and the like, by today. */
export function seasonSentence(
  { opensOn, closesOn }: Pick<ProgrammeFacts, 'opensOn' | 'closesOn'>,
  today: string,
): { tone: 'done' | 'waiting' | 'info'; words: string } {
  switch (seasonOf({ opensOn, closesOn }, today)) {
    case 'upcoming':
      return { tone: 'waiting', words: `${dayWords(opensOn)}开始受理` }
    case 'closed':
      return { tone: 'info', words: `${dayWords(closesOn)}已经截止` }
    case 'open':
      return { tone: 'done', words: `正在受理，${dayWords(closesOn)}截止` }
  }
}
