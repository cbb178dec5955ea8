import type { Condition, FormField, FormSection } from 'shared-types/aid-programmes'
import { newKey } from '../../new-key.ts'
import type { DocumentDraft, ProgrammeDraft, RuleDraft, StepDraft } from './programme-draft.ts'
import { fieldsOf } from './programme-words.ts'

/** Rows of a draft: added, moved, taken away. Pure. */

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
