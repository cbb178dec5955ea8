import type { DeskContest } from 'shared-types/contest-desk-endpoints'
import type { Contest } from 'shared-types/contests'
import { describe, expect, it } from 'vitest'
import { contest } from '../../test/samples/contests.ts'
import { contestToBe, noDraftWords, refusedToBe, toBeSentence } from './contest-to-be-view.ts'

const opening = new Date('2026-11-26T01:00:00.000Z')
const before = new Date(opening.getTime() - 1)
const over = new Date('2026-12-05T16:00:00.000Z')

/** As the desk has it, of which all will see `shown`. */
function draftOf(shown: Contest, more: Partial<DeskContest['form']> = {}): DeskContest {
  const { contestId, orgName, areaNames, scene, phase, startsAt, place, isForTeams, calledOffReason, ...told } = shown
  const trades = shown.trades.map(({ left, ...trade }) => trade)
  return {
    contestId,
    orgName,
    areaNames,
    scene,
    state: 'draft',
    form: { ...told, trades, offerHours: 24, expectedAtOpening: 200, ...more },
    trades: shown.trades.map(trade => ({ ...trade, free: trade.places, waiting: 0 })),
    version: 3,
    changedAt: '2026-11-20T01:00:00.000Z',
    savedByMasked: '陆**',
    mayPublish: true,
  }
}

describe('a draft, looked at as everybody will see it', () => {
  it('is what is shown once it is published, and nothing that is the organiser’s alone', () => {
    expect(contestToBe(draftOf(contest), opening)).toEqual(contest)
    const forTeams: Contest = {
      ...contest,
      team: { size: 3, substitutes: 1 },
      isForTeams: true,
      entry: 'recommended',
      recommendsUntilAt: contest.closesAt,
      eligibility: { standing: 'verified', areas: ['org_courier1'] },
      areaNames: ['快递员工会'],
    }
    expect(contestToBe(draftOf(forTeams, { places: 30 }), opening)).toEqual(forTeams)
  })

  it('without stages has no day and no place, as a call for works has', () => {
    const { startsAt, place, ...works } = contest
    const call: Contest = { ...works, kind: 'fiveSmall', trades: [], stages: [] }
    expect(contestToBe(draftOf(call), opening)).toEqual(call)
  })

  it('stands where the clock puts it: before its opening, open, or over', () => {
    const phase = (now: Date) => contestToBe(draftOf(contest), now).phase
    expect([phase(before), phase(opening), phase(over)]).toEqual(['upcoming', 'open', 'closed'])
  })

  it('says first that nobody sees it yet, and when it is too late to publish it', () => {
    expect(toBeSentence(draftOf(contest), opening).words).toBe('这份竞赛还没有发布，职工现在看不到。发布以后是这样：')
    expect(toBeSentence(draftOf(contest), new Date(over.getTime() - 1)).tone).toBe('waiting')
    expect(toBeSentence(draftOf(contest), over)).toEqual({
      tone: 'problem',
      words: '这份竞赛还没有发布，职工现在看不到。报名截止的时间已经过了，要先改时间才能发布。',
    })
  })
})

it('what is no draft, or not the reader’s to see, is told in words', () => {
  expect(noDraftWords('published')).toContain('已经发布')
  expect(noDraftWords('calledOff')).toContain('已经取消')
  expect(refusedToBe('not-allowed')).toContain('工作人员')
  expect(refusedToBe('not-found')).toContain('没有找到')
  expect(refusedToBe('not-signed-in')).toBeUndefined()
})
