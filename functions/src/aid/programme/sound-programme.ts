import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { Refusal } from '../../platform/refusal.ts'

/** The places of a programme that name a question, each with the questions it names. */
function questionsNamed({ sections, documents, amountRules }: ProgrammeFacts): { path: string; fields: string[] }[] {
  const shown = (items: readonly { showIf?: { field: string } | undefined }[]) =>
    items.flatMap(({ showIf }) => showIf?.field ?? [])
  return [
    { path: 'facts.sections', fields: shown(sections.flatMap(section => section.fields)) },
    { path: 'facts.documents', fields: shown(documents) },
    {
      path: 'facts.amountRules',
      fields: amountRules.flatMap(({ when, percentOf }) =>
        [...when, ...(percentOf ? [percentOf] : [])].map(({ field }) => field),
      ),
    },
  ]
}

/** Whether a programme can be filed and decided by: refused with the places that are wrong. */
export function requireSound(facts: ProgrammeFacts): void {
  const questions = facts.sections.flatMap(section => section.fields)
  const keys = questions.map(field => field.key)
  const documents = facts.documents.map(document => document.key)
  const known = new Set([...keys, 'category', 'onFile', 'residence'])
  const asksChild = questions.some(field => field.type === 'child')
  const problems = [
    ...(facts.closesOn < facts.opensOn ? [{ path: 'facts.closesOn', message: '截止日期早于开始日期' }] : []),
    ...(new Set(keys).size < keys.length ? [{ path: 'facts.sections', message: '问题的代号重复了' }] : []),
    ...(new Set(documents).size < documents.length ? [{ path: 'facts.documents', message: '材料的代号重复了' }] : []),
    ...(facts.oncePer.includes('child') && !asksChild
      ? [{ path: 'facts.oncePer', message: '每个孩子一年一次，要先有一个问题问是哪个孩子' }]
      : []),
    ...questionsNamed(facts).flatMap(({ path, fields }) =>
      fields.every(field => known.has(field)) ? [] : [{ path, message: '有一处条件用到的问题已经去掉了' }],
    ),
  ]
  if (problems.length > 0) throw new Refusal('invalid-request', { fields: problems })
}
