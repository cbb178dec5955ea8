import { describe, expect, it } from 'vitest'
import { feedbackFacts, isFeedback } from './feedback-view.ts'
import { mayBatch } from './cases-view.ts'

describe('what somebody says about a station', () => {
  it('shows the hours that held at that moment', () => {
    const facts = feedbackFacts({ what: 'report', kind: 'closedInHours', photos: [], hoursThen: ['08:00-21:00'] })
    expect(facts).toEqual([
      { label: '什么情况', value: '开放时间却关着门' },
      { label: '反映时的开放时间', value: '08:00–21:00' },
    ])
  })
  it('names a proposed place and what is wished for there', () => {
    const facts = feedbackFacts({
      what: 'suggestion',
      place: '建设大道路口',
      lat: 27.7,
      lng: 112,
      stationKind: 'driverHome',
      photos: [],
    })
    expect(facts.map(fact => fact.value)).toEqual(['建设大道路口', '北纬 27.7，东经 112', '司机之家'])
  })
  it('is answered one by one, never in a batch', () => {
    for (const kind of ['stations.report', 'stations.suggestion'] as const) {
      expect(isFeedback(kind)).toBe(true)
      expect(mayBatch({ kind, state: 'open' })).toBe(false)
    }
  })
})
