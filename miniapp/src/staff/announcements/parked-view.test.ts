import { describe, expect, it } from 'vitest'
import { deliveryTitle, replayWords } from './parked-view.ts'

describe('a delivery that was given up', () => {
  it('is named by what did not arrive', () => {
    expect(deliveryTitle('notifications.tell', 'membership.approved')).toBe('给申请人或会员的消息（membership.approved）')
  })
  it('keeps its own name where there are no words for it', () => {
    expect(deliveryTitle('other', 'x.y')).toBe('other（x.y）')
  })
  it('says what trying again came to', () => {
    expect(replayWords(true)).toContain('已经送到')
    expect(replayWords(false)).toContain('还是没有送到')
  })
})
