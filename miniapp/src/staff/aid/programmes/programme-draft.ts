import type {
  AidCategory,
  AidConsent,
  AmountRule,
  Condition,
  DocumentKind,
  FormField,
  Programme,
  ProgrammeFacts,
} from 'shared-types/aid-programmes'
import type { ChainStep } from 'shared-types/cases'
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

/** Somebody else saved meanwhile: what was not touched here becomes theirs, what was touched stays. */
export function rebased(mine: ProgrammeDraft, base: ProgrammeFacts, newest: ProgrammeFacts): ProgrammeDraft {
  const was = draftOf(base)
  const touched = Object.entries(mine).filter(([key, value]) => !same(value, was[key as keyof ProgrammeDraft]))
  return { ...draftOf(newest), ...Object.fromEntries(touched) }
}
