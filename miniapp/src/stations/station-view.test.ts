import type { MyFeedback, Station } from 'shared-types/stations'
import { describe, expect, it } from 'vitest'
import { feedbackFacts, feedbackSentence, feedbackTitle, stationFacts, stationIdIn } from './station-view.ts'

const now = new Date('2026-11-24T10:00:00+08:00')
const report: MyFeedback = {
  caseId: 'cas_abc123',
  number: 'FK261124-5BH6ST',
  what: 'report',
  kind: 'broken',
  stationId: 'sta_demo000004',
  title: '城东邮政工会驿站',
  state: 'waiting',
  filedAt: '2026-11-24T02:00:00.000Z',
  orgName: '城东街道总工会',
  dueOn: '2026-11-26',
}

describe('what was said about a station', () => {
  it('says who has it and until when, as long as it waits', () => {
    expect(feedbackTitle(report)).toBe('城东邮政工会驿站：设施坏了')
    expect(feedbackSentence(report, now).words).toBe('待处理 · 城东街道总工会，11月26日（周四）前答复')
    expect(feedbackSentence({ ...report, state: 'done' }, now)).toEqual({ tone: 'done', words: '已处理 · 城东街道总工会' })
  })
  it('is studied and accepted when it proposes a place', () => {
    const proposal: MyFeedback = { ...report, what: 'suggestion', kind: undefined, title: '文化街路口', state: 'unfounded' }
    expect(feedbackTitle(proposal)).toBe('建议在文化街路口建驿站')
    expect(feedbackSentence(proposal, now).words).toContain('未采纳')
  })
  it('shows only what there is', () => {
    expect(feedbackFacts(report).map(({ label }) => label)).toEqual(['编号', '提交时间'])
    expect(feedbackFacts({ ...report, reply: '已经修好。' })).toContainEqual({ label: '工会答复', value: '已经修好。' })
  })
})

describe("a station's facts", () => {
  const station: Station = {
    stationId: 'sta_demo000004',
    name: '城东邮政工会驿站',
    kind: 'restStation',
    lat: 27.7,
    lng: 112,
    address: '解放路 88 号',
    streetId: 'org_street1',
    facilities: [],
    access: 'ask',
    hours: { allDay: true, week: [], seasons: [], holidays: 'as-usual', exceptions: [] },
    state: 'active',
    honours: [],
    photos: [],
    unionName: '城东街道总工会',
    calendar: { holidays: [], workdays: [] },
  }
  it('leave out what nobody filled in', () => {
    expect(stationFacts(station, now)).toEqual([
      { label: '地址', value: '解放路 88 号' },
      { label: '开放时间', value: '24 小时' },
      { label: '怎么进门', value: '请工作人员开门' },
      { label: '类别', value: '驿站' },
      { label: '管理', value: '城东街道总工会' },
    ])
  })
  it('say how long the stars hold, and how to find the door', () => {
    const star = { stars: 3, givenOn: '2024-03-01', validTo: '2027-02-28' }
    const facts = stationFacts({ ...station, star, hint: '从侧门进' }, now)
    expect(facts).toContainEqual({ label: '星级和荣誉', value: '3 星，有效至2027年2月28日' })
    expect(facts).toContainEqual({ label: '怎么进门', value: '请工作人员开门。从侧门进' })
  })
})

describe('the code at a door', () => {
  it.each(['s=demo000006', 's%3Ddemo000006', 'https://example.cn/s?s=demo000006', 'stations/pages/station/index?s=demo000006'])(
    '%s names its station',
    text => expect(stationIdIn(text)).toBe('sta_demo000006'),
  )
  it.each(['', 'u=k7m2p9xq4d', 's=', 's=<script>', '%E0%A4%A'])('%s names none', text =>
    expect(stationIdIn(text)).toBeUndefined(),
  )
})
