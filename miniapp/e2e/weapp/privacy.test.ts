import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cannedAnswer, emptyAnswers } from '../canned-answers.ts'
import { startWeapp, type Weapp } from './start-weapp.ts'
import { answering } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))

const atThePhoneStep = {
  ...emptyAnswers,
  'GET /membership/draft': {
    draft: { step: 'phone', orgId: 'org_courier1', name: '王小明', idNumber: '110101199003071233' },
    savedAt: '2026-11-20T02:00:00.000Z',
  },
}

async function openPhoneStep(wx = {}): Promise<Weapp> {
  const request = answering((method, path) => {
    const data = cannedAnswer(atThePhoneStep, method, path)
    return data ? { status: 200, data } : { status: 404, data: { code: 'not-found', requestId: 'r' } }
  })
  const app = startWeapp(dist, { wx: { request, ...wx } })
  app.storage.set('session', JSON.stringify({ state: { token: 'canned-token' }, version: 0 }))
  await app.open('membership/pages/join/index')
  return app
}

describe('privacy before convenience', () => {
  it('asks before WeChat hands anything over, and passes the answer on', async () => {
    const app = await openPhoneStep()
    const answered: unknown[] = []
    await app.announce('NeedPrivacyAuthorization', (answer: unknown) => answered.push(answer))
    expect(app.text).toContain('使用前请您确认')
    await app.tap('#disagree-privacy')
    expect(answered).toEqual([{ event: 'disagree' }])
    expect(app.text).not.toContain('使用前请您确认')
    await app.announce('NeedPrivacyAuthorization', (answer: unknown) => answered.push(answer))
    await app.tap('#agree-privacy')
    expect(answered[1]).toEqual({ event: 'agree', buttonId: 'agree-privacy' })
    expect(app.errors).toEqual([])
  })

  it("lets somebody who refuses WeChat's phone button type a number instead", async () => {
    const app = await openPhoneStep({ 'open-type:getPhoneNumber': () => ({ errMsg: 'getPhoneNumber:fail user deny' }) })
    expect(app.exists('#phone')).toBe(false)
    await app.tap('text=用微信手机号')
    expect(app.text).toContain('没关系，自己填也可以')
    await app.input('#phone', '138')
    await app.tap('#next')
    expect(app.text).toContain('请填写 11 位手机号')
    await app.input('#phone', '13812341234')
    await app.tap('#next')
    expect(app.text).toContain('您的工作')
    expect(app.errors).toEqual([])
  })
})
