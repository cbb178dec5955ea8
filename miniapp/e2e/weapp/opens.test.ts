import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
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
  'stations/pages/station/index': 'scene=s%3Dcanned0001',
  'stations/pages/report/index': 'stationId=sta_canned0001',
  'cooling/pages/redeem/index': 'stationId=sta_canned0001',
  'aid/pages/programme/index': 'programmeId=prg_canned0001',
  'aid/pages/apply/index': 'programmeId=prg_canned0001',
  'aid/pages/progress/index': 'caseId=cas_aid00001',
  'aid/pages/card/index': 'caseId=cas_aid00001',
  'aid/pages/papers/index': 'caseId=cas_aid00001',
  'aid/pages/objection/index': 'noticeId=ntc_canned0001',
  'aid/pages/on-behalf/index': 'programmeId=prg_canned0001&orgId=org_courier1&orgName=%E5%BF%AB%E9%80%92%E5%B7%A5%E4%BC%9A',
  'contests/pages/contest/index': 'scene=canned0001',
  'contests/pages/sign-up/index': 'contestId=con_canned0001',
  'contests/pages/entry/index': 'entryId=ent_k7m2p9xq',
  'contests/pages/invitation/index': 'code=k7m2p9xqabcd',
  'contests/pages/work/index': 'caseId=cas_cannedwork01',
  'contests/pages/result/index': 'contestId=con_canned0001&stageKey=s1&tradeKey=t1',
  'contests/pages/awarded/index': 'contestId=con_canned0001&of=units',
  'contests/pages/verify/index': 'scene=c%3Dabcdefghjkmnpqrs',
  'staff/staff/pages/roles/index': 'orgId=org_courier1',
  'staff/cases/pages/waiting/index': 'orgId=org_courier1',
  'staff/membership/pages/roster/index': 'orgId=org_courier1',
  'staff/stats/pages/figures/index': 'orgId=org_county1&period=2026',
  'staff/stats/pages/figure/index': 'orgId=org_county1&code=stationVisits&period=2026',
  'staff/stats/pages/typed/index': 'orgId=org_county1&code=employees&period=2026',
  'staff/stats/pages/reports/index': 'orgId=org_county1',
  'staff/stats/pages/report/index': 'reportId=rpt_canned0001',
  'staff/organisations/pages/register/index': 'orgId=org_courier1',
  'bulletins/pages/list/index': '',
  'bulletins/pages/bulletin/index': 'bulletinId=bul_abc1234',
  'staff/privacy/pages/consent-text/index': 'purpose=health',
  'staff/bulletins/pages/list/index': 'state=draft',
  'staff/bulletins/pages/bulletin/index': 'bulletinId=bul_abc1234',
  'staff/bulletins/pages/edit/index': 'bulletinId=bul_abc1234',
  'staff/membership/pages/search/index': '',
  'staff/membership/pages/member/index': 'personId=per_canned0001',
  'staff/membership/pages/merge/index': 'personId=per_canned0001&otherId=per_canned0002',
  'staff/membership/pages/merging/index': 'mergeId=mrg_canned0001',
  'staff/membership/pages/mergings/index': 'state=open',
  'staff/organisations/pages/pairings/index': 'orgId=org_courier1',
  'staff/organisations/pages/contact/index': 'orgId=org_courier1',
  'staff/organisations/pages/terms/index': 'orgId=org_courier1&state=over',
  'staff/contests/pages/scores/index': 'contestId=con_canned0001&stageKey=s1&tradeKey=t1',
  'staff/aid/pages/programme/index': 'programmeId=prg_canned0001',
  'staff/aid/pages/programme-edit/index': 'programmeId=prg_canned0001',
  'staff/aid/pages/batch/index': 'batchId=bat_canned0001',
  'staff/aid/pages/household/index': 'householdId=hou_canned0001',
  'staff/ledger/pages/book/index': 'bookId=bok_canned0001',
  'staff/audit/pages/acts/index': 'kind=plainSeen&from=2026-11-01',
  'staff/audit/pages/act/index': 'seq=12',
  'staff/cooling/pages/season/index': 'seasonId=sea_canned0001',
  'staff/cooling/pages/allocation/index': 'allocationId=alo_canned0001',
  'staff/contests/pages/edit/index': 'contestId=con_canned0001',
  'staff/contests/pages/contest/index': 'contestId=con_canned0001',
  'staff/contests/pages/entries/index': 'contestId=con_canned0001',
  'staff/contests/pages/check-in/index': 'contestId=con_canned0001&stageKey=s1',
  'staff/contests/pages/figures/index': 'contestId=con_canned0001',
  'staff/contests/pages/units/index': 'contestId=con_canned0001',
  'staff/contests/pages/works/index': 'contestId=con_canned0001',
  'staff/contests/pages/safety-entry/index': 'contestId=con_canned0001&orgId=org_canned0002',
}

/** Pages that are another when they are opened otherwise. */
const also = [
  'contests/pages/contest/index?contestId=con_canned0001&draft=yes',
  'aid/pages/programme/index?programmeId=prg_canned0001&draft=yes',
]
const allOf = (pages: readonly string[]) => [...pages.map(page => (query[page] ? `${page}?${query[page]}` : page)), ...also]

const signedIn = JSON.stringify({ state: { token: 'canned-token' }, version: 0 })

describe('every page of the built mini-program opens without an exception', () => {
  for (const [what, request] of Object.entries(servers))
    it(`with ${what}`, async () => {
      const app = startWeapp(dist, { wx: { request } })
      app.storage.set('session', signedIn)
      for (const page of allOf(app.pages)) {
        await app.open(page)
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

  it('asks nobody for a place, a sign-in or a subscription by merely opening a page, and has no points, streaks or rankings of people', async () => {
    const asking = ['login', 'getLocation', 'getFuzzyLocation', 'chooseLocation', 'requestSubscribeMessage', 'getUserProfile']
    const games = /积分|金币|勋章|排行榜|连续签到|打卡|达人|等级特权/
    for (const isSignedIn of [false, true]) {
      const app = startWeapp(dist, { wx: { request: fromTable(isSignedIn ? cannedAnswers : emptyAnswers) } })
      if (isSignedIn) app.storage.set('session', signedIn)
      for (const page of allOf(app.pages)) {
        await app.open(page)
        expect(app.text.replace('也不用积分', ''), page).not.toMatch(games)
      }
      expect(app.calls.filter(({ name }) => asking.includes(name))).toEqual([])
    }
  })

  it('shows the membership as it last was when there is no network after a restart, and never an old card code', async () => {
    const before = startWeapp(dist, { wx: { request: fromTable(cannedAnswers) } })
    before.storage.set('session', signedIn)
    await before.open('tabs/home/index')
    await before.open('membership/pages/card/index')
    expect([...before.storage.values()].join()).not.toContain(cannedAnswers['GET /membership/card']?.token)

    const after = startWeapp(dist, { wx: { request: offline } })
    for (const [key, value] of before.storage) after.storage.set(key, value)
    await after.open('tabs/home/index')
    await vi.waitFor(() => expect(after.text).toContain('下面的内容截至'), 5_000)
    expect(after.text).toContain(cannedAnswers['GET /membership']?.membership?.orgName)
    await after.open('membership/pages/card/index')
    expect(after.text).toContain('连上网络后才能显示二维码')
    expect(after.errors).toEqual([])
  })

  it('sends no single setData over 64 KB', async () => {
    const app = startWeapp(dist, { wx: { request: fromTable(cannedAnswers) } })
    app.storage.set('session', signedIn)
    for (const page of allOf(app.pages)) await app.open(page)
    expect(Math.max(...app.setDataLog.map(one => one.bytes))).toBeLessThan(64 * 1024)
  })
})
