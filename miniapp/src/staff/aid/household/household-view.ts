import type { HouseholdRow } from 'shared-types/aid-desk'
import type { Assessment } from 'shared-types/aid-household'
import type { ApiAnswer } from '../../../platform/contract.ts'
import { dayWords, localToday, momentWords } from '../../../ui/dates.ts'
import type { Fact } from '../../../ui/facts.tsx'
import { roundYuanWords, yuanWords } from '../../../ui/money.ts'
import type { Tone } from '../../../ui/state-sentence.tsx'
import type { TimelineItem } from '../../../ui/timeline.tsx'
import { categoryWords, stageWords } from '../../aid-words.ts'

/** Words of the register of families. */

export type HouseholdFile = ApiAnswer<'GET /staff/aid/households/{householdId}'>
type Review = HouseholdFile['reviews'][number]
type EarlierAid = HouseholdFile['aid'][number]

export const filters = [
  { value: 'all', words: '全部' },
  { value: 'reviewDue', words: '该复核了' },
  { value: 'spotCheck', words: '今年抽查' },
  { value: 'followUp', words: '撤档回访' },
] as const
export type HouseholdFilter = (typeof filters)[number]['value']

export const emptyWords: Record<HouseholdFilter, string> = {
  all: '还没有在档的家庭。帮扶申请审定通过时会自动建档。',
  reviewDue: '最近一个月没有到期要复核的家庭。',
  spotCheck: '今年没有抽到这里的家庭。每年抽在档家庭的三成。',
  followUp: '没有正在回访的家庭。撤档以后回访半年。',
}

export const registerRefused = (code: string | undefined): string | undefined =>
  code === 'not-allowed' || code === 'not-found'
    ? '家庭档案由所在工会和上级工会的审核人、经审人员查看，您的角色不能看这里。'
    : undefined

interface Sentence {
  tone: Tone
  words: string
}

type Standing = Pick<HouseholdRow, 'fileState' | 'reviewDueOn' | 'followUpUntilOn'>

export function fileSentence({ fileState, reviewDueOn, followUpUntilOn }: Standing, today = localToday()): Sentence {
  if (fileState === 'none') return { tone: 'info', words: '还没有建档' }
  if (fileState === 'closed') {
    if (!followUpUntilOn || followUpUntilOn < today) return { tone: 'info', words: '已撤档，回访期已过' }
    return { tone: 'waiting', words: `已撤档，回访到${dayWords(followUpUntilOn)}` }
  }
  if (!reviewDueOn) return { tone: 'done', words: '在档' }
  return reviewDueOn <= today
    ? { tone: 'problem', words: `在档，${dayWords(reviewDueOn)}就该复核了` }
    : { tone: 'done', words: `在档，${dayWords(reviewDueOn)}前复核` }
}

/** Drawn by lot for the year; a review in that year answers it. */
export function spotCheckSentence(
  { spotCheck, reviewedOn }: Pick<HouseholdRow, 'spotCheck' | 'reviewedOn'>,
  today = localToday(),
) {
  if (!spotCheck) return undefined
  return reviewedOn?.slice(0, 4) === today.slice(0, 4)
    ? `今年抽中复查，${dayWords(reviewedOn)}已复核`
    : '今年抽中复查，请今年内再核实一次'
}

export const rowNote = ({ orgName, persons, category }: Pick<HouseholdRow, 'orgName' | 'persons' | 'category'>) =>
  [orgName, `${persons} 人`, category && categoryWords[category]].filter(Boolean).join(' · ')

export const fileFacts = (household: HouseholdRow): Fact[] => [
  { label: '所在工会', value: household.orgName },
  { label: '家庭人口', value: `${household.persons} 人` },
  ...(household.category ? [{ label: '建档类别', value: categoryWords[household.category] }] : []),
  ...(household.openedOn ? [{ label: '建档', value: dayWords(household.openedOn) }] : []),
  ...(household.reviewedOn ? [{ label: '上次复核', value: dayWords(household.reviewedOn) }] : []),
]

/** By the line in force today; the category on file stands as decided then. */
export const meansFacts = (assessment: Assessment): Fact[] => [
  { label: '现在算来', value: assessment.category ? categoryWords[assessment.category] : '高于困难标准' },
  { label: '人均每月', value: yuanWords(assessment.perHeadFen) },
  {
    label: '低保标准',
    value: `每人每月 ${roundYuanWords(assessment.lineFen)}，${dayWords(assessment.lineValidFrom).split('（')[0]}起执行`,
  },
  { label: '一年收入', value: yuanWords(assessment.yearIncomeFen) },
  { label: '刚性支出', value: `一年 ${yuanWords(assessment.yearExpensesFen)}` },
]

export const aidTitle = ({ year, programmeName }: EarlierAid): string => `${year}年 ${programmeName}`
export const aidNote = ({ stage, submittedAt }: EarlierAid): string =>
  `${stageWords[stage]} · ${momentWords(submittedAt).split(' ')[0]}申请`
export const aidSum = ({ amountFen }: EarlierAid): string | undefined =>
  amountFen === undefined ? undefined : yuanWords(amountFen)

const reviewed: Record<Review['what'], string> = { review: '年度复核', followUp: '回访', opened: '建档', closed: '撤档' }

/** As stored they are oldest first. */
export const reviewItems = (reviews: readonly Review[]): TimelineItem[] =>
  [...reviews].reverse().map(({ what, on, note, byMasked }) => ({
    what: reviewed[what],
    when: `${dayWords(on)} ${byMasked}`,
    note: what === 'opened' ? `申请编号 ${note}` : note,
  }))

/** What may be put on record now: a file is reviewed while it is open, the family followed up when it is closed. */
export const acts = {
  review: {
    label: '登记年度复核',
    help: '写明收入、就业、健康、住房有没有变化。下一次复核从这一天起算一年。',
    note: '了解到的情况',
    common: ['入户核实，情况没有变化', '收入有变化，已请家庭更新档案'],
    done: '复核已登记。',
  },
  followUp: {
    label: '登记回访',
    help: '撤档以后半年里，看看这户人家有没有再遇到困难。',
    note: '回访了解到的情况',
    common: ['电话回访，生活平稳', '又遇到困难，已说明可以重新申请'],
    done: '回访已登记。',
  },
} as const
export type Act = keyof typeof acts

export const actFor = ({ fileState }: Pick<HouseholdRow, 'fileState'>): Act | undefined =>
  fileState === 'onFile' ? 'review' : fileState === 'closed' ? 'followUp' : undefined

/** Not of a day to come, and not of one before the file. */
export function dayProblem(day: string, openedOn: string | undefined, today = localToday()): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '请选择日期'
  if (day > today) return '日期不能晚于今天'
  return openedOn && day < openedOn ? `${dayWords(openedOn)}才建档，请选那天以后` : undefined
}

export const closingReasons = ['家庭收入已经超过困难标准', '孩子已经毕业工作', '本人申请撤档'] as const
