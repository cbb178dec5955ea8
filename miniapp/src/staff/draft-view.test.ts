import { describe, expect, it } from 'vitest'
import { beginsFrom, besideSentence, type Beside } from './draft-view.ts'

const draft = { savedAt: '2026-11-28T02:05:00.000Z', savedByMasked: '陆**' }
const nothing: Beside = { draftVersion: 0, mayPublish: false }

describe('what waits beside what is in force', () => {
  it('asks the second person to look, and tells everybody else that another has to', () => {
    expect(besideSentence(nothing)).toBeUndefined()
    expect(besideSentence({ ...nothing, draft, mayPublish: true })?.words).toMatch(
      /^陆\*\* .*11月28日 10:05 写的一稿，请您看过再启用。现在用的还是原来的。$/,
    )
    expect(besideSentence({ ...nothing, draft, mayWithdraw: 'freely' })?.words).toContain('要由另一位县总工会的同事看过才启用')
  })

  it('that was thrown away is told with who did it and why, until something new is written', () => {
    const withdrawn = { at: '2026-11-28T03:00:00.000Z', byMasked: '何*', savedByMasked: '陆**', reason: '人手够了' }
    expect(besideSentence({ ...nothing, withdrawn })?.words).toMatch(
      /^陆\*\* 写的一稿没有启用，何\* .*11月28日 11:00 作废：人手够了$/,
    )
    expect(besideSentence({ ...nothing, withdrawn: { ...withdrawn, reason: undefined } })?.words).toMatch(/11:00 作废。$/)
  })

  it('is what whoever writes goes on from, and says so', () => {
    expect(beginsFrom(nothing)).toBeUndefined()
    expect(beginsFrom({ draft })).toMatch(/^下面是 陆\*\* .*写的一稿/)
  })

  it('is spoken of as what it is', () => {
    const words = { what: '一笔', act: '记入台账', still: '台账还没有变。' }
    expect(besideSentence({ ...nothing, draft, mayPublish: true }, words)?.words).toMatch(
      /写的一笔，请您看过再记入台账。台账还没有变。$/,
    )
  })
})
