import { describe, expect, it } from 'vitest'
import type { KeptConsentText } from 'shared-types/consent-text-endpoints'
import { draftOf, draftProblems, historyItem, paragraphsOf, stateSentence } from './consent-texts-view.ts'

const text: KeptConsentText = {
  purpose: 'health',
  version: 0,
  inForce: { purpose: 'health', version: '2026-11-01', title: '健康信息单独同意', body: ['做什么用。', '不同意怎么办。'] },
  mayPublish: false,
  earliestOn: '2026-12-01',
  earlier: [],
  history: [],
}
const draft = { title: '新说明', body: ['一。', '二。'], inForceOn: '2026-12-10' }

describe('a wording that people agree to', () => {
  it('says what is asked now and what waits', () => {
    expect(stateSentence(text)).toEqual({ tone: 'done', words: '2026年11月1日起启用。' })
    expect(stateSentence({ ...text, draft }).words).toContain('等另一位同事看过公布')
    expect(stateSentence({ ...text, coming: { ...text.inForce, version: '2026-12-10' } }).words).toContain('在那以前可以撤回')
  })

  it('begins from what is asked now, or from the draft, whose day may have become too near', () => {
    expect(draftOf(text)).toEqual({ title: '健康信息单独同意', body: '做什么用。\n不同意怎么办。', inForceOn: '' })
    expect(draftOf({ ...text, draft }).inForceOn).toBe('2026-12-10')
    expect(draftOf({ ...text, draft, earliestOn: '2026-12-11' }).inForceOn).toBe('')
  })

  it('takes each line as a paragraph and asks for what is missing', () => {
    expect(paragraphsOf(' 一。\n\n 二。 ')).toEqual(['一。', '二。'])
    expect(draftProblems({ title: ' ', body: '一段', inForceOn: '2026-11-30' }, '2026-12-01')).toEqual({
      title: '请填写标题',
      body: '至少写两段：用来做什么，不同意怎么办',
      inForceOn: '请选 2026年12月1日 或以后的日子',
    })
    expect(draftProblems({ title: '说明', body: `${'长'.repeat(301)}\n二`, inForceOn: '2026-12-01' }, '2026-12-01')).toEqual({
      body: '每段最多 300 个字，请分成两段',
    })
  })

  it('tells who did what', () => {
    const entry = {
      at: '2026-11-28T02:05:00.000Z',
      act: 'withdrawn' as const,
      byMasked: '陆**',
      inForceOn: '2026-12-10',
      note: '写错了',
    }
    expect(historyItem(entry)).toMatchObject({ what: '撤回（2026年12月10日启用）', note: '写错了' })
  })
})
