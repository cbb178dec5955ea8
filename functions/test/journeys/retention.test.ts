import { afterEach, describe, expect, it } from 'vitest'
import { fileDays, messageDays } from 'shared-types/retention-days'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { type CaseRecord, ruleOf } from '../../src/cases/index.ts'
import { dayOf, days, hours, later, systemClock } from '../../src/platform/clock.ts'
import { createDocumentClient } from '../../src/platform/dynamo/client.ts'
import { createTable } from '../../src/platform/dynamo/table.ts'
import { createObjectStore } from '../../src/platform/object-store/object-store.ts'
import { cardNumber, decideAid, programmeCalled, submitAid } from '../aid.ts'
import { closesAt, enter, itIsAt, opensAt, publishedContest, startsAt } from '../contests.ts'
import { everythingStored, type StoredRow } from '../everything-stored.ts'
import { injectFault } from '../faults.ts'
import { consentToAll, fileJoining, newcomer, newForm, verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { handIn, openCall } from '../works.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const couriers = orgIdOf('couriers')
const threeYears = fileDays.aid

/** The clock goes back for the next story, and so do the marks of the days that are done. */
afterEach(async () => {
  injectFault(undefined)
  the().setClockOffset(0)
  const table = createTable(createDocumentClient(), `${the().tablePrefix}-privacy`)
  for (const sk of ['cases', 'aid-drafts', 'work-drafts', 'entries'])
    await table.write({ table: table.name, remove: { pk: 'DONE', sk } })
})

const now = () => systemClock.now()
const isKept = async (mediaId: string) =>
  (await createObjectStore(systemClock).look({ bucket: 'accepted', key: mediaId })) !== undefined

async function clear(): Promise<void> {
  await the().runJob('clear-expired')
  // What was taken off a moment ago is gone an hour later.
  the().setClockOffset(now().getTime() - Date.now() + 2 * 3_600_000)
  await the().runJob('remove-unattached-media')
}

const rowsOf = async (caseId: string) =>
  (await everythingStored(the(), now()))
    .filter(({ pk }) => pk.includes(caseId))
    .map(({ pk, sk }) => `${pk.split('#')[0]} ${sk.split('#')[0]}`)
const caseOf = async (caseId: string) =>
  (await everythingStored(the(), now())).find(({ pk, sk }) => pk === `CAS#${caseId}` && sk === 'CAS') as
    (StoredRow & CaseRecord) | undefined

const fire = { what: '家里失火', on: '2026-11-01' }

/** Withdrawn, with a photo of a paper. */
async function withdrawnAid(someone: Person) {
  const proof = await sendPhoto(someone, 'aid-document')
  const { caseId, application } = await submitAid(someone, '临时救助', fire, { proof: [proof] })
  const { version } = application.case
  await someone.ask('POST /me/aid/applications/{caseId}/withdrawal', { params: { caseId }, body: { version } })
  return { caseId, proof }
}

async function savedDraft(someone: Person, version: number, photo: string) {
  const { programmeId } = await programmeCalled(someone, '临时救助')
  return someone.ask('PUT /me/aid/drafts/{programmeId}', {
    params: { programmeId },
    body: {
      version,
      draft: { answers: {}, documents: { proof: [photo] }, payee: { cardNumber } },
    },
  })
}

const runs = async () => (await (await signIn(the(), 'auditor-county')).ask('GET /staff/clearing-runs', { query: {} })).items

describe('what has been kept as long as is published', () => {
  it('goes with papers and photos: an application that came to nothing; number, kind, outcome and dates stay', async () => {
    const someone = await verifiedCourier(the())
    const { caseId, proof } = await withdrawnAid(someone)
    const before = await caseOf(caseId)
    the().setClockOffset((threeYears - 1) * days)
    await clear()
    expect(await rowsOf(caseId)).toContain('AID AID')
    expect(await isKept(proof)).toBe(true)
    the().setClockOffset((threeYears + 2) * days)
    await clear()
    expect(await rowsOf(caseId)).not.toContain('AID AID')
    expect(await isKept(proof)).toBe(false)
    const { number, kind, state, submittedAt, endedAt } = before ?? {}
    const after = await caseOf(caseId)
    expect(after).toMatchObject({ number, kind, state, submittedAt, endedAt, titleMasked: '已到期清除' })
    expect(after?.personId).toBeUndefined()
    expect(JSON.stringify(after)).not.toContain(before?.personId)
  })

  it('goes with the reason: a joining that was rejected, while one that was approved is kept', async () => {
    const [rejected, approved] = [await newcomer(the()), await newcomer(the())]
    const reviewer = await signIn(the(), 'reviewer-courier')
    const decided = async (someone: Person, decision: { decision: 'approve' } | { decision: 'reject'; reason: string }) => {
      const { case: joining } = await fileJoining(someone, newForm(couriers))
      const { caseId, version } = joining
      await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
        params: { caseId },
        body: { ...decision, version },
      })
      return caseId
    }
    const gone = await decided(rejected, { decision: 'reject', reason: '不在本单位上班' })
    const stays = await decided(approved, { decision: 'approve' })
    the().setClockOffset((threeYears + 2) * days)
    await clear()
    expect(await rowsOf(gone)).not.toContain('CAS APP')
    expect(JSON.stringify((await everythingStored(the(), now())).filter(({ pk }) => pk.includes(gone)))).not.toContain(
      '不在本单位上班',
    )
    expect(await rowsOf(stays)).toContain('CAS APP')
  })

  it('goes: complaints, what was said of a station with its photos, a work that nobody took', async () => {
    const someone = await verifiedCourier(the())
    const county = await signIn(the(), 'reviewer-county')
    const { complaint } = await someone.ask('POST /me/complaints', { body: { topic: 'app', text: '字太小。' } })
    const about = { params: { caseId: complaint.caseId } }
    const { version } = (await county.ask('GET /staff/cases/{caseId}', about)).case
    await county.ask('POST /staff/complaints/{caseId}/answer', {
      ...about,
      body: { decision: 'accepted', reply: '改。', version },
    })
    const photo = await sendPhoto(someone, 'station-report')
    const at = { params: { stationId: 'sta_demo000006' } }
    const { feedback } = await someone.ask('POST /stations/{stationId}/reports', {
      ...at,
      body: { kind: 'closedInHours', note: '门锁着', photoIds: [photo] },
    })
    const street = await signIn(the(), 'reviewer-street')
    const said = { params: { caseId: feedback.caseId } }
    const waiting = (await street.ask('GET /staff/cases/{caseId}', said)).case
    await street.ask('POST /staff/station-feedback/{caseId}/decision', {
      ...said,
      body: { decision: 'done', reply: '已提醒', version: waiting.version },
    })
    const { params } = await openCall(the())
    const work = await handIn(await renewed(someone), params.contestId)
    await (
      await renewed(someone)
    ).ask('POST /me/contest-works/{caseId}/withdrawal', {
      params: { caseId: work.case.caseId },
      body: { version: work.case.version },
    })
    the().setClockOffset((fileDays.feedback + 2) * days)
    await clear()
    expect(await rowsOf(feedback.caseId)).not.toContain('FBK FBK')
    expect(await isKept(photo)).toBe(false)
    expect(await rowsOf(complaint.caseId)).toContain('CPL CPL')
    the().setClockOffset((threeYears + 20) * days)
    await clear()
    expect(await rowsOf(complaint.caseId)).not.toContain('CPL CPL')
    expect(await rowsOf(work.case.caseId)).not.toContain('WRK WRK')
    const { items } = await (
      await signIn(the(), 'manager-county')
    ).ask('GET /staff/contests/{contestId}/works', { params, query: {} })
    expect(items).toMatchObject([{ title: '已到期清除' }])
  })

  it('goes: an unfinished form with its photos, counted from when it was last saved', async () => {
    const someone = await verifiedCourier(the())
    const photo = await sendPhoto(someone, 'aid-document')
    const { version } = await savedDraft(someone, 0, photo)
    const drafts = async () => (await everythingStored(the(), now())).filter(({ sk }) => sk.startsWith('DRF#')).length
    const standing = await drafts()
    the().setClockOffset(6 * days)
    await savedDraft(someone, version, photo)
    the().setClockOffset(92 * days)
    await clear()
    expect(await drafts()).toBe(standing)
    expect(await isKept(photo)).toBe(true)
    the().setClockOffset(98 * days)
    await clear()
    expect(await drafts()).toBe(standing - 1)
    expect(await isKept(photo)).toBe(false)
  })

  it('is not touched when somebody has opened it again', async () => {
    const someone = await verifiedCourier(the())
    const { caseId } = await submitAid(someone, '临时救助', fire)
    await decideAid(await signIn(the(), 'reviewer-courier'), caseId, { decision: 'reject', reason: '材料不符' })
    const { case: appeal } = await someone.ask('POST /me/aid/applications/{caseId}/appeal', {
      params: { caseId },
      body: { text: '请再看一遍' },
    })
    const county = await signIn(the(), 'reviewer-county')
    await county.ask('POST /staff/aid/objections/{caseId}/decision', {
      params: { caseId: appeal.caseId },
      body: { decision: 'uphold', version: appeal.version, reply: '重新审核' },
    })
    the().setClockOffset((threeYears + 2) * days)
    await clear()
    expect(await rowsOf(caseId)).toContain('AID AID')
    expect(await rowsOf(appeal.caseId)).not.toContain('OBJ OBJ')
  })

  it('goes once however often the job dies or runs, and each is counted once', async () => {
    const someone = await verifiedCourier(the())
    const { caseId } = await withdrawnAid(someone)
    the().setClockOffset((threeYears + 60) * days)
    const counted = async () =>
      (await everythingStored(the(), now()))
        .filter(({ pk }) => pk === 'RUNS')
        .reduce((sum, { removed }) => sum + ((removed as { aid?: number }).aid ?? 0), 0)
    const before = await counted()
    const dueNow = (await everythingStored(the(), now())).filter(
      ({ pk, sk, kind, clearedAt, state }) =>
        pk.startsWith('CAS#') &&
        sk === 'CAS' &&
        kind === 'aid.application' &&
        !clearedAt &&
        ['rejected', 'withdrawn'].includes(String(state)),
    ).length
    for (let at = 1; at < 30; at += 1) {
      injectFault({ command: 'TransactWriteItemsCommand', fault: at % 2 ? 'crash-after' : 'crash-before', at, times: 1 })
      await the()
        .runJob('clear-expired')
        .catch(() => undefined)
    }
    injectFault(undefined)
    await the().runJob('clear-expired')
    await the().runJob('clear-expired')
    expect(await rowsOf(caseId)).not.toContain('AID AID')
    expect((await counted()) - before).toBe(dueNow)
  })

  it('goes: who entered a contest; of an entry stays that there was one, and the contest is looked at no more', async () => {
    const { manager, params } = await publishedContest(the())
    const { contestId } = params
    itIsAt(the(), later(opensAt, hours))
    const member = await signIn(the(), 'member-zhou')
    await consentToAll(member)
    await enter(member, contestId)
    const stored = async () =>
      JSON.stringify(
        (await everythingStored(the(), now())).filter(
          row => /^(ENT|ONE|CON)#/.test(row.pk) && JSON.stringify(row).includes(contestId) && !row.sk.startsWith('L#'),
        ),
      )
    const daysOn = (count: number) => the().setClockOffset(later(startsAt, count * days).getTime() - Date.now())
    daysOn(threeYears - 2)
    await clear()
    expect(await stored()).toMatch(/周\*\*.*per_/)
    daysOn(threeYears + 3)
    await clear()
    expect(await stored()).toContain('已到期清除')
    expect(await stored()).not.toMatch(/周\*\*|per_/)
    expect((await runs())[0]?.removed).toContainEqual({ rule: 'entries', count: 1 })
    const again = await signIn(the(), 'member-zhou')
    expect((await again.ask('GET /me/contest-entries')).items).toEqual([])
    const desk = await signIn(the(), manager.personaId)
    const { items } = await desk.ask('GET /staff/contests/{contestId}/entries', { params, query: { tradeKey: 't1' } })
    expect(items).toHaveLength(1)
    daysOn(threeYears + 4)
    await clear()
    expect(await stored()).toContain('entriesClearedAt')
  })

  it('goes: whom to ask about a union in the safety cup, and who leads its shift teams; units, teams and heads stay', async () => {
    const cup = { kind: 'safetyCup' as const, title: '“安康杯”竞赛', trades: [], stages: [], awards: [] }
    const { manager, params } = await publishedContest(the(), cup)
    itIsAt(the(), later(opensAt, hours))
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const unit = { ...params, orgId: orgIdOf('machinery') }
    const shifts = [{ name: '机加一班', heads: 18, leader: '李明亮' }]
    const entry = { shifts, contactName: '王建军', contactPhone: '0738-1234567' }
    const route = 'PUT /staff/contests/{contestId}/safety-entries/{orgId}'
    await reviewer.ask(route, { params: unit, body: { version: 0, entry } })
    const stored = async () =>
      JSON.stringify((await everythingStored(the(), now())).filter(({ pk }) => pk === `SFC#${params.contestId}`))
    const daysOn = (count: number) => the().setClockOffset(later(closesAt, count * days).getTime() - Date.now())
    daysOn(threeYears - 2)
    await clear()
    expect(await stored()).toMatch(/李明亮.*王建军|王建军.*李明亮/)
    daysOn(threeYears + 3)
    await clear()
    expect(await stored()).not.toMatch(/李明亮|王建军|1234567/)
    const desk = await signIn(the(), manager.personaId)
    expect(await desk.ask('GET /staff/contests/{contestId}/safety-units', { params })).toMatchObject({ units: 1, heads: 18 })
    const own = await signIn(the(), reviewer.personaId)
    const seen = await own.ask('GET /staff/contests/{contestId}/safety-entries/{orgId}', { params: unit })
    expect(seen.entry).toMatchObject({ heads: 18, contactName: '已到期清除' })
  })

  it('leaves nothing behind that is older than its time, in any table', async () => {
    the().setClockOffset((threeYears + 100) * days)
    // The clearing waits some hours for the photos, and may come out on the day after.
    const ranAt = now()
    const today = dayOf(ranAt)
    await clear()
    const rows = await everythingStored(the(), now())
    const old = (from: unknown, kept: number) => dayOf(later(new Date(String(from)), kept * days)) < today
    const overdue = rows.filter(row => {
      if (row.pk.startsWith('CAS#') && row.sk === 'CAS' && row.endedAt && !row.clearedAt) {
        const rule = ruleOf(row as unknown as CaseRecord)
        return rule !== undefined && old(row.endedAt, fileDays[rule])
      }
      if (/^(DRF|WDR)/.test(row.sk)) return old(row.savedAt, 90)
      if (row.sk.startsWith('MSG#')) return old(row.at, messageDays)
      return row.pk.startsWith('LEFT#') && row.pk < `LEFT#${today}`
    })
    expect(overdue.map(({ table, pk, sk }) => `${table} ${pk} ${sk}`)).toEqual([])
    const [latest] = await runs()
    expect(latest).toMatchObject({ ruleVersion: '2026-11-29', upTo: dayOf(later(ranAt, -days)) })
  })

  it('is proved to the county manager and auditor, and to nobody else', async () => {
    await the().runJob('clear-expired')
    expect((await runs()).length).toBeGreaterThan(0)
    const below = await signIn(the(), 'reviewer-courier')
    expect((await below.refused('GET /staff/clearing-runs', { query: {} })).code).toBe('not-allowed')
  })
})

/** Signed in again: the clock has run past the session. */
const renewed = (someone: Person) => signIn(the(), someone.personaId)
