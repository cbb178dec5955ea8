import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktopCodeText } from 'shared-types/desktop-code-text'
import { person } from '../../../functions/test/person.ts'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { startWeapp, type Weapp } from './start-weapp.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

let system: LocalSystem
beforeAll(async () => {
  system = await startLocalSystem({ memory: true, port: 0, seed: 'county', rateLimitFactor: 100 })
})
afterAll(() => system?.stop())

/** A phone in the hand of a reviewer, whose camera sees what it is given. */
function phoneThatSees(text: string): Weapp {
  const login = async () => {
    const answer = await fetch(`${system.origin}/wechat/local/login-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personaId: 'reviewer-courier' }),
    })
    return (await answer.json()) as { code: string }
  }
  return startWeapp(dist, { wx: { login, scanCode: () => ({ result: text, scanType: 'QR_CODE' }) }, apiBase: system.apiBase })
}

it('a phone scans the code of a desktop and signs it in by its number', async () => {
  const desk = person(system, 'guest')
  const { code, secret } = await desk.ask('POST /desktop-sign-ins', { body: { browser: 'edge', system: 'windows' } })
  const collect = () => desk.ask('POST /desktop-sign-ins/collection', { body: { code, secret } })
  const phone = phoneThatSees(desktopCodeText(code))
  await phone.open('identity/pages/approve/index')
  await phone.until(() => phone.exists('#scan'), 'the button to scan')
  await phone.tap('#scan')
  await phone.until(() => phone.text.includes('Edge 浏览器（Windows）'), 'what asks')
  const { number = '' } = await collect()
  await phone.input('#number', number)
  await phone.tap('#approve')
  await phone.until(() => phone.text.includes('电脑已经登录'), 'the end')
  expect((await collect()).state).toBe('approved')
  expect(phone.errors).toEqual([])
})

it('another code is told from the code of a desktop', async () => {
  const phone = phoneThatSees('ce1.k7m2p9xq')
  await phone.open('identity/pages/approve/index')
  await phone.until(() => phone.exists('#scan'), 'the button to scan')
  await phone.tap('#scan')
  await phone.until(() => phone.text.includes('这不是电脑的登录码'), 'the refusal')
  expect(phone.errors).toEqual([])
})
