import { describe, expect, it } from 'vitest'
import { contest } from '../../../test/samples/contests.ts'
import { formToSend, levelProblem, newForm, problemsOf, stepsOf, tradeOptions, withTrait } from './form.ts'

const forTeams = { ...contest, team: { size: 5, substitutes: 1 } }
const [only] = contest.trades.slice(0, 1) as [(typeof contest.trades)[number]]

describe('signing up', () => {
  it('asks for the trade only where there is a choice, and for a name of the team where teams enter', () => {
    expect(stepsOf(contest, [only])).toEqual(['you', 'check'])
    expect(stepsOf(contest, contest.trades)).toEqual(['trade', 'you', 'check'])
    expect(stepsOf(forTeams, [only])).toEqual(['trade', 'you', 'check'])
    expect(newForm([only]).tradeKey).toBe('t1')
    expect(newForm(contest.trades).tradeKey).toBeUndefined()
  })

  it('says under the field what is missing', () => {
    const form = newForm(contest.trades)
    expect(problemsOf('trade', form, forTeams, contest.trades)).toEqual({ tradeKey: '请选择工种', teamName: '请填写队名' })
    expect(problemsOf('trade', { ...form, tradeKey: 't1', teamName: '飞毛腿' }, forTeams, contest.trades)).toEqual({})
    const needs = { ...contest, eligibility: { standing: 'member' as const, skillLevel: 4 } }
    expect(problemsOf('you', form, needs, contest.trades)).toEqual({ skillLevel: '请选择证书上的等级' })
  })

  it('takes the required level and any higher one', () => {
    expect(levelProblem(4, 4)).toBeUndefined()
    expect(levelProblem(1, 4)).toBeUndefined()
    expect(levelProblem(5, 4)).toBe('您填的技能等级低于这项竞赛的要求。')
    expect(levelProblem(undefined, undefined)).toBeUndefined()
  })

  it('offers no trade that is full where nobody waits, and says of the others how full they are', () => {
    const trades = contest.trades.map(trade => ({ ...trade, left: trade.tradeKey === 't2' ? ('none' as const) : trade.left }))
    expect(tradeOptions(trades, false)).toEqual([{ value: 't1', words: '快件派送', note: '名额充足 · 40 个名额' }])
    expect(tradeOptions(contest.trades, false)[1]?.note).toBe('已满，报名后候补 · 10 个名额，每个单位最多 2 个')
  })

  it('sends a team’s name without its blanks, and none for a person alone', () => {
    const form = { tradeKey: 't1', teamName: ' 飞毛腿 ', traits: withTrait([], 'frontline') }
    expect(formToSend(form, forTeams)).toEqual({ tradeKey: 't1', teamName: '飞毛腿', traits: ['frontline'] })
    expect(formToSend(form, contest)).toEqual({ tradeKey: 't1', traits: ['frontline'] })
    expect(withTrait(['frontline'], 'frontline')).toEqual([])
  })
})
