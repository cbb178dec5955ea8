import { describe, expect, it } from 'vitest'
import { personNote, personWords } from './aid-words.ts'

describe('one of a family', () => {
  it('is masked and told by what matters', () => {
    const child = { personKey: 'p3', relation: 'child' as const, name: '周*', isMinor: true, work: 'student' as const }
    expect(personWords(child)).toBe('周*（子女）')
    expect(personNote({ ...child, monthlyIncomeFen: 0, idNumberMasked: '9****************1' })).toBe(
      '未满 14 岁，上学，每月收入 0 元，9****************1',
    )
  })
  it('who keeps the file is not called the applicant, who may be another of the family', () => {
    expect(personWords({ relation: 'self', name: '何*' })).toBe('何*（建档人）')
  })
})
