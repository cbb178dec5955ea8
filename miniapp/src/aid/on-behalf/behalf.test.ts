import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/samples/aid.ts'
import { applicantProblems, contentToSend, emptyBehalf, familyOf, forShelf, knownOf, missingOf, ownTasks } from './behalf.ts'

const idNumber = '11010519491231002X'
const behalf = {
  ...emptyBehalf(),
  name: ' 何安 ',
  idNumber,
  relation: '社区工作人员',
  paperIds: ['med_test00'],
}

describe('filing for somebody', () => {
  it('needs who it is, the agent’s relation and the signed paper', () => {
    expect(Object.keys(applicantProblems(emptyBehalf()))).toEqual(['name', 'idNumber', 'relation'])
    expect(applicantProblems(behalf)).toEqual({})
    expect(applicantProblems({ ...behalf, phone: '123' })).toHaveProperty('phone')
    expect(ownTasks(emptyBehalf()).map(task => task.done)).toEqual([false, false])
    expect(ownTasks(behalf).map(task => task.done)).toEqual([true, true])
  })

  it('asks for the applicant’s family, whose first person is known from the paper', () => {
    expect(familyOf(behalf)[0]).toMatchObject({ relation: 'self', name: '何安' })
    const messages = missingOf(behalf).map(({ message }) => message)
    expect(messages).toContain('请选择申请人的健康状况')
    expect(messages.join()).not.toMatch(/申请人的(姓名|证件)/)
  })

  it('knows by the family’s means which questions its programme asks', () => {
    const line = { validFrom: '2026-01-01', urbanFen: 740_00, ruralFen: 580_00, source: '文件' }
    const [self = { personKey: 'p1', relation: 'self' as const }] = behalf.household.persons
    const earning = (monthlyIncomeFen: number) => ({
      ...behalf,
      household: { ...behalf.household, residence: 'urban' as const, persons: [{ ...self, monthlyIncomeFen }] },
    })
    expect(knownOf(programme, earning(500_00), line).facts).toMatchObject({ category: 'deep' })
    expect(knownOf(programme, earning(9000_00), line).facts).toMatchObject({ category: 'none' })
  })

  it('sends the family only where the programme asks for it', () => {
    expect(contentToSend(programme, behalf)).toHaveProperty('household')
    expect(contentToSend({ ...programme, needsHousehold: false }, behalf)).not.toHaveProperty('household')
  })

  it('leaves no document number, card or illness on the agent’s phone', () => {
    const [self = { personKey: 'p1', relation: 'self' as const }] = behalf.household.persons
    const full = {
      ...behalf,
      form: { answers: {}, documents: {}, payee: { bank: '农商银行', cardNumber: '6222021234567890128' } },
      household: { ...behalf.household, persons: [{ ...self, health: 'serious' as const, idNumber }] },
    }
    expect(JSON.stringify(forShelf(full, programme))).not.toMatch(/11010519|6222|serious/)
  })
})
