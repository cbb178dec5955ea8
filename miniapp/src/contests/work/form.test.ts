import { describe, expect, it } from 'vitest'
import { draftOf, emptyForm, formOf, inputOf, missingOf, type WorkForm } from './form.ts'

const today = '2026-11-26'
const whole: WorkForm = {
  ...emptyForm,
  kind: 'innovation',
  title: ' 分拣台加装导轨 ',
  coAuthors: '李明亮、 王强，赵云',
  problem: '弯腰多',
  change: '加导轨',
  benefitFen: 36_000_00,
  benefitFromMonth: '2026-01',
  inUseOn: '2026-01-05',
  declares: true,
}

describe('the form of a work', () => {
  it('says field by field what is missing', () => {
    expect(Object.keys(missingOf(emptyForm, 0, today))).toEqual([
      'kind',
      'title',
      'problem',
      'change',
      'benefitFen',
      'inUseOn',
      'photos',
      'declares',
    ])
    expect(missingOf(whole, 1, today)).toEqual({})
  })

  it('asks a suggestion for neither photo nor date, and for words where there is no sum', () => {
    const suggestion: WorkForm = { ...whole, kind: 'suggestion', inUseOn: '', benefitFen: 0, benefitFromMonth: '' }
    expect(missingOf(suggestion, 0, today)).toEqual({ benefitNote: '没有金额的，请写明效果' })
  })

  it('reads names however they are separated', () => {
    expect(inputOf(whole, ['med_1'])).toMatchObject({ title: '分拣台加装导轨', coAuthors: ['李明亮', '王强', '赵云'] })
  })

  it('comes back from a draft as it was, but for the declaration', () => {
    expect(formOf(draftOf(whole, ['med_1']))).toEqual({ ...whole, coAuthors: '李明亮、王强、赵云', declares: false })
    expect(formOf({})).toEqual(emptyForm)
  })
})
