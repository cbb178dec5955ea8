import type { Condition } from 'shared-types/aid-programmes'
import type { Failure } from '../../../platform/failure.ts'
import type { DocumentDraft, ProgrammeDraft, RuleDraft, StepDraft } from './programme-draft.ts'
import type { PartId } from './programme-lines.ts'
import { type Askable, askables, fieldsOf } from './programme-words.ts'

/** What stands in the way of saving a programme, found here or said by the server; pure. */

export interface Problem {
  part: PartId
  /** Where in the facts: `sections.0.fields.2.label`. */
  path: string
  message: string
}

type Found = Omit<Problem, 'part'>[]

const partOfFact: Record<string, PartId> = {
  name: 'basics',
  summary: 'basics',
  year: 'basics',
  opensOn: 'basics',
  closesOn: 'basics',
  kind: 'basics',
  who: 'who',
  categories: 'who',
  exclusions: 'who',
  oncePer: 'who',
  needsHousehold: 'who',
  sections: 'questions',
  documents: 'documents',
  amountRules: 'amounts',
  steps: 'steps',
  noticeDays: 'rules',
  homeVisit: 'rules',
  papersWithinDays: 'rules',
  consents: 'rules',
}

const filed = (found: Found): Problem[] =>
  found.flatMap(({ path, message }) => {
    const part = partOfFact[path.split('.')[0] ?? '']
    return part ? [{ part, path, message }] : []
  })

const check = (path: string, wrong: boolean, message: string): Found => (wrong ? [{ path, message }] : [])
const blank = (text: string | undefined) => !text?.trim()
const within = (value: number | undefined, from: number, to: number) =>
  value !== undefined && Number.isInteger(value) && from <= value && value <= to

function conditionProblems(path: string, condition: Condition | undefined, known: readonly Askable[]): Found {
  if (!condition) return []
  const asked = known.find(one => one.field === condition.field)
  if (!asked) return [{ path, message: condition.field ? '条件里的问题已经去掉，或排在后面，请重新选' : '请选择看哪个问题' }]
  return check(path, !asked.answers.some(answer => answer.value === condition.is), '请选择回答是哪一个')
}

const basicsProblems = (draft: ProgrammeDraft): Found => [
  ...check('name', blank(draft.name), '请填写项目名称'),
  ...check('summary', blank(draft.summary), '请用一句话说明'),
  ...check('year', !within(draft.year, 2020, 2100), '年度填 2020 到 2100'),
  ...check('opensOn', !draft.opensOn, '请选择开始受理的日子'),
  ...check('closesOn', !draft.closesOn, '请选择最后一天'),
  ...check('closesOn', Boolean(draft.closesOn) && draft.closesOn < draft.opensOn, '最后一天早于开始受理的日子'),
]

function whoProblems(draft: ProgrammeDraft): Found {
  const asksChild = fieldsOf(draft).some(field => field.type === 'child')
  return [
    ...draft.exclusions.flatMap((words, i) => check(`exclusions.${i}`, blank(words), '请填写不予帮扶的情形，或者去掉它')),
    ...check('oncePer', draft.oncePer.includes('child') && !asksChild, '按孩子限次数，要在问题里加一个“选家里的一个孩子”'),
    ...check('needsHousehold', !draft.needsHousehold && draft.categories.length > 0, '限定了困难类别，要有家庭档案才能认定'),
  ]
}

function questionProblems(draft: ProgrammeDraft): Found {
  return draft.sections.flatMap(({ title, fields }, s) => [
    ...check(`sections.${s}.title`, blank(title), '请填写小标题'),
    ...check(`sections.${s}.fields`, fields.length === 0, '这个小标题下还没有问题，请加一个或去掉它'),
    ...fields.flatMap(({ key, type, label, options = [], showIf }, f) => {
      const path = `sections.${s}.fields.${f}`
      return [
        ...check(`${path}.label`, blank(label), '请填写问题'),
        ...check(`${path}.options`, type === 'choice' && options.length < 2, '至少要有两个选项'),
        ...(type === 'choice'
          ? options.flatMap((option, o) => check(`${path}.options.${o}.label`, blank(option.label), '请填写选项，或者去掉它'))
          : []),
        ...check(
          `${path}.type`,
          (type === 'child' || type === 'person') && !draft.needsHousehold,
          '家里的人从家庭档案里选，请先在“谁可以申请”里要求家庭档案',
        ),
        ...conditionProblems(`${path}.showIf`, showIf, askables(draft, key)),
      ]
    }),
  ])
}

const documentProblems = (draft: ProgrammeDraft): Found =>
  draft.documents.flatMap(({ title, most, showIf }: DocumentDraft, i) => [
    ...check(`documents.${i}.title`, blank(title), '请填写材料名称'),
    ...check(`documents.${i}.most`, !within(most, 1, 9), '照片填 1 到 9 张'),
    ...conditionProblems(`documents.${i}.showIf`, showIf, askables(draft)),
  ])

const isMonths = (text: string) => /^\d{1,2}(\.\d)?$/.test(text.trim()) && Number(text) >= 0.1 && Number(text) <= 24

function ruleProblems({ when, ways, fen, months, percentField, percent }: RuleDraft, i: number, draft: ProgrammeDraft): Found {
  const path = `amountRules.${i}`
  const money = fieldsOf(draft).some(field => field.key === percentField && field.type === 'money')
  const open = draft.amountRules.findIndex(rule => rule.when.length === 0)
  return [
    ...check(`${path}.when`, open >= 0 && open < i, `第 ${open + 1} 条不分情况，这一条用不到。请把它往前移，或者去掉`),
    ...when.flatMap((condition, c) => conditionProblems(`${path}.when.${c}`, condition, askables(draft))),
    ...check(`${path}.ways`, ways.length === 0, '请选择怎么算'),
    ...check(`${path}.fen`, ways.includes('fen') && fen === undefined, '请填写金额'),
    ...check(`${path}.monthsOfLine`, ways.includes('months') && !isMonths(months), '填 0.1 到 24 之间的数，例如 10 或 1.5'),
    ...check(`${path}.percentOf.field`, ways.includes('percent') && !money, '请选择按哪个金额问题算'),
    ...check(`${path}.percentOf.percent`, ways.includes('percent') && !within(percent, 1, 100), '填 1 到 100 的整数'),
  ]
}

const stepProblems = ({ steps }: ProgrammeDraft): Found => [
  ...check('steps', steps.length === 0, '至少要有一步'),
  ...steps.flatMap(({ name, workingDays }: StepDraft, i) => [
    ...check(`steps.${i}.name`, name.trim().length < 2, '请填写这一步的名称，2 到 20 个字'),
    ...check(`steps.${i}.workingDays`, !within(workingDays, 1, 60), '工作日填 1 到 60'),
  ]),
]

const otherProblems = ({ notice, noticeDays, papersLater, papersWithinDays }: ProgrammeDraft): Found => [
  ...check('noticeDays', notice && !within(noticeDays, 5, 30), '公示填 5 到 30 个工作日'),
  ...check('papersWithinDays', papersLater && !within(papersWithinDays, 1, 60), '填 1 到 60 个工作日'),
]

export const draftProblems = (draft: ProgrammeDraft): Problem[] =>
  filed([
    ...basicsProblems(draft),
    ...whoProblems(draft),
    ...questionProblems(draft),
    ...documentProblems(draft),
    ...(draft.kind === 'money' ? draft.amountRules.flatMap((rule, i) => ruleProblems(rule, i, draft)) : []),
    ...stepProblems(draft),
    ...otherProblems(draft),
  ])

/** What the server says is wrong, filed under the part where it can be mended. */
export function refusedProblems(failure: Pick<Failure, 'code' | 'fields'> | undefined): Problem[] {
  if (!failure) return []
  const name: Found =
    failure.code === 'programme-name-taken' ? [{ path: 'name', message: '这一年已经有同名的项目，请换一个' }] : []
  return filed([
    ...name,
    ...failure.fields.map(({ path, message }) => ({ path: path.replace(/^(body\.)?facts\./, ''), message })),
  ])
}

/** The message for a place, or for anything within it. */
export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems.find(problem => problem.path === path)?.message
export const problemsWithin = (problems: readonly Problem[], path: string): Problem[] =>
  problems.filter(problem => problem.path === path || problem.path.startsWith(`${path}.`))
