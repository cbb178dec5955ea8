import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cannedAnswer, cannedAnswers } from '../canned-answers.ts'
import { cannedContests } from '../canned-contests.ts'
import { startWeapp } from './start-weapp.ts'
import { answering, offline, WxFailure, type WxHandler } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

const signedIn = JSON.stringify({ state: { token: 'canned-token' }, version: 0 })
const entryPage = 'contests/pages/entry/index?entryId=ent_k7m2p9xq'
const request = answering((method, path) => {
  const data = cannedAnswer(cannedAnswers, method, path)
  return data ? { status: 200, data } : { status: 404, data: { code: 'not-found', requestId: 'r' } }
})

function phoneWith(wx: Record<string, WxHandler>) {
  const phone = startWeapp(dist, { wx: { request, ...wx } })
  phone.storage.set('session', signedIn)
  return phone
}

describe('the pass of an entrant', () => {
  it('opens on the phone without a network, once the list of entries has been seen', async () => {
    const before = phoneWith({})
    await before.open('contests/pages/mine/index')
    const after = startWeapp(dist, { wx: { request: offline } })
    for (const [key, value] of before.storage) after.storage.set(key, value)
    await after.open(entryPage)
    await after.until(() => after.text.includes('现在连不上网络'), 'a word about the network')
    expect(after.text).toContain('K7M2 P9XQ')
    expect(after.exists('#pass')).toBe(true)
    expect(after.errors).toEqual([])
  })
})

describe('the day of the contest', () => {
  it('is written into the phone’s calendar by a tap, in seconds', async () => {
    const phone = phoneWith({ addPhoneCalendar: () => ({}) })
    await phone.open(entryPage)
    await phone.until(() => phone.exists('#add-to-calendar'), 'the button')
    await phone.tap('#add-to-calendar')
    await phone.until(() => phone.text.includes('已经记到日历'), 'a word that it is done')
    const [call] = phone.calls.filter(({ name }) => name === 'addPhoneCalendar')
    const stage = cannedContests['GET /contests/{contestId}']?.contest.stages[0]
    expect(call?.parameters).toMatchObject({
      startTime: Date.parse(stage?.startsAt ?? '') / 1000,
      endTime: String(Date.parse(stage?.endsAt ?? '') / 1000),
      location: stage?.place,
      alarmOffset: 86_400,
    })
    expect(phone.errors).toEqual([])
  })

  it('is told in words where the phone does not let it be written', async () => {
    const phone = phoneWith({
      addPhoneCalendar: () => {
        throw new WxFailure('addPhoneCalendar:fail auth deny')
      },
    })
    await phone.open(entryPage)
    await phone.until(() => phone.exists('#add-to-calendar'), 'the button')
    await phone.tap('#add-to-calendar')
    await phone.until(() => phone.text.includes('没有记到日历，请自己记下'), 'a calm sentence')
    expect(phone.errors).toEqual([])
  })
})
