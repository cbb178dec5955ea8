import type {
  Assessment,
  ExpenseKind,
  Health,
  Household,
  HouseholdPerson,
  Housing,
  Relation,
  Work,
} from 'shared-types/aid-household'
import { yuanWords } from '../../ui/money.ts'

/** The family's file in words. Pure. */

const entries = <K extends string>(words: Record<K, string>) =>
  Object.entries(words).map(([value, text]) => ({ value: value as K, words: text as string }))

export const relationWords: Record<Relation, string> = {
  self: '本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  sibling: '兄弟姐妹',
  grandchild: '孙子女',
  other: '其他',
}
export const relationOptions = entries(relationWords).filter(option => option.value !== 'self')

const healthWords: Record<Health, string> = { healthy: '健康', chronic: '有慢性病', serious: '有大病或重病', disabled: '有残疾' }
export const healthOptions = entries(healthWords)

export const workWords: Record<Work, string> = {
  employed: '有单位',
  flexible: '灵活就业、打零工',
  unemployed: '没有工作，正在找',
  student: '上学',
  retired: '退休',
  none: '不工作（年幼、年老、生病）',
}
export const workOptions = entries(workWords)

export const housingOptions = entries<Housing>({
  owned: '自己的房子',
  rented: '租房',
  provided: '单位或公租房',
  shared: '和亲友同住',
})
export const residenceOptions = entries({ urban: '城镇', rural: '农村' })
export const carOptions = entries({ none: '没有', work: '有，干活用（送货、跑车）', private: '有，自己开' })
export const expenseWords: Record<ExpenseKind, string> = {
  medical: '看病吃药（自己付的）',
  education: '上学',
  housing: '房租或建房修房',
  disability: '残疾康复和护理',
  other: '其他必需的',
}

export const expenseKinds = Object.keys(expenseWords) as ExpenseKind[]

/**
 * The family as the reader sees it: the file's relations are those of whoever keeps it. Who is a child there stays one, since questions
 * about a child go by the file.
 */
export function asSeen({
  persons,
  isKeeper,
  ownPersonKey,
}: Pick<Household, 'persons' | 'isKeeper' | 'ownPersonKey'>): HouseholdPerson[] {
  if (isKeeper) return persons
  const isSpouse = persons.some(person => person.personKey === ownPersonKey && person.relation === 'spouse')
  const seen = ({ personKey, relation }: HouseholdPerson): Relation => {
    if (personKey === ownPersonKey) return 'self'
    if (relation === 'self') return isSpouse ? 'spouse' : 'other'
    return relation === 'child' || relation === 'grandchild' ? relation : 'other'
  }
  return persons.map(person => ({ ...person, relation: seen(person) }))
}

export const personTitle = ({ relation, name }: Pick<HouseholdPerson, 'relation' | 'name'>): string =>
  relation === 'self'
    ? name
      ? `${name}（本人）`
      : '本人'
    : name
      ? `${name}（${relationWords[relation]}）`
      : relationWords[relation]

export const closedSentence = (reason: string | undefined): string =>
  `工会已结束对您家的建档帮扶${reason ? `：${reason}` : '。'} 以后遇到困难，可以再申请。`

/** Gently: a calculation, not a verdict. */
export function assessmentSentence({ perHeadFen, lineFen, category }: Assessment): string {
  const means = `按您填写的情况初步估算，家里平均每人每月${yuanWords(Math.max(0, perHeadFen))}`
  if (perHeadFen < lineFen) return `${means}，低于低保线（${yuanWords(lineFen)}）。可以申请帮扶，以工会审核为准。`
  if (perHeadFen < 2 * lineFen) return `${means}，不到低保线（${yuanWords(lineFen)}）的两倍。可以申请帮扶，以工会审核为准。`
  if (category === 'accident') return `${means}，意外或重病的花费很大。可以申请帮扶，以工会审核为准。`
  return `${means}，高于低保线（${yuanWords(lineFen)}）的两倍。遇到急难仍可以申请临时救助，或拨打 12351。`
}

export type Section = 'people' | 'income' | 'expenses' | 'home'
export const sections: readonly { key: Section; title: string; note: string }[] = [
  { key: 'people', title: '家庭成员', note: '吃住在一起的家人' },
  { key: 'income', title: '收入', note: '每人每月多少' },
  { key: 'expenses', title: '支出', note: '一年里省不掉的花费' },
  { key: 'home', title: '住房和财产', note: '住哪里，有没有车' },
]

const sectionOfField: Record<string, Section> = { otherYearIncomeFen: 'income', monthlyIncomeFen: 'income', expenses: 'expenses' }

/** Where a missing thing is filled: `persons.1.idNumber` is on the second person's own screen. */
export function placeOf(path: string): { section: Section; person?: number } {
  const parts = path.split('.')
  const last = parts.at(-1) ?? ''
  const section = sectionOfField[last] ?? sectionOfField[parts[0] ?? '']
  if (section) return { section }
  return parts[0] === 'persons' ? { section: 'people', person: Number(parts[1]) } : { section: 'home' }
}
