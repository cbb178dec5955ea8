import { describe, expect, it } from 'vitest'
import type { ActKind } from 'shared-types/act-kinds'
import type { ChainEnd } from 'shared-types/audit'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { unzipSync } from 'fflate'
import { dayOf } from '../../src/platform/clock.ts'
import { changeChain, keptChain } from '../by-two.ts'
import { decide, fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const [county, couriers] = [orgIdOf('county'), orgIdOf('couriers')]

async function auditor(): Promise<Person> {
  await the().drain()
  return signIn(the(), 'auditor-county')
}

const acts = async (query: { kind?: ActKind; orgId?: string; accountId?: string; from?: string; to?: string } = {}) =>
  (await (await auditor()).ask('GET /staff/audit/acts', { query })).items

async function wholeUpTo(someone: Person): Promise<ChainEnd> {
  const { upTo, brokenAt, more } = await someone.ask('POST /staff/audit/verification', { body: {} })
  expect([brokenAt, more]).toEqual([undefined, false])
  return upTo
}

async function joining() {
  const { case: joined } = await fileJoining(await newcomer(the()), newForm(couriers))
  return { ...joined, reviewer: await signIn(the(), 'reviewer-courier') }
}

describe('what staff do', () => {
  it('is in the log with who, in which role, about what, and nothing that a person has typed', async () => {
    const { caseId, number, reviewer } = await joining()
    const reveal = { params: { caseId }, body: { field: 'phone' as const, reason: '打 15412345678 核对' } }
    await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', reveal)
    await decide(reviewer, caseId, 'approve')
    const [decided, seen] = (await acts({ orgId: couriers })).filter(({ about }) => about?.id === caseId)
    expect(seen).toMatchObject({
      kind: 'plainSeen',
      byMasked: '许*',
      roles: [{ role: 'reviewer', orgName: '临江县快递员工会' }],
      orgName: '临江县快递员工会',
      about: { id: caseId, number },
      detail: 'phone',
      reason: '打 █ 核对',
    })
    expect(decided).toMatchObject({ kind: 'caseDecided', detail: 'approved', about: { number } })
  })

  it('is in the log too where no history of the thing itself would tell it', async () => {
    const manager = await signIn(the(), 'manager-county')
    await manager.ask('PUT /staff/station-areas/{orgId}', { params: { orgId: county }, body: { lat: 31.46, lng: 104.75 } })
    await manager.ask('POST /staff/stats/recounts', {})
    await manager.ask('POST /staff/stations/{stationId}/keeper-invitations', { params: { stationId: 'sta_demo000001' } })
    const line = { validFrom: '2031-01-01', urbanFen: 90_000, ruralFen: 80_000, source: '市民政局 2031 年通知' }
    const { draftVersion: version } = await manager.ask('GET /staff/aid/poverty-lines')
    await manager.ask('PUT /staff/aid/poverty-lines', { body: { version, ...line } })
    const found = (await acts({ accountId: (await manager.ask('GET /me')).accountId })).map(({ kind, detail }) => [kind, detail])
    expect(found.slice(0, 4).toReversed()).toEqual([
      ['stationChanged', 'seatSet'],
      ['figuresRecounted', undefined],
      ['stationChanged', 'keeperInvited'],
      ['programmeChanged', 'lineSaved'],
    ])
  })

  it('is noticed by the local system where it leaves nothing in the log', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { secret } = await manager.ask('POST /me/second-factor', {})
    keepSecret(secret)
    expect(the().silent()).toEqual(['POST /me/second-factor'])
  })

  it('is there once, though members do the same things without leaving an act', async () => {
    const { caseId, reviewer, version } = await joining()
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params: { caseId },
      body: { decision: 'return', version, fixes: [{ field: 'name', note: '请按证件填写' }] },
    })
    const about = (await acts()).filter(act => act.about?.id === caseId)
    expect(about.map(({ detail }) => detail)).toEqual(['returned'])
  })

  it('holds roles given and taken with who gave them, under the role held in that moment', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: couriers },
      body: { role: 'auditor' },
    })
    const invited = await newcomer(the())
    await invited.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '王小明' } })
    const { items } = await manager.ask('GET /staff/organisations/{orgId}/grants', { params: { orgId: couriers } })
    const accountId = items.find(({ role }) => role === 'auditor')?.accountId ?? ''
    await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', {
      params: { orgId: couriers, accountId, role: 'auditor' },
      query: {},
    })
    const aboutRoles = (await acts({ orgId: couriers })).filter(({ kind }) => kind.startsWith('role')).slice(0, 3)
    expect(aboutRoles.map(({ kind, detail, byMasked }) => [kind, detail, byMasked])).toEqual([
      ['roleTaken', 'auditor', '陆**'],
      ['roleGiven', 'auditor', '陆**'],
      ['roleInvited', 'auditor', '陆**'],
    ])
    expect(aboutRoles[0]?.roles).toMatchObject([{ role: 'manager' }])
    expect(JSON.stringify(aboutRoles)).not.toContain(code)
  })

  it('holds a changed chain, a recusal, and each sheet that left with what for', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { steps } = await keptChain(manager, 'membership.join')
    await changeChain(the(), 'membership.join', { steps, reason: '试一试' })
    await manager.ask('POST /staff/membership/organisations/{orgId}/register-sheets', {
      params: { orgId: couriers },
      body: { inPlain: true, reason: '报送上级' },
    })
    const recusal = { name: '王大明', idType: 'passport' as const, idNumber: 'E87654321' }
    const { recusalId } = await manager.ask('POST /staff/recusals', { body: recusal })
    await manager.ask('DELETE /staff/recusals/{recusalId}', { params: { recusalId } })
    const [withdrawn, declared, taken, changed, written] = await acts()
    expect([withdrawn?.detail, declared?.detail]).toEqual(['withdrawn', 'declared'])
    expect(taken).toMatchObject({ kind: 'sheetTakenOut', detail: 'registerInPlain', reason: '报送上级', orgId: couriers })
    const about = { id: 'membership.join', name: '入会' }
    expect(changed).toMatchObject({ kind: 'chainChanged', detail: 'published', byMasked: '程*', about })
    expect(written).toMatchObject({ kind: 'chainChanged', detail: 'saved', byMasked: '陆**', about })
    expect(JSON.stringify([withdrawn, declared])).not.toMatch(/王大明|E87654321|王\*/)
  })
})

describe('the log', () => {
  it('is found by kind, union, person and day', async () => {
    const { caseId, reviewer } = await joining()
    await decide(reviewer, caseId, 'approve')
    const [newest] = await acts({ orgId: couriers, kind: 'caseDecided' })
    expect(newest?.about?.id).toBe(caseId)
    const byPerson = await acts({ accountId: newest?.accountId ?? '' })
    expect(new Set(byPerson.map(({ byMasked }) => byMasked))).toEqual(new Set(['许*']))
    const today = dayOf(new Date(newest?.at ?? ''))
    expect((await acts({ from: today, to: today })).some(({ seq }) => seq === newest?.seq)).toBe(true)
    expect(await acts({ to: '2020-01-01' })).toEqual([])
  })

  it('is whole from the first act on, and an act shows its seal and the one before', async () => {
    const someone = await auditor()
    const end = await wholeUpTo(someone)
    const last = await someone.ask('GET /staff/audit/acts/{seq}', { params: { seq: String(end.seq) } })
    expect(last.hash).toBe(end.hash)
    const before = await someone.ask('GET /staff/audit/acts/{seq}', { params: { seq: String(end.seq - 1) } })
    expect(last.previous).toBe(before.hash)
    const going = await someone.ask('POST /staff/audit/verification', { body: { from: { seq: before.seq, hash: before.hash } } })
    expect(going).toEqual({ upTo: end, more: false })
  })

  it('leaves as a sheet that says who took it and what for, and that is an act too', async () => {
    const someone = await auditor()
    const sheet = await someone.ask('POST /staff/audit/export', { body: { orgId: couriers, reason: '年度审计' } })
    expect(sheet.rows).toBe((await acts({ orgId: couriers })).length)
    const strings = Buffer.from(unzipSync(Buffer.from(sheet.fileBase64, 'base64'))['xl/sharedStrings.xml'] ?? []).toString()
    expect(strings).toContain('顾* 于')
    expect(strings).toContain('用途：年度审计')
    expect((await acts({ orgId: county }))[0]).toMatchObject({
      kind: 'sheetTakenOut',
      detail: 'acts',
      reason: '年度审计',
      byMasked: '顾*',
    })
    await wholeUpTo(someone)
  })

  it('has its length and last seal written into the log once a day, where whoever changes the table does not come', async () => {
    const { seq, hash } = await wholeUpTo(await auditor())
    await the().runJob('note-last-act')
    const noted = the()
      .logs()
      .filter(line => line.includes('"last act"'))
    expect(noted.at(-1)).toContain(`"seq":${seq}`)
    expect(noted.at(-1)).toContain(hash)
  })

  it('is nobody’s to read but an auditor’s of the county', async () => {
    const manager = await signIn(the(), 'manager-county')
    expect((await manager.refused('GET /staff/audit/acts', { query: {} })).code).toBe('not-allowed')
    expect((await manager.refused('POST /staff/audit/verification', { body: {} })).code).toBe('not-allowed')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: couriers },
      body: { role: 'auditor' },
    })
    const below = await newcomer(the())
    await below.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '王小明' } })
    for (const refusal of [
      await below.refused('GET /staff/audit/acts', { query: {} }),
      await below.refused('GET /staff/audit/acts/{seq}', { params: { seq: '1' } }),
      await below.refused('POST /staff/audit/verification', { body: {} }),
      await below.refused('POST /staff/audit/export', { body: { reason: '看看' } }),
    ])
      expect(refusal.code).toBe('not-allowed')
  })
})
