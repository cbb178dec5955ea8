import { describe, expect, it } from 'vitest'
import type { MyComplaint } from 'shared-types/complaints'
import { complaintFacts, complaintSentence } from './complaints-view.ts'

const mine: MyComplaint = {
  caseId: 'cas_00000001',
  number: 'TS261128-7K3M9Q',
  topic: 'staff',
  text: '去了三次都说没空。',
  state: 'waiting',
  filedAt: '2026-11-28T02:00:00.000Z',
  orgName: '临江县总工会',
  dueOn: '2026-12-11',
}

describe('what one has complained of', () => {
  it('says who has it and until when', () => {
    expect(complaintSentence(mine)).toEqual({ tone: 'waiting', words: '已收到。等临江县总工会处理，12月11日（周五）前答复。' })
    expect(complaintSentence({ ...mine, state: 'working' }).words).toBe('临江县总工会正在了解情况，12月11日（周五）前答复。')
  })

  it('shows the reply first once there is one, also where nothing came of it', () => {
    const answered: MyComplaint = {
      ...mine,
      state: 'dismissed',
      reply: '当天窗口在开会。',
      repliedAt: '2026-11-30T02:00:00.000Z',
    }
    expect(complaintFacts(answered)[0]).toEqual({ label: '答复', value: '当天窗口在开会。' })
    expect(complaintSentence(answered)).toMatchObject({ tone: 'info' })
    expect(complaintFacts(mine)[0]).toEqual({ label: '哪一方面', value: '工作人员' })
  })
})
