import { describe, expect, it } from 'vitest'
import { known, programme } from '../../../test/samples/aid.ts'
import { type AidForm, answersToSend, documentsAsked, emptyForm, withoutSealed } from './form.ts'
import { consentsMissing, taskOfPath, tasksOf } from './tasks.ts'

const filled: AidForm = {
  answers: { student: 'p2', stage: 'university', aidedElsewhere: false },
  documents: { admission: ['med_test00'] },
  payee: { personKey: 'p1', bank: '临江农商银行', cardNumber: '6222021234567890128' },
}
const open = (form: AidForm, about = known) =>
  tasksOf(programme, form, about)
    .filter(task => !task.done)
    .map(task => task.key)

describe('the list of things to do', () => {
  it('is long at first and empty once everything is filled', () => {
    expect(open(emptyForm)).toEqual(['section:study', 'document:admission', 'payee'])
    expect(open(filled)).toEqual([])
  })

  it('asks for the family’s file first, and again after half a year', () => {
    expect(open(filled, { ...known, file: undefined })).toContain('household')
    expect(open(filled, { ...known, file: { missing: [], isStale: true } })).toContain('household')
  })

  it('asks to agree where the thing itself is asked, and to what has no such place by itself', () => {
    const none = { ...known, consents: [] }
    expect(consentsMissing(programme, 'section:study', none)).toEqual(['child'])
    expect(consentsMissing(programme, 'payee', none)).toEqual(['bank-card'])
    expect(consentsMissing(programme, 'consents', none)).toEqual(['verification'])
  })

  it('asks a question only where an answer calls for it, and a paper only of the households it is for', () => {
    expect(open({ ...filled, answers: { ...filled.answers, aidedElsewhere: true } })).toEqual(['section:study'])
    const deep = { ...known, facts: { ...known.facts, category: 'deep' } }
    expect(documentsAsked(programme, filled, deep).map(({ key }) => key)).toEqual(['admission', 'income'])
    expect(documentsAsked(programme, filled, known).map(({ key }) => key)).toEqual(['admission'])
  })

  it('lets the papers follow where aid is paid first', () => {
    const urgent = { ...programme, papersWithinDays: 10 }
    expect(tasksOf(urgent, { ...filled, documents: {} }, known).find(task => task.key === 'document:admission')).toMatchObject({
      done: true,
      words: '可以以后补',
    })
  })

  it('takes a card only with its check digit, and keeps the one on file when nothing else is typed', () => {
    const wrong = { ...filled, payee: { ...filled.payee, cardNumber: '6222021234567890123' } }
    expect(open(wrong)).toEqual(['payee'])
    expect(open({ ...filled, payee: {} }, { ...known, cardOnFile: '何* **** 0128' })).toEqual([])
  })

  it('leads from a reviewer’s note to where it is mended', () => {
    expect(taskOfPath(programme, 'answers.stage')).toBe('section:study')
    expect(taskOfPath(programme, 'stage')).toBe('section:study')
    expect(taskOfPath(programme, 'documents.admission')).toBe('document:admission')
    expect(taskOfPath(programme, 'payee.cardNumber')).toBe('payee')
    expect(taskOfPath(programme, 'household.persons.1.idNumber')).toBe('household')
    expect(taskOfPath(programme, 'something')).toBeUndefined()
  })
})

describe('what is filled', () => {
  it('is sent without what is asked no longer', () => {
    const changedMind = { ...filled, answers: { ...filled.answers, aidedFen: 100_00 } }
    expect(answersToSend(programme, changedMind, known)).not.toHaveProperty('aidedFen')
  })

  it('leaves neither card nor illness on the phone', () => {
    const [section = { key: '', title: '', fields: [] }] = programme.sections
    const health = { key: 'diagnosis', type: 'health' as const, label: '诊断', required: true }
    const sick = { ...programme, sections: [{ ...section, fields: [...section.fields, health] }] }
    const kept = JSON.stringify(withoutSealed({ ...filled, answers: { ...filled.answers, diagnosis: '尘肺' } }, sick))
    expect(kept).not.toMatch(/6222|尘肺/)
    expect(kept).toContain('university')
  })
})
