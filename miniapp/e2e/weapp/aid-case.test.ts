import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { apply, poorCourier } from '../aid-case-files.ts'
import { startWeapp } from './start-weapp.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

let system: LocalSystem
beforeAll(async () => {
  system = await startLocalSystem({ memory: true, port: 0, seed: 'county', rateLimitFactor: 100 })
})
afterAll(() => system?.stop())

async function loginCode(personaId: string): Promise<{ code: string }> {
  const answer = await fetch(`${system.origin}/wechat/local/login-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personaId }),
  })
  return (await answer.json()) as { code: string }
}

it('a reviewer’s phone shows a paper under the mark, never in WeChat’s own preview, and agrees', async () => {
  const caseId = await apply(await poorCourier(system, 8700), '医疗救助')
  const phone = startWeapp(dist, { wx: { login: () => loginCode('reviewer-courier') }, apiBase: system.apiBase })
  await phone.open(`staff/cases/pages/case/index?caseId=${caseId}`)
  await phone.until(() => phone.text.includes('诊断证明') && phone.exists('#approve'), 'the case')
  expect(phone.exists('.viewer-image')).toBe(false)
  await phone.tap('text=看第 1 张')
  await phone.until(() => phone.text.includes('这次查看已经记录'), 'the paper')
  expect(phone.exists('.viewer-image')).toBe(true)
  expect(phone.exists('.watermark-text')).toBe(true)
  await phone.tap('#viewer-size')
  expect(phone.exists('.viewer-sheet-large')).toBe(true)
  expect(phone.exists('.watermark-text')).toBe(true)
  await phone.tap('#viewer-close')
  expect(phone.exists('.viewer-image')).toBe(false)
  expect(phone.calls.map(({ name }) => name)).not.toContain('previewImage')
  await phone.tap('#approve')
  await phone.until(() => phone.exists('#sheet-confirm'), 'the question')
  await phone.tap('#sheet-confirm')
  await phone.until(() => phone.text.includes('您可以看，不能决定'), 'the next step')
  expect(phone.errors).toEqual([])
  expect(Math.max(...phone.setDataLog.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024)
})
