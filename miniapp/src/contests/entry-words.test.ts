import { describe, expect, it } from 'vitest'
import { entry, teamEntry } from '../../test/samples/contests.ts'
import {
  cancelWords,
  deedProblem,
  enteredTitle,
  entrySentence,
  inOrder,
  invitationCodeIn,
  invitationText,
  mayCancelAt,
  mayLeave,
  needsMe,
} from './entry-words.ts'
import { Failure } from '../platform/failure.ts'

const now = new Date('2026-11-27T02:00:00.000Z')
const said = (more: object) => entrySentence({ ...entry, ...more }, now).words

describe('an entry', () => {
  it('says where it is, who has it and until when', () => {
    expect(said({})).toBe('报名成功，有参赛名额。')
    expect(said({ state: 'recommending' })).toBe('已交给云溪县快递行业工会联合会，等单位推荐。')
    expect(said({ state: 'waiting' })).toBe('正在候补。')
    expect(said({ state: 'waiting', ahead: 0 })).toBe('正在候补，您排在第一位。')
    expect(said({ state: 'waiting', ahead: 3 })).toBe('正在候补，前面还有 3 位。')
    expect(said({ state: 'refused', refusedReason: '名额用完了' })).toBe('单位没有推荐。原因：名额用完了')
  })

  it('that was promoted says until when to accept, and that it is over a millisecond after', () => {
    const offered = { ...entry, state: 'offered' as const, acceptBy: '2026-11-27T12:00:00.000Z' }
    expect(entrySentence(offered, now).words).toBe('轮到您了！请在 11月27日 20:00 前确认，还剩 10 小时。')
    expect(needsMe(offered, new Date('2026-11-27T12:00:00.000Z'))).toBe(true)
    const late = new Date('2026-11-27T12:00:00.001Z')
    expect(needsMe(offered, late)).toBe(false)
    expect(entrySentence(offered, late).words).toContain('确认的时间已过')
  })

  it('of a team says how many are missing and until when it has to be whole', () => {
    expect(entrySentence(teamEntry, now).words).toBe('名额已保留，还差 3 名队员，要在 11月29日 10:00 前组齐，否则让给别人。')
    expect(enteredTitle(teamEntry)).toBe('报名成功，请组齐队伍')
    expect(needsMe(teamEntry, now)).toBe(true)
    expect(needsMe({ ...teamEntry, role: 'member' }, now)).toBe(false)
  })

  it('that waits for a deed comes first in the list, what has ended last', () => {
    const ended = { ...entry, state: 'cancelled' as const }
    expect(inOrder([ended, entry, teamEntry], now)).toEqual([teamEntry, entry, ended])
  })
})

describe('giving a place back', () => {
  it('is open to the last instant and to nobody but who entered', () => {
    expect(mayCancelAt(entry, new Date(entry.cancelsUntilAt))).toBe(true)
    expect(mayCancelAt(entry, new Date(Date.parse(entry.cancelsUntilAt) + 1))).toBe(false)
    expect(mayCancelAt({ ...teamEntry, role: 'member' }, now)).toBe(false)
    expect(mayLeave({ ...teamEntry, role: 'member' }, now)).toBe(true)
    expect(mayLeave({ ...teamEntry, role: 'member', state: 'recommending' }, now)).toBe(false)
  })

  it('is called by what is given up', () => {
    expect(cancelWords(entry).question).toBe('取消这次报名？')
    expect(cancelWords(teamEntry).question).toBe('取消整支队伍的报名？')
    expect(cancelWords({ ...entry, state: 'waiting' }).label).toBe('退出候补')
    expect(cancelWords({ ...entry, state: 'offered' }).label).toBe('不要这个名额')
  })

  it('too late says so, without blame', () => {
    expect(deedProblem(new Failure('refused', { code: 'offer-over' }))).toContain('名额已经给了下一位')
  })
})

it('the code is found in the whole text that a captain passes on', () => {
  const text = invitationText(teamEntry, '飞毛腿', 'k7m2p9xqabcd')
  expect(invitationCodeIn(text)).toBe('k7m2p9xqabcd')
  expect(invitationCodeIn('K7M2P9XQABCD')).toBe('k7m2p9xqabcd')
  expect(invitationCodeIn('k7m2p9xq')).toBeUndefined()
})
