import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../local/http-io.ts'
import { createState, openidOf } from '../local/wechat/state.ts'
import { wechatListener } from '../local/wechat/server.ts'

const personas = [{ personaId: 'lin', name: '林', role: '', phone: '15410000001', staff: false }]
let now = Date.now()
const state = createState(personas, () => now)
let server: Listening

beforeAll(async () => {
  const options = { state, appId: 'wx1', appSecret: () => 'secret', templateIds: ['t1'] }
  server = await listen(wechatListener(options), 0)
})
afterAll(() => server.close())
beforeEach(() => {
  state.faults.length = 0
})

type Answer = Record<string, unknown> & { errcode?: number }

async function call(path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(server.origin + path, init)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

const session = (code: string, secret = 'secret') =>
  call(`/sns/jscode2session?appid=wx1&secret=${secret}&js_code=${code}&grant_type=authorization_code`)
const newCode = async (kind: 'login' | 'phone') => (await call(`/local/${kind}-code`, { personaId: 'lin' })).code as string
const token = async () => (await call('/cgi-bin/stable_token', { appid: 'wx1', secret: 'secret' })).access_token as string
const withToken = async (path: string, body: unknown) => call(`${path}?access_token=${await token()}`, body)
const message = (data: Record<string, string>) =>
  withToken('/cgi-bin/message/subscribe/send', {
    touser: openidOf('lin'),
    template_id: 't1',
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  })

describe('the simulated WeChat', () => {
  it('trades a login code once, for five minutes, always for the same openid', async () => {
    const code = await newCode('login')
    expect((await session(code)).openid).toBe(openidOf('lin'))
    expect(openidOf('lin')).toHaveLength(28)
    expect((await session(code)).errcode).toBe(40029)
    const late = await newCode('login')
    now += 5 * 60_000
    expect((await session(late)).errcode).toBe(40029)
  })

  it('refuses a wrong secret', async () => {
    expect((await session(await newCode('login'), 'other')).errcode).toBe(40125)
  })

  it('keeps the phone code apart from the login code', async () => {
    const path = '/wxa/business/getuserphonenumber'
    expect((await withToken(path, { code: await newCode('login') })).errcode).toBe(40029)
    const answer = await withToken(path, { code: await newCode('phone') })
    expect(answer).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: '15410000001' } })
  })

  it('gives the same token until it ends, and refuses calls with an old one', async () => {
    const first = await token()
    expect(await token()).toBe(first)
    now += 7200_000
    expect(await token()).not.toBe(first)
    expect((await call(`/wxa/business/getuserphonenumber?access_token=${first}`, { code: 'x' })).errcode).toBe(40001)
  })

  it('shows what was sent and refuses what a template does not allow', async () => {
    expect((await message({ thing1: '您的申请有新进展', phrase2: '已通过' })).errcode).toBe(0)
    expect((await message({ thing1: '超过二十个字的内容会被微信拒绝因为字段有长度限制' })).errcode).toBe(47003)
    expect((await message({ phrase2: '已经通过了审核' })).errcode).toBe(47003)
    expect(state.messages).toHaveLength(1)
    expect(await (await fetch(`${server.origin}/`)).text()).toContain('您的申请有新进展')
  })

  it('draws a code for a scene and refuses one with other characters', async () => {
    const good = await fetch(`${server.origin}/wxa/getwxacodeunlimit?access_token=${await token()}`, {
      method: 'POST',
      body: JSON.stringify({ scene: 'u=abc123', page: 'organisations/pages/union/index' }),
    })
    expect(good.headers.get('content-type')).toBe('image/png')
    expect([...new Uint8Array(await good.arrayBuffer())].slice(1, 4)).toEqual([80, 78, 71])
    expect((await withToken('/wxa/getwxacodeunlimit', { scene: '工会', page: 'p' })).errcode).toBe(40169)
    expect((await withToken('/wxa/getwxacodeunlimit', { scene: 'a'.repeat(33), page: 'p' })).errcode).toBe(40169)
  })

  it('fails as often as it is asked to, then works again', async () => {
    await call('/local/faults', { path: '/sns/jscode2session', errcode: -1, times: 2 })
    const code = await newCode('login')
    expect((await session(code)).errcode).toBe(-1)
    expect((await session(code)).errcode).toBe(-1)
    expect((await session(code)).openid).toBe(openidOf('lin'))
  })

  it('breaks off the connection when it is down', async () => {
    await call('/local/faults', { path: '/cgi-bin/stable_token', down: true })
    await expect(token()).rejects.toThrow()
    expect(await token()).toBeTypeOf('string')
  })
})
