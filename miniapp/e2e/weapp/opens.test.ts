import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cannedAnswer, cannedAnswers, emptyAnswers } from '../canned-answers.ts'
import { startWeapp } from './start-weapp.ts'
import { answering, offline, type WxHandler } from './wx-answers.ts'

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url))
if (!existsSync(dist)) throw new Error('Build the WeChat package first: npm run build:weapp')

const fromTable = (table: typeof cannedAnswers) =>
  answering((method, path) => {
    const data = cannedAnswer(table, method, path)
    return data ? { status: 200, data } : { status: 404, data: { code: 'not-found', requestId: 'r' } }
  })

const servers: Record<string, WxHandler> = {
  'plausible answers': fromTable(cannedAnswers),
  'empty answers': fromTable(emptyAnswers),
  refusals: answering(() => ({ status: 403, data: { code: 'not-allowed', requestId: 'r' } })),
  'a broken server': answering(() => ({ status: 502, data: '<html>Bad Gateway</html>' })),
  'no network': offline,
}

const query: Record<string, string> = {
  'organisations/pages/union/index': 'scene=u%3Dk7m2p9xq4d',
  'membership/pages/progress/index': 'caseId=cas_abc1234',
  'membership/pages/mend/index': 'caseId=cas_abc1234',
  'membership/pages/release/index': 'what=phone&orgId=org_courier1',
}

const signedIn = JSON.stringify({ state: { token: 'canned-token' }, version: 0 })

describe('every page of the built mini-program opens without an exception', () => {
  for (const [what, request] of Object.entries(servers))
    it(`with ${what}`, async () => {
      const app = startWeapp(dist, { wx: { request } })
      app.storage.set('session', signedIn)
      for (const page of app.pages) {
        await app.open(query[page] ? `${page}?${query[page]}` : page)
        expect(app.text.length, `${page} shows something`).toBeGreaterThan(10)
        expect(app.errors, page).toEqual([])
      }
    })

  it('for a guest, who is asked to sign in nowhere before it is needed', async () => {
    const app = startWeapp(dist, { wx: { request: fromTable(emptyAnswers) } })
    for (const page of [
      'tabs/home/index',
      'organisations/pages/find/index',
      'organisations/pages/browse/index',
      'tabs/mine/index',
    ])
      await app.open(page)
    expect(app.errors).toEqual([])
    expect(app.calls.filter(call => call.name === 'login')).toEqual([])
  })

  it('sends no single setData over 64 KB', async () => {
    const app = startWeapp(dist, { wx: { request: fromTable(cannedAnswers) } })
    app.storage.set('session', signedIn)
    for (const page of app.pages) await app.open(query[page] ? `${page}?${query[page]}` : page)
    expect(Math.max(...app.setDataLog.map(one => one.bytes))).toBeLessThan(64 * 1024)
  })
})
