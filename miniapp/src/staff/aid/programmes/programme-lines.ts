import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { dayWords } from '../../../ui/dates.ts'
import { categoryWords } from '../../aid-words.ts'
import {
  amountWords,
  consentWords,
  documentWords,
  fieldWords,
  kindWords,
  onceWords,
  stepWords,
  whenWords,
  whoWords,
} from './programme-words.ts'

/** A programme as lines in words, for reading it and for saying what changed between two of its versions; pure. */

export const parts = ['basics', 'who', 'questions', 'documents', 'amounts', 'steps', 'rules'] as const
export type PartId = (typeof parts)[number]

export const partTitles: Record<PartId, string> = {
  basics: '名称和时间',
  who: '谁可以申请',
  questions: '要问的问题',
  documents: '要交的材料',
  amounts: '给多少',
  steps: '谁来审核',
  rules: '公示、走访和授权',
}

export interface Line {
  part: PartId
  /** The same thing in two versions has the same id. */
  id: string
  title: string
  words: string
  /** One of several of its sort, said before its title: 问题, 材料. */
  sort?: string
}

/** The same content gives the same text, whatever the order of its keys. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? Object.fromEntries(Object.entries(part).sort()) : part))
export const same = (a: unknown, b: unknown) => stable(a) === stable(b)

const listed = (words: readonly string[], none: string) => (words.length === 0 ? none : words.join('、'))

const basics = (facts: ProgrammeFacts): Line[] => [
  { part: 'basics', id: 'name', title: '名称', words: facts.name },
  { part: 'basics', id: 'summary', title: '一句话说明', words: facts.summary },
  { part: 'basics', id: 'year', title: '年度', words: `${facts.year} 年` },
  { part: 'basics', id: 'opensOn', title: '开始受理', words: facts.opensOn && dayWords(facts.opensOn) },
  { part: 'basics', id: 'closesOn', title: '最后一天', words: facts.closesOn && dayWords(facts.closesOn) },
  { part: 'basics', id: 'kind', title: '发什么', words: kindWords[facts.kind] },
]

const who = (facts: ProgrammeFacts): Line[] => [
  { part: 'who', id: 'who', title: '申请人', words: whoWords[facts.who] },
  {
    part: 'who',
    id: 'categories',
    title: '困难类别',
    words: listed(
      facts.categories.map(one => categoryWords[one]),
      '不限',
    ),
  },
  { part: 'who', id: 'needsHousehold', title: '家庭档案', words: facts.needsHousehold ? '要先填好并确认' : '不用' },
  {
    part: 'who',
    id: 'oncePer',
    title: '多久一次',
    words: listed(
      facts.oncePer.map(one => onceWords[one]),
      '不限次数',
    ),
  },
  ...facts.exclusions.map((words): Line => ({
    part: 'who',
    id: `exclusion:${words}`,
    title: words,
    words: '',
    sort: '不予帮扶的情形',
  })),
]

const questions = (facts: ProgrammeFacts): Line[] =>
  facts.sections.flatMap(({ key, title, fields }): Line[] => [
    { part: 'questions', id: `section:${key}`, title, words: '', sort: '小标题' },
    ...fields.map((field): Line => ({
      part: 'questions',
      id: `field:${field.key}`,
      title: field.label,
      words: fieldWords(field, facts),
      sort: '问题',
    })),
  ])

const documents = (facts: ProgrammeFacts): Line[] =>
  facts.documents.map(document => ({
    part: 'documents',
    id: `document:${document.key}`,
    title: document.title,
    words: documentWords(document, facts),
    sort: '材料',
  }))

/** A rule has no name of its own: it is the same while it says the same. */
const amounts = (facts: ProgrammeFacts): Line[] =>
  facts.amountRules.map((rule, i) => ({
    part: 'amounts',
    id: `rule:${stable(rule)}`,
    title: whenWords(rule.when, facts, i === 0),
    words: amountWords(rule, facts),
    sort: '金额',
  }))

const steps = (facts: ProgrammeFacts): Line[] =>
  facts.steps.map(step => ({ part: 'steps', id: `step:${step.key}`, title: step.name, words: stepWords(step), sort: '步骤' }))

const rules = (facts: ProgrammeFacts): Line[] => [
  {
    part: 'rules',
    id: 'noticeDays',
    title: '公示',
    words: facts.noticeDays === undefined ? '不公示' : `${facts.noticeDays} 个工作日`,
  },
  { part: 'rules', id: 'homeVisit', title: '入户走访', words: facts.homeVisit ? '第一步决定前要走访' : '不要求' },
  {
    part: 'rules',
    id: 'papersWithinDays',
    title: '材料后补',
    words: facts.papersWithinDays === undefined ? '不可以' : `可以，${facts.papersWithinDays} 个工作日内补齐`,
  },
  {
    part: 'rules',
    id: 'consents',
    title: '请申请人授权',
    words: listed(
      facts.consents.map(one => consentWords[one]),
      '不用',
    ),
  },
]

export const linesOf = (facts: ProgrammeFacts): Line[] =>
  [basics, who, questions, documents, amounts, steps, rules].flatMap(part => part(facts))

const countOf = (count: number, words: string, none: string) => (count === 0 ? none : `${count} ${words}`)

/** A part in a few words, for the list of parts. */
export function partNote(part: PartId, facts: ProgrammeFacts): string {
  const fields = facts.sections.flatMap(section => section.fields)
  const short: Record<PartId, () => string> = {
    basics: () =>
      [facts.name, facts.opensOn && facts.closesOn && `${dayWords(facts.opensOn)}到${dayWords(facts.closesOn)}`]
        .filter(Boolean)
        .join('，'),
    who: () => `${whoWords[facts.who]}；${countOf(facts.exclusions.length, '种不予帮扶的情形', '没有不予帮扶的情形')}`,
    questions: () => countOf(fields.length, `个问题，${facts.sections.length} 个小标题`, '不问别的问题'),
    documents: () => countOf(facts.documents.length, '项材料', '不用交材料'),
    amounts: () => countOf(facts.amountRules.length, '条规则', '没有规则，由审核人定'),
    steps: () => facts.steps.map(step => step.name).join(' → '),
    rules: () =>
      [
        facts.noticeDays === undefined ? '不公示' : `公示 ${facts.noticeDays} 个工作日`,
        ...(facts.homeVisit ? ['要入户走访'] : []),
        ...(facts.papersWithinDays === undefined ? [] : ['材料可以后补']),
      ].join('，'),
  }
  return short[part]()
}
