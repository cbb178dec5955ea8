import type { AidFile } from 'shared-types/aid-desk'
import type { DocumentKind, FormField, FormSection } from 'shared-types/aid-programmes'
import { type Answers, holds } from 'shared-types/aid-rules'
import { dayWords } from '../../../ui/dates.ts'
import { grouped, yuanWords } from '../../../ui/money.ts'
import type { Fixable } from '../cases-view.ts'
import type { Words } from '../form-view.ts'
import { personWords } from '../../aid-words.ts'

/** What was asked and answered, in the words of the form that the application was filed with. */

type Filed = Pick<AidFile, 'answers' | 'household' | 'assessment' | 'sealed'>

/** What conditions are about: the answers, and what is known of every household. */
export const factsOf = ({ answers, household, assessment }: Omit<Filed, 'sealed'>): Answers => ({
  category: assessment?.category ?? 'none',
  onFile: household?.fileState === 'onFile',
  residence: household?.residence ?? '',
  ...answers,
})

const asked = (file: Filed, fields: readonly FormField[]) => fields.filter(field => holds(field.showIf, factsOf(file)))

function valueWords(field: FormField, { answers, household, sealed }: Filed): string {
  const answer = answers[field.key]
  if (sealed.some(({ path }) => path === `answer.${field.key}`)) return '已加密，看的时候要写明原因'
  if (answer === undefined || answer === '') return '没有填'
  switch (field.type) {
    case 'money':
      return yuanWords(Number(answer))
    case 'number':
      return grouped(Number(answer))
    case 'day':
      return dayWords(String(answer))
    case 'yesNo':
      return answer === true ? '是' : '否'
    case 'choice':
      return field.options?.find(({ value }) => value === answer)?.label ?? String(answer)
    case 'child':
    case 'person': {
      const person = household?.persons.find(({ personKey }) => personKey === answer)
      return person ? personWords(person) : '档案里已经没有这个人'
    }
    default:
      return String(answer)
  }
}

export const answerFacts = (section: FormSection, file: Filed): Words[] =>
  asked(file, section.fields).map(field => ({ label: field.label, value: valueWords(field, file) }))

export interface DocumentRow {
  key: string
  title: string
  mediaIds: readonly string[]
  /** Nothing has been sent where something is wanted. */
  isMissing: boolean
}

const wanted = (file: Filed, { showIf }: DocumentKind) => holds(showIf, factsOf(file))

export const documentRows = (file: Filed & Pick<AidFile, 'documents' | 'programme'>): DocumentRow[] =>
  file.programme.documents.flatMap(document => {
    const mediaIds = file.documents[document.key] ?? []
    if (mediaIds.length === 0 && !wanted(file, document)) return []
    return [{ key: document.key, title: document.title, mediaIds, isMissing: document.required && mediaIds.length === 0 }]
  })

/** What the family can mend: its screen leads from these names to the place. */
export function aidFixables(file: Filed & Pick<AidFile, 'programme' | 'sections'>): Fixable[] {
  const { programme, sections } = file
  const fields = sections.flatMap(section => asked(file, section.fields))
  return [
    ...fields.map(({ key, label }) => ({
      field: `answers.${key}`,
      words: label,
      note: `“${label}”写得不清楚，请改成和材料上一样。`,
    })),
    ...programme.documents
      .filter(document => wanted(file, document))
      .map(({ key, title }) => ({ field: `documents.${key}`, words: title, note: `请重新拍“${title}”，要完整、看得清字。` })),
    ...(programme.kind === 'money'
      ? [{ field: 'payee', words: '收款账户', note: '请核对户名、开户银行和卡号，卡要是本人或家里人的。' }]
      : []),
    ...(programme.needsHousehold
      ? [{ field: 'household', words: '家庭档案', note: '家庭档案和了解到的不一样，请更新后再提交。' }]
      : []),
  ]
}
