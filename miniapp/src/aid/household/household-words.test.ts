import type { HouseholdPerson } from 'shared-types/aid-household'
import { describe, expect, it } from 'vitest'
import { asSeen, assessmentSentence, personTitle, placeOf } from './household-words.ts'

const persons: HouseholdPerson[] = [
  { personKey: 'p1', relation: 'self', name: '何静' },
  { personKey: 'p2', relation: 'spouse', name: '周志明' },
  { personKey: 'p3', relation: 'child', name: '周小北' },
  { personKey: 'p4', relation: 'parent', name: '何大山' },
]
const titles = (isKeeper: boolean, ownPersonKey: string) => asSeen({ persons, isKeeper, ownPersonKey }).map(personTitle)

describe('a family', () => {
  it('is named as whoever reads the file sees it: nobody else is called oneself', () => {
    expect(titles(true, 'p1')).toEqual(['何静（本人）', '周志明（配偶）', '周小北（子女）', '何大山（父母）'])
    expect(titles(false, 'p2')).toEqual(['何静（配偶）', '周志明（本人）', '周小北（子女）', '何大山（其他）'])
    expect(titles(false, 'p4')).toEqual(['何静（其他）', '周志明（其他）', '周小北（子女）', '何大山（本人）'])
  })

  it('hears a calculation and the line it was measured by, never a verdict', () => {
    const assessment = { perHeadFen: 500_00, lineFen: 740_00, lineValidFrom: '2026-01-01', yearIncomeFen: 0, yearExpensesFen: 0 }
    const words = assessmentSentence({ ...assessment, persons: 3, category: 'deep' })
    expect(words).toContain('低于低保线（740.00 元）')
    expect(words).toContain('以工会审核为准')
    expect(assessmentSentence({ ...assessment, persons: 3, perHeadFen: 2000_00 })).toContain('拨打 12351')
  })

  it('is led from what is missing to where it is filled', () => {
    expect(placeOf('persons.1.idNumber')).toEqual({ section: 'people', person: 1 })
    expect(placeOf('persons.1.monthlyIncomeFen')).toEqual({ section: 'income' })
    expect(placeOf('hasBusiness')).toEqual({ section: 'home' })
  })
})
