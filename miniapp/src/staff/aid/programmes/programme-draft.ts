import type {
  AidCategory,
  AidConsent,
  AmountRule,
  Condition,
  DocumentKind,
  FormField,
  FormSection,
  Programme,
  ProgrammeFacts,
} from 'shared-types/aid-programmes'
import type { ChainStep } from 'shared-types/cases'
import { newKey } from './new-key.ts'
import { same } from './programme-lines.ts'
import { fieldsOf } from './programme-words.ts'

/** A programme while it is edited: numbers may be missing, and what is switched off keeps what was written. Pure. */

export type DocumentDraft = Omit<DocumentKind, 'most'> & { most: number | undefined }
export type StepDraft = Omit<ChainStep, 'workingDays'> & { workingDays: number | undefined }
export type SumWay = 'fen' | 'months' | 'percent'

export interface RuleDraft {
  /** Of this draft only. */
  id: string
  when: Condition[]
  ways: SumWay[]
  fen: number | undefined
  /** As typed: halves are allowed. */
  months: string
  percentField: string
  percent: number | undefined
}

export interface ProgrammeDraft extends Omit<
  ProgrammeFacts,
  'year' | 'documents' | 'amountRules' | 'steps' | 'noticeDays' | 'papersWithinDays'
> {
  year: number | undefined
  documents: DocumentDraft[]
  amountRules: RuleDraft[]
  steps: StepDraft[]
  notice: boolean
  noticeDays: number | undefined
  papersLater: boolean
  papersWithinDays: number | undefined
}

const ruleDraft = ({ when, fen, monthsOfLine, percentOf }: AmountRule, i: number): RuleDraft => ({
  id: `rule${i}`,
  when,
  ways: [
    ...(fen === undefined ? [] : (['fen'] as const)),
    ...(monthsOfLine === undefined ? [] : (['months'] as const)),
    ...(percentOf ? (['percent'] as const) : []),
  ],
  fen,
  months: monthsOfLine === undefined ? '' : String(monthsOfLine),
  percentField: percentOf?.field ?? '',
  percent: percentOf?.percent,
})

export const factsIn = ({ programmeId: _id, version: _version, changedAt: _at, ...facts }: Programme): ProgrammeFacts => facts

/** Asked for by what the programme asks or pays; the rest is chosen. */
export function impliedConsents({ kind, sections }: Pick<ProgrammeFacts, 'kind' | 'sections'>): AidConsent[] {
  const types = fieldsOf({ sections }).map(field => field.type)
  return [
    ...(kind === 'money' ? (['bank-card'] as const) : []),
    ...(types.includes('child') ? (['child'] as const) : []),
    ...(types.includes('health') ? (['health'] as const) : []),
  ]
}

export function draftOf(facts: ProgrammeFacts): ProgrammeDraft {
  const { documents, amountRules, steps, noticeDays, papersWithinDays, consents, ...rest } = facts
  const implied = impliedConsents(facts)
  return {
    ...rest,
    documents: documents.map(document => ({ ...document })),
    amountRules: amountRules.map(ruleDraft),
    steps: steps.map(step => ({ ...step })),
    consents: consents.filter(consent => !implied.includes(consent)),
    notice: noticeDays !== undefined,
    noticeDays: noticeDays ?? 5,
    papersLater: papersWithinDays !== undefined,
    papersWithinDays: papersWithinDays ?? 10,
  }
}

const consentOrder: readonly AidConsent[] = ['bank-card', 'verification', 'child', 'health']
const categoryOrder: readonly AidCategory[] = ['deep', 'relative', 'accident']
const onceOrder: readonly ProgrammeFacts['oncePer'][number][] = ['person', 'child', 'household']
/** Ticking off and on again is no change. */
const inOrder = <T>(order: readonly T[], chosen: readonly T[]) => order.filter(one => chosen.includes(one))

export const consentsOf = (draft: ProgrammeDraft): AidConsent[] =>
  inOrder(consentOrder, [...draft.consents, ...impliedConsents(draft)])

const written = (help: string | undefined) => (help?.trim() ? { help: help.trim() } : {})
const shown = (showIf: Condition | undefined) => (showIf ? { showIf } : {})

const fieldOf = ({ key, type, label, help, required, options, showIf }: FormField): FormField => ({
  key,
  type,
  label: label.trim(),
  required,
  ...written(help),
  ...(type === 'choice' ? { options: (options ?? []).map(option => ({ value: option.value, label: option.label.trim() })) } : {}),
  ...shown(showIf),
})

export const ruleOf = ({ when, ways, fen, months, percentField, percent }: RuleDraft): AmountRule => ({
  when,
  ...(ways.includes('fen') && fen !== undefined ? { fen } : {}),
  ...(ways.includes('months') && months.trim() ? { monthsOfLine: Number(months) } : {}),
  ...(ways.includes('percent') && percentField ? { percentOf: { field: percentField, percent: percent ?? 0 } } : {}),
})

/** What would be saved now; only of a draft without problems is it sent. */
export const factsOf = (draft: ProgrammeDraft): ProgrammeFacts => ({
  name: draft.name.trim(),
  summary: draft.summary.trim(),
  year: draft.year ?? 0,
  opensOn: draft.opensOn,
  closesOn: draft.closesOn,
  kind: draft.kind,
  who: draft.who,
  categories: inOrder(categoryOrder, draft.categories),
  exclusions: draft.exclusions.map(words => words.trim()),
  oncePer: inOrder(onceOrder, draft.oncePer),
  needsHousehold: draft.needsHousehold,
  sections: draft.sections.map(({ key, title, fields }) => ({ key, title: title.trim(), fields: fields.map(fieldOf) })),
  documents: draft.documents.map(({ key, title, help, required, most, showIf }) => ({
    key,
    title: title.trim(),
    required,
    most: most ?? 0,
    ...written(help),
    ...shown(showIf),
  })),
  consents: consentsOf(draft),
  amountRules: draft.kind === 'money' ? draft.amountRules.map(ruleOf) : [],
  steps: draft.steps.map(step => ({ ...step, name: step.name.trim(), workingDays: step.workingDays ?? 0 })),
  homeVisit: draft.homeVisit,
  ...(draft.notice ? { noticeDays: draft.noticeDays ?? 0 } : {}),
  ...(draft.papersLater ? { papersWithinDays: draft.papersWithinDays ?? 0 } : {}),
})

/** 2026-12-01 → 2027-12-01; a 29 February becomes the 28th. */
export function inYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const moved = Number(year) + years
  const leap = (moved % 4 === 0 && moved % 100 !== 0) || moved % 400 === 0
  return `${moved}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`
}

/** The same programme for another year; beside the old one in the same year it needs a name of its own. */
export function copyFor(facts: ProgrammeFacts, year: number): ProgrammeFacts {
  const by = year - facts.year
  return {
    ...facts,
    year,
    name: by === 0 ? '' : facts.name,
    opensOn: inYears(facts.opensOn, by),
    closesOn: inYears(facts.closesOn, by),
  }
}

const firstStep = (key: string, name: string, owner: ChainStep['owner'], workingDays: number): ChainStep => ({
  key,
  name,
  owner,
  workingDays,
  onTimeout: owner === 'county' ? 'stay' : 'escalate',
})

/** What most programmes are: for members in hardship, once a year, three steps and a public notice. */
export const blankFor = (year: number, today: string): ProgrammeFacts => ({
  name: '',
  summary: '',
  year,
  opensOn: today.startsWith(String(year)) ? today : `${year}-01-01`,
  closesOn: `${year}-12-31`,
  kind: 'money',
  who: 'member',
  categories: ['deep', 'relative', 'accident'],
  exclusions: [],
  oncePer: ['household'],
  needsHousehold: true,
  sections: [],
  documents: [],
  consents: ['bank-card', 'verification'],
  amountRules: [],
  steps: [
    firstStep('base', '工会初审', 'target', 3),
    firstStep('street', '街道（乡镇）复审', 'street', 5),
    firstStep('county', '县总工会审定', 'county', 5),
  ],
  noticeDays: 5,
  homeVisit: false,
})

const keysOf = ({ sections, documents, steps }: ProgrammeDraft) => [
  ...sections.map(section => section.key),
  ...fieldsOf({ sections }).map(field => field.key),
  ...documents.map(document => document.key),
  ...steps.map(step => step.key),
]

export const newField = (draft: ProgrammeDraft): FormField => ({
  key: newKey('q', keysOf(draft)),
  type: 'line',
  label: '',
  required: true,
})
export const newSection = (draft: ProgrammeDraft): FormSection => ({
  key: newKey('s', keysOf(draft)),
  title: '',
  fields: [newField(draft)],
})
export const newOption = () => ({ value: newKey('o'), label: '' })
export const newDocument = (draft: ProgrammeDraft): DocumentDraft => ({
  key: newKey('d', keysOf(draft)),
  title: '',
  required: true,
  most: 3,
})
export const newStep = (draft: ProgrammeDraft): StepDraft => ({
  key: newKey('step', keysOf(draft)),
  name: '',
  owner: 'county',
  workingDays: 5,
  onTimeout: 'stay',
})

/** A new rule goes before the one that takes all the rest: the first that fits counts. */
export function withNewRule(rules: readonly RuleDraft[]): { rules: RuleDraft[]; at: number } {
  const last = rules.length - 1
  const at = last >= 0 && rules[last]?.when.length === 0 ? last : rules.length
  const rule: RuleDraft = {
    id: newKey('rule'),
    when: [{ field: '', is: '' }],
    ways: ['fen'],
    fen: undefined,
    months: '',
    percentField: '',
    percent: undefined,
  }
  return { rules: [...rules.slice(0, at), rule, ...rules.slice(at)], at }
}

/** Somebody else saved meanwhile: what was not touched here becomes theirs, what was touched stays. */
export function rebased(mine: ProgrammeDraft, base: ProgrammeFacts, newest: ProgrammeFacts): ProgrammeDraft {
  const was = draftOf(base)
  const touched = Object.entries(mine).filter(([key, value]) => !same(value, was[key as keyof ProgrammeDraft]))
  return { ...draftOf(newest), ...Object.fromEntries(touched) }
}

export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): T[] => {
  const to = from + by
  const next = [...list]
  const [one, other] = [next[from], next[to]]
  if (one !== undefined && other !== undefined) {
    next[to] = one
    next[from] = other
  }
  return next
}
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
export const changedAt = <T>(list: readonly T[], at: number, part: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...part } : one))

/** Up or down by one; at the edge of its group a question goes over into the next. */
export function movedField(sections: readonly FormSection[], s: number, f: number, by: -1 | 1): FormSection[] {
  const section = sections[s]
  const field = section?.fields[f]
  if (!section || !field) return [...sections]
  const to = f + by
  if (to >= 0 && to < section.fields.length) return changedAt(sections, s, { fields: moved(section.fields, f, by) })
  const other = sections[s + by]
  if (!other) return [...sections]
  const fields = by < 0 ? [...other.fields, field] : [field, ...other.fields]
  return changedAt(changedAt(sections, s, { fields: without(section.fields, f) }), s + by, { fields })
}

/** Where else the answer to a question counts. */
export function usesOf({ sections, documents, amountRules }: ProgrammeDraft, key: string): string[] {
  const asks = (condition: Condition | undefined) => condition?.field === key
  return [
    ...fieldsOf({ sections }).flatMap(field => (asks(field.showIf) ? [`问题“${field.label}”`] : [])),
    ...documents.flatMap(document => (asks(document.showIf) ? [`材料“${document.title}”`] : [])),
    ...amountRules.flatMap((rule, i) =>
      rule.when.some(asks) || (rule.ways.includes('percent') && rule.percentField === key) ? [`第 ${i + 1} 条金额`] : [],
    ),
  ]
}
