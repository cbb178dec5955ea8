import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardNumber, confirmedFamily, decideAid, poorFamily, programmeCalled } from '../../../functions/test/aid.ts'
import { loginCode, type Person, signIn } from '../../../functions/test/person.ts'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { startWeapp, type Weapp } from './start-weapp.ts'
import { WxFailure } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

let system: LocalSystem
beforeAll(async () => {
  system = await startLocalSystem({ memory: true, port: 0, seed: 'small', rateLimitFactor: 100 })
})
afterAll(() => system?.stop())

const phoneOf = (personaId: string): Weapp =>
  startWeapp(dist, { wx: { login: async () => ({ code: await loginCode(system, personaId) }) }, apiBase: system.apiBase })

/** What the family's file itself needs to be agreed to; the form asks for the rest. */
async function agreesToFile(member: Person): Promise<void> {
  const { items } = await member.ask('GET /consent-texts')
  for (const { purpose, version } of items.filter(text => ['general', 'id-number', 'health'].includes(text.purpose)))
    await member.ask('POST /me/consents', { body: { purpose, version } })
}

describe('a member asks for aid on the built WeChat package', () => {
  it('goes on where the network left them, files once, and hears the answer without the programme’s name', async () => {
    const member = await signIn(system, 'member-zhou')
    await agreesToFile(member)
    await confirmedFamily(member, poorFamily())
    const { programmeId } = await programmeCalled(member, '生活救助')

    const phone = phoneOf('member-zhou')
    const shows = (words: string) => phone.until(() => phone.text.includes(words), words)
    const press = async (selector: string) => {
      await phone.until(() => phone.exists(selector), selector)
      await phone.tap(selector)
    }
    await phone.open('tabs/mine/index')
    await phone.open(`aid/pages/programme/index?programmeId=${programmeId}`)
    await press('#apply')
    await press('#task-section-need')
    await phone.until(() => phone.exists('#cause'), 'the question')
    await phone.input('#cause', '爱人生病，一个人挣钱养家')
    await shows('已保存')
    await press('#done')
    await press('#task-payee')
    await press('#agree-bank-card')
    await press('#personKey-p1')
    await phone.input('#bank', '临江农商银行')
    const request = phone.handler('request')
    phone.handle('request', () => {
      throw new WxFailure('request:fail')
    })
    await phone.input('#cardNumber', cardNumber)
    await shows('先记在这部手机上')
    expect(JSON.stringify([...phone.storage.values()]), 'no card lies on the phone').not.toContain(cardNumber)
    phone.handle('request', request)
    // tried again by itself every few seconds
    await phone.until(() => phone.text.includes('已保存'), 'the saving', 15_000)
    await press('#done')
    await press('#task-consents')
    await press('#agree-verification')
    await shows('都同意过了')
    await press('#done')
    await press('#check')
    await press('#excludes-none')
    await press('#submit')
    await shows('申请已提交')
    expect(phone.calls.some(call => call.name === 'requestSubscribeMessage')).toBe(true)
    expect(phone.errors).toEqual([])

    const { items } = await member.ask('GET /me/aid/applications', { query: {} })
    expect(items).toHaveLength(1)
    const caseId = items[0]?.case.caseId ?? ''
    await decideAid(await signIn(system, 'reviewer-machinery'), caseId, { decision: 'reject', reason: '收入高于标准' })
    await system.drain()
    await phone.open('notifications/pages/inbox/index')
    await shows('您的申请')
    expect(phone.text).not.toMatch(/生活救助|困难/)
    await phone.open(`aid/pages/progress/index?caseId=${caseId}`)
    await shows('未通过。原因：收入高于标准')
    expect(phone.exists('#appeal')).toBe(true)
    expect(phone.errors).toEqual([])
  })
})
