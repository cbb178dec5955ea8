import { describe, expect, it } from 'vitest'
import { effectWords, objectionSentence } from './objection-view.ts'

describe('an objection', () => {
  it('says what either ruling does to the application', () => {
    expect(effectWords('notice', 'uphold', 'noticed')).toContain('不通过')
    expect(effectWords('notice', 'dismiss', 'noticed')).toContain('公示接着走')
    expect(effectWords('rejection', 'uphold', 'rejected')).toContain('重新审核')
    expect(effectWords('rejection', 'dismiss', 'rejected')).toContain('仍然不通过')
  })
  it('to a notice that is over changes nothing', () => {
    expect(effectWords('notice', 'uphold', 'withdrawn')).toContain('不再变动')
    expect(effectWords('notice', 'dismiss', 'rejected')).toContain('不再变动')
  })
  it('ends in words about the objection, not about an application', () => {
    expect(objectionSentence({ state: 'approved' })?.words).toContain('异议成立')
    expect(objectionSentence({ state: 'rejected' })?.words).toContain('异议不成立')
  })
})
