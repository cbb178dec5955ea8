import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { startWeapp, type Weapp } from './start-weapp.ts'
import { WxFailure, type WxHandler } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

let system: LocalSystem

beforeAll(async () => {
  system = await startLocalSystem({ memory: true, port: 0, seed: 'county', rateLimitFactor: 100 })
})
afterAll(() => system?.stop())

const refused: WxHandler = () => {
  throw new WxFailure('getFuzzyLocation:fail auth deny')
}

const phoneWith = (wx: Record<string, WxHandler>): Weapp => startWeapp(dist, { wx, apiBase: system.apiBase })

async function onList(phone: Weapp): Promise<void> {
  await phone.open('tabs/stations/index')
  await phone.until(() => phone.text.includes('37 个，近的在前'), 'the list')
}

const named = (phone: Weapp, name: string) => phone.calls.filter(call => call.name === name)

describe('the built mini-program shows where to rest', () => {
  it('to somebody who refuses to say where they are, by what is there', async () => {
    const phone = phoneWith({ getFuzzyLocation: refused })
    await onList(phone)
    expect(named(phone, 'getFuzzyLocation'), 'nothing is asked by itself').toEqual([])
    await phone.tap('#use-my-place')
    await phone.until(() => phone.text.includes('没有用您的位置，不影响使用'), 'a calm sentence')
    await phone.tap('#more-filters')
    await phone.until(() => phone.exists('#facility-shower'), 'the filters')
    await phone.tap('#facility-shower')
    await phone.tap('#sheet-confirm')
    await phone.until(() => phone.text.includes('2 个，近的在前'), 'two with a shower')
    expect(phone.text).toContain('客运站司机之家')
    expect(phone.errors).toEqual([])
    expect(named(phone, 'login')).toEqual([])
  })

  it('measured from where they are, which is kept nowhere', async () => {
    const phone = phoneWith({ getFuzzyLocation: () => ({ latitude: 27.7123456, longitude: 111.9876543 }) })
    await onList(phone)
    await phone.tap('#use-my-place')
    await phone.until(() => phone.text.includes('按离您现在的位置的远近排'), 'the order')
    expect(phone.text).toContain('步行约')
    expect(JSON.stringify([...phone.storage.values()])).not.toContain('27.712')
    expect(JSON.stringify(named(phone, 'request'))).not.toContain('27.712')
  })

  it('on a map, opened from the list', async () => {
    const phone = phoneWith({})
    await onList(phone)
    await phone.tap('#show-map')
    await phone.until(() => phone.text.includes('点地图上的标记'), 'the map')
    expect(phone.path).toContain('stations/pages/map/index')
    expect(phone.exists('#map')).toBe(true)
    expect(phone.errors).toEqual([])
  })

  it('by the code at the door, and hands the way there to the phone', async () => {
    const phone = phoneWith({ openLocation: () => ({}) })
    await phone.open(`stations/pages/station/index?scene=${encodeURIComponent('s=demo000004')}`)
    await phone.until(() => phone.text.includes('城东邮政工会驿站'), 'the station')
    await phone.tap('#navigate')
    expect(named(phone, 'openLocation')[0]?.parameters).toMatchObject({ name: '城东邮政工会驿站', scale: 17 })
    await phone.tap('#send-visit')
    await phone.until(() => phone.text.includes('谢谢，已经记上'), 'the thanks')
    expect(phone.errors).toEqual([])
  })

  it('and takes what is wrong with one, without a sign-in; the receipt shows it again', async () => {
    const phone = phoneWith({})
    await phone.open('stations/pages/report/index?stationId=sta_demo000006')
    await phone.until(() => phone.exists('#send-report'), 'the form')
    await phone.tap('text=缺东西')
    await phone.tap('#send-report')
    await phone.until(() => phone.text.includes('已收到，谢谢您'), 'the confirmation')
    await phone.tap('#see-feedback')
    await phone.until(() => phone.text.includes('待处理'), 'the report in the list')
    expect(named(phone, 'login')).toEqual([])
    expect(phone.errors).toEqual([])
  })

  it('sends no more than WeChat’s view should take at once', async () => {
    const phone = phoneWith({})
    await onList(phone)
    await phone.tap('#more-stations')
    await phone.until(() => !phone.exists('#more-stations'), 'all of them')
    await phone.tap('#show-map')
    await phone.until(() => phone.exists('#map'), 'the map')
    expect(Math.max(...phone.setDataLog.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
  })
})
