import { describe, expect, it } from 'vitest'
import { closingSentence, obstacleRow, stays } from './closing-view.ts'

describe('what stands in the way of closing an account', () => {
  it('names what is under way and opens the page where it is ended', () => {
    expect(obstacleRow({ what: 'case', caseId: 'cas_1', kind: 'membership.join', number: 'RH1' })).toEqual({
      key: 'cas_1',
      title: '入会申请',
      note: '正在办理，编号 RH1。可以撤回，或者等办完',
      open: { route: 'membership/pages/progress/index', query: { caseId: 'cas_1' } },
    })
    expect(obstacleRow({ what: 'entry', entryId: 'ent_1', title: '快递竞赛' }).open).toEqual({
      route: 'contests/pages/entry/index',
      query: { entryId: 'ent_1' },
    })
  })

  it('says who can take a role back, and opens nothing', () => {
    expect(obstacleRow({ what: 'role', orgName: '临江县总工会' })).toEqual({
      key: 'role-临江县总工会',
      title: '临江县总工会的工作人员',
      note: '请工会管理员先收回您的角色',
    })
  })
})

describe('what is told of a closing', () => {
  const closing = { closingId: 'cls_1', closedAt: '2026-11-28T04:00:00.000Z', doneBy: '2026-12-18' }

  it('is how far it is and the last day for the rest', () => {
    expect(closingSentence({ ...closing, state: 'clearing' })).toEqual({
      tone: 'waiting',
      words: '11月28日 12:00已注销。消息和草稿正在清除，一般几分钟，最晚12月18日（周五）。',
    })
    expect(closingSentence({ ...closing, state: 'done' }).tone).toBe('done')
  })

  it('says to a member, and to nobody else, that the membership stays with the union', () => {
    expect(stays(true)[0]).toMatch('会籍')
    expect(stays(false).join()).not.toMatch('会籍')
  })
})
