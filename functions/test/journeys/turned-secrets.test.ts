import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newCardKey } from '../../src/membership/index.ts'
import { justTurnedMs } from '../../src/platform/secrets.ts'
import { Secrets } from '../../src/platform/secrets-shape.ts'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

/** What an operator, or the turning function, does to the secret while everybody is at work. */
function replaceSecrets(change: (standing: Secrets) => Secrets): void {
  const file = (process.env.SECRETS_SOURCE ?? '').slice('file:'.length)
  writeFileSync(file, JSON.stringify(change(Secrets.parse(JSON.parse(readFileSync(file, 'utf8'))))))
}

/** A function asks for the secret anew at most every ten seconds: the date moves on, no timer is waited for. */
const aLittleLater = () => vi.setSystemTime(Date.now() + justTurnedMs + 1)

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => vi.useRealTimers())

it('who signs in does not notice that WeChat’s secret was reset', async () => {
  await signIn(the(), 'reviewer-courier')
  aLittleLater()
  replaceSecrets(standing => ({ ...standing, wechatAppSecret: 'f'.repeat(32) }))
  const manager = await signIn(the(), 'manager-county')
  expect((await manager.ask('GET /me')).isStaff).toBe(true)
})

it('a card signed by the key before is good, and so is one by the new key', async () => {
  const { orgId } = await findUnion(person(the(), 'guest'), '快递员')
  const someone = await newcomer(the())
  const { case: filed } = await fileJoining(someone, newForm(orgId))
  await decide(await signIn(the(), 'reviewer-courier'), filed.caseId, 'approve')
  const before = await someone.ask('GET /membership/card')
  replaceSecrets(({ cardKey, ...rest }) => ({ ...rest, cardKey: newCardKey('card-new'), previousCardKey: cardKey }))
  aLittleLater()
  const gate = person(the(), 'gate')
  const { keys } = await gate.ask('GET /card-keys')
  expect(keys.map(({ kid }) => kid)).toEqual(['card-new', expect.stringMatching(/^card-/)])
  const after = await someone.ask('GET /membership/card')
  expect(JSON.parse(Buffer.from(after.token.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({ kid: 'card-new' })
  for (const { token } of [before, after])
    expect(await gate.ask('POST /card-verifications', { body: { token } })).toMatchObject({ result: 'valid' })
})

it('a card of a key that nobody knows is forged, however it names itself', async () => {
  const gate = person(the(), 'gate')
  const head = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'card-of-somebody-else' })).toString('base64url')
  expect(await gate.ask('POST /card-verifications', { body: { token: `${head}.e30.AAAA` } })).toEqual({ result: 'forged' })
})
