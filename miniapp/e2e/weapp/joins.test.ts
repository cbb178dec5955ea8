import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { startWeapp, type Weapp } from './start-weapp.ts'
import { WxFailure, type WxHandler } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

interface Persona {
  personaId: string
  name: string
  idNumber: string
}

let system: LocalSystem
let people: Persona[]

beforeAll(async () => {
  system = await startLocalSystem({ memory: true, port: 0, seed: 'county', rateLimitFactor: 100 })
  people = ((await (await fetch(`${system.origin}/wechat/local/personas`)).json()) as { items: Persona[] }).items
})
afterAll(() => system?.stop())

const personOf = (personaId: string) => people.find(one => one.personaId === personaId) as Persona

async function codeOf(kind: 'login-code' | 'phone-code', personaId: string): Promise<string> {
  const answer = await fetch(`${system.origin}/wechat/local/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personaId }),
  })
  return ((await answer.json()) as { code: string }).code
}

/** A phone in somebody's hand. */
function phoneOf(personaId: string): Weapp {
  const wx: Record<string, WxHandler> = {
    login: async () => ({ code: await codeOf('login-code', personaId) }),
    'open-type:getPhoneNumber': async () => ({ code: await codeOf('phone-code', personaId), errMsg: 'getPhoneNumber:ok' }),
  }
  return startWeapp(dist, { wx, apiBase: system.apiBase })
}

/** The reviewer's own phone: from the to-do list to the decision. */
async function approve(personaId: string, number: string): Promise<void> {
  const phone = phoneOf(personaId)
  await phone.open('staff/cases/pages/todo/index')
  await phone.until(() => phone.text.includes('林**'), 'the applicant in the list')
  await phone.tap('text=林**')
  await phone.until(() => phone.text.includes(number) && phone.exists('#approve'), 'the case')
  await phone.tap('#approve')
  await phone.until(() => phone.exists('#sheet-confirm'), 'the question')
  await phone.tap('#sheet-confirm')
  await phone.until(() => phone.text.includes('已通过'), 'the decision')
  expect(phone.errors).toEqual([])
  await system.drain()
}

/** From scanning a union's code up to the screen that asks to check the answers. */
async function fillIn(phone: Weapp, person: Persona): Promise<void> {
  const screen = (words: string) => phone.until(() => phone.text.includes(words), words)
  await phone.tap('#join-union')
  await screen('加入哪家工会')
  await phone.until(() => phone.exists('#next'), 'the next button')
  await phone.tap('#next')
  await phone.until(() => phone.exists('#agree-general'), 'the general consent')
  await phone.tap('#agree-general')
  await phone.until(() => phone.exists('#agree-id-number'), 'the separate consent')
  await phone.tap('#agree-id-number')
  await screen('您的姓名和证件')
  await phone.input('#name', person.name)
  await phone.input('#idNumber', person.idNumber)
  await phone.tap('#next')
  await screen('怎样联系您')
  await phone.tap('text=用微信手机号')
  await screen('微信已核验')
  await phone.tap('#next')
  await screen('您的工作')
  await phone.tap('#choice-courier')
  await phone.tap('#next')
  await phone.until(() => phone.exists('#submit'), 'the submit button')
}

const numberOn = (phone: Weapp) => /RH\d+-\w+/.exec(phone.text)?.[0] as string

describe('a courier joins a union on the built WeChat package', () => {
  it('from the scan of a campaign code to the member card', async () => {
    const phone = phoneOf('courier-lin')
    const { scene } = (await (
      await fetch(`${system.apiBase}/organisation-proposals?occupation=courier`)
    )
      .json()
      .then(async (answer: { items: { organisation: { orgId: string } }[] }) =>
        (await fetch(`${system.apiBase}/organisations/${answer.items[0]?.organisation.orgId}`)).json(),
      )) as { scene: string }
    await phone.open(`organisations/pages/union/index?scene=${encodeURIComponent(`u=${scene}`)}`)
    await phone.until(() => phone.exists('#join-union'), "the union's page")
    await fillIn(phone, personOf('courier-lin'))
    expect(phone.text).toContain('提交后由')
    await phone.tap('#submit')
    await phone.until(() => phone.text.includes('入会申请已提交'), 'the confirmation')
    expect(phone.calls.some(call => call.name === 'requestSubscribeMessage')).toBe(true)
    const number = numberOn(phone)
    expect(phone.text).toMatch(/正在审核，\d+月\d+日（周.）前答复/)

    await approve('reviewer-courier', number)
    await phone.open('membership/pages/card/index')
    await phone.until(() => phone.exists('#member-number'), 'the member card')
    expect(phone.text).toMatch(/\d{4} \d{4} \d{4}/)
    await phone.open('notifications/pages/inbox/index')
    await phone.until(() => phone.text.includes('欢迎加入'), 'the message')
    expect(phone.errors).toEqual([])
  })

  it('loses nothing when the network goes at submit, and files once when it is back', async () => {
    const phone = phoneOf('rider-ma')
    const { items } = (await (await fetch(`${system.apiBase}/organisation-proposals?occupation=foodRider`)).json()) as {
      items: { organisation: { orgId: string } }[]
    }
    await phone.open(`organisations/pages/union/index?orgId=${items[0]?.organisation.orgId}`)
    await phone.until(() => phone.exists('#join-union'), "the union's page")
    await fillIn(phone, personOf('rider-ma'))
    const online = phone.handler('request')
    const keys: string[] = []
    phone.handle('request', async parameters => {
      if (!String(parameters['url']).endsWith('/membership/applications')) return online(parameters)
      keys.push((parameters['header'] as Record<string, string>)['idempotency-key'] as string)
      // it reaches the server, but the answer never reaches the phone
      const answer = await online(parameters)
      if (keys.length === 1) throw new WxFailure('request:fail timeout')
      return answer
    })
    await phone.tap('#submit')
    await phone.until(() => phone.text.includes('没有提交成功，您填的内容还在'), 'the sentence about the network')
    expect(phone.text).toContain(personOf('rider-ma').name)
    await phone.tap('#submit')
    await phone.until(() => phone.text.includes('入会申请已提交'), 'the confirmation')
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(phone.errors).toEqual([])
  })

  it('goes on without a word when the session ends in the middle of the form', async () => {
    const phone = phoneOf('parent-he')
    const { items } = (await (await fetch(`${system.apiBase}/organisation-proposals?occupation=other`)).json()) as {
      items: { organisation: { orgId: string } }[]
    }
    await phone.open(`organisations/pages/union/index?orgId=${items[0]?.organisation.orgId}`)
    await phone.until(() => phone.exists('#join-union'), "the union's page")
    await fillIn(phone, personOf('parent-he'))
    const logins = () => phone.calls.filter(call => call.name === 'login').length
    const before = logins()
    const online = phone.handler('request')
    const { token } = (JSON.parse(phone.storage.get('session') as string) as { state: { token: string } }).state
    await fetch(`${system.apiBase}/sessions/current`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    phone.handle('request', online)
    await phone.tap('#submit')
    await phone.until(() => phone.text.includes('入会申请已提交'), 'the confirmation')
    expect(logins()).toBe(before + 1)
    expect(phone.errors).toEqual([])
  })
})
