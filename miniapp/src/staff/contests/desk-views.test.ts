import type { CheckInScan } from 'shared-types/contest-entries'
import { describe, expect, it } from 'vitest'
import { emptyWords, filters, missedStage, type Row, rowNote, rowState, rowTitle } from './entries-view.ts'
import { percentOf, shareLines, tradeWords } from './figures-view.ts'
import { audienceSize, messageProblems } from './message-view.ts'
import { outcomeWords, readScan, scanTitle } from './pass-scans.ts'
import type { DeskContest } from './contest-words.ts'

const now = new Date('2026-12-21T00:00:00.000Z')
const row: Row = {
  entryId: 'ent_7k3mabcd',
  number: '7k3mabcd',
  tradeKey: 't1',
  tradeName: '派送',
  state: 'confirmed',
  nameMasked: '林*舟',
  people: 1,
  isWhole: true,
  orgName: '快递员工会',
  enteredAt: '2026-12-01T01:00:00.000Z',
}

describe('a list of entries', () => {
  it('offers only the states that the contest can have, and who is missing once a stage has begun', () => {
    const form = {
      entry: 'open',
      hasWaitingList: false,
      stages: [
        { stageKey: 's1', name: '初赛', startsAt: '2026-12-20T01:00:00.000Z' },
        { stageKey: 's2', name: '决赛', startsAt: '2026-12-27T01:00:00.000Z' },
      ],
    } as DeskContest['form']
    expect(filters({ form }, now).map(({ value }) => value)).toEqual(['all', 'confirmed', 'cancelled', 'lapsed', 'missing:s1'])
    const teams = { ...form, entry: 'recommended' as const, team: { size: 3, substitutes: 0 }, hasWaitingList: true }
    expect(filters({ form: teams }, now).map(({ words }) => words)).toContain('组队中')
    expect(filters({ form: teams }, now).map(({ words }) => words)).toContain('等单位推荐')
    expect(missedStage('missing:s1')).toBe('s1')
    expect(missedStage('waiting')).toBeUndefined()
    expect(emptyWords('missing:s1')).toBe('应到的都到了。')
  })
  it('says who it is, and since when a place is kept', () => {
    expect(rowTitle(row)).toBe('林*舟')
    expect(rowTitle({ ...row, teamName: '飞毛腿', people: 5 })).toBe('飞毛腿（林*舟等 5 人）')
    expect(rowNote(row)).toBe('派送 · 快递员工会 · 7K3M ABCD')
    expect(rowState({ ...row, state: 'offered', acceptBy: '2026-12-22T01:00:00.000Z' }, now)).toBe(
      '等本人确认，留到12月22日 09:00',
    )
    expect(rowState({ ...row, checkedInAt: '2026-12-20T00:40:00.000Z' }, now)).toBe('已签到，12月20日 08:40')
    expect(rowState({ ...row, isWhole: false }, now)).toBe('有名额，队员还没齐')
  })
})

describe('figures', () => {
  it('never round a share up to what was not reached', () => {
    const traits = [
      { trait: 'frontline' as const, persons: 1999 },
      { trait: 'migrantWorker' as const, persons: 1000 },
    ]
    const [frontline, migrant] = shareLines({ traits, persons: 10_000 })
    expect(frontline).toMatchObject({ share: '1999 人，19.9%', tone: 'waiting', words: '不到 20%' })
    expect(migrant).toMatchObject({ share: '1000 人，10%', tone: 'done', words: '达到 10%' })
    expect(percentOf(0, 0)).toBe(0)
    expect(shareLines({ traits: [{ trait: 'frontline', persons: 0 }], persons: 0 })[0]?.tone).toBe('waiting')
  })
  it('leave out what there is none of', () => {
    const trade = { tradeKey: 't1', name: '派送', places: 30, confirmed: 12, waiting: 0, cancelled: 2 }
    expect(tradeWords(trade)).toBe('名额 30，有名额 12，取消和过期 2')
  })
})

describe('a message to entrants', () => {
  const audience = [
    { tradeKey: 't1', state: 'confirmed' as const, persons: 4 },
    { tradeKey: 't1', state: 'waiting' as const, persons: 2 },
    { tradeKey: 't2', state: 'confirmed' as const, persons: 8 },
  ]
  it('counts the people whom it reaches', () => {
    expect(audienceSize(audience, 'all', ['confirmed'])).toBe(12)
    expect(audienceSize(audience, 't1', ['confirmed', 'waiting'])).toBe(6)
    expect(audienceSize(audience, 't2', ['waiting'])).toBe(0)
  })
  it('is not sent to nobody, nor empty', () => {
    expect(messageProblems({ states: [], title: '', words: ' ', persons: 0 })).toEqual({
      states: '请选择发给谁',
      title: '请填写标题',
      words: '请填写内容',
    })
    expect(messageProblems({ states: ['waiting'], title: '提醒', words: '八点到。', persons: 0 }).states).toContain('没有人')
    expect(messageProblems({ states: ['waiting'], title: '提醒', words: '八点到。', persons: undefined })).toEqual({})
  })
})

describe('a pass at the door', () => {
  const base = { scanId: 'abcdefghijklmnop', at: now.toISOString() }
  it('is read from its code or as it is read aloud', () => {
    expect(readScan('ce1.7k3mabcd', base)?.number).toBe('7k3mabcd')
    expect(readScan(' 7K3M ABCD ', base)?.number).toBe('7k3mabcd')
    expect(readScan('https://example.com', base)).toBeUndefined()
  })
  it('says who it was, or why it does not count', () => {
    const scan: CheckInScan = { ...base, number: '7k3mabcd' }
    expect(scanTitle(scan)).toBe('7K3M ABCD')
    expect(scanTitle({ ...scan, nameMasked: '林*舟', tradeName: '派送' })).toBe('林*舟 · 派送')
    expect(outcomeWords({ outcome: 'checkedIn' })).toEqual({ tone: 'done', words: '签到成功' })
    expect(outcomeWords({ outcome: 'otherContest' }).words).toContain('另一场')
    expect(outcomeWords({ outcome: 'checkedInBefore', checkedInAt: '2026-12-20T00:40:00.000Z' }).words).toContain('已经签过了，')
  })
})
