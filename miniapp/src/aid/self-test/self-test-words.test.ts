import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/samples/aid.ts'
import { completed, findingsOf, lineSentence, meansProblems } from './self-test-words.ts'

const line = { validFrom: '2026-01-01', urbanFen: 740_00, ruralFen: 580_00, source: '文件' }
const poor = completed({ isMember: true, residence: 'urban', persons: 3, monthIncomeFen: 2000_00, hadAccident: false })

describe('the self-test', () => {
  it('is complete once the four screens are answered, what is left open counting as none', () => {
    expect(completed({ isMember: true, residence: 'urban', persons: 3 })).toBeUndefined()
    expect(poor).toMatchObject({ yearExpensesFen: 0, ownsSeveralHomes: false })
    expect(meansProblems({ persons: 0 })).toEqual({ persons: '请填写 1 到 20', monthIncomeFen: '请填写金额，没有就填 0' })
  })

  it('says likely, unlikely or ask, and why, in words', () => {
    if (!poor) throw new Error('not complete')
    const say = (answers: typeof poor) => findingsOf([programme], answers, line)[0]
    expect(say(poor)).toMatchObject({ likelihood: 'likely', why: '平均每人每月低于低保线' })
    expect(say({ ...poor, monthIncomeFen: 9000_00 })).toMatchObject({ likelihood: 'unlikely' })
    expect(say({ ...poor, isMember: false })).toMatchObject({
      likelihood: 'ask',
      why: '这一项是给会员的，先入会就能申请；平均每人每月低于低保线',
    })
  })

  it('puts what was asked about first and shows the line it used', () => {
    if (!poor) throw new Error('not complete')
    const other = { ...programme, programmeId: 'prg_other0' }
    expect(findingsOf([programme, other], poor, line, 'prg_other0')[0]?.programme).toBe(other)
    expect(lineSentence(line, 'rural')).toBe('按农村低保线每人每月 580.00 元估算。')
  })
})
