import { describe, expect, it } from 'vitest'
import { creditCodeWithCheck } from 'shared-types/credit-code'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

const bare = { employers: [], occupations: [], joinable: true }
const reason = '机构调整'

async function addUnion(manager: Person, parent: string, name: string, more: object = {}) {
  const { orgId: parentId } = await findUnion(manager, parent)
  const { organisation } = await manager.ask('POST /staff/organisations', {
    body: { parentId, kind: 'baseUnion', name, ...bare, ...more },
  })
  return organisation
}

async function giveReviewer(manager: Person, orgId: string, personaId: string): Promise<Person> {
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
    params: { orgId },
    body: { role: 'reviewer' },
  })
  const reviewer = await signIn(the(), personaId)
  await reviewer.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核己' } })
  return reviewer
}

describe('finding one’s union without signing in', () => {
  it('by name, by the employer on the payslip, and by the place', async () => {
    const guest = person(the(), 'guest')
    const manager = await signIn(the(), 'manager-county')
    const union = await addUnion(manager, '桂花社区', '望湖大厦联合工会', {
      kind: 'jointUnion',
      employers: [{ name: '小面馆餐饮有限公司', creditCode: creditCodeWithCheck('91990000MA0000001') }],
      address: '望湖路 8 号',
    })
    const search = async (q: string) => (await guest.ask('GET /organisations', { query: { q } })).items
    expect((await search('望湖大厦'))[0]?.orgId).toBe(union.orgId)
    expect((await search('小面馆'))[0]).toMatchObject({ orgId: union.orgId, matchedEmployer: '小面馆餐饮有限公司' })
    expect((await search('望湖路'))[0]?.orgId).toBe(union.orgId)
    expect((await search('城东 望湖'))[0]?.orgId).toBe(union.orgId)
    expect(await search('没有这样的单位')).toEqual([])
  })

  it('by occupation: the industry first, then the community near by, then the holding pool, each with its reason', async () => {
    const guest = person(the(), 'guest')
    const street = await findUnion(guest, '城东街道')
    const { items } = await guest.ask('GET /organisation-proposals', { query: { occupation: 'courier', near: street.orgId } })
    expect(items[0]).toMatchObject({ reason: 'occupation' })
    expect(items.map(item => item.reason)).toContain('community')
    expect(items.at(-1)).toMatchObject({ reason: 'pool', organisation: { kind: 'holdingPool' } })
    const other = await guest.ask('GET /organisation-proposals', { query: { occupation: 'other' } })
    expect(other.items.every(item => item.reason === 'pool')).toBe(true)
  })

  it('down the tree from the county', async () => {
    const guest = person(the(), 'guest')
    const root = await guest.ask('GET /organisations/root')
    const { items: streets } = await guest.ask('GET /organisations/{orgId}/children', { params: root })
    expect(streets.filter(org => org.kind === 'streetFederation')).toHaveLength(8)
    expect(streets.some(org => org.kind === 'industryFederation')).toBe(true)
  })
})

describe('the staff of the tree', () => {
  it('rename, and the old name is free again; every change is in the dated history', async () => {
    const manager = await signIn(the(), 'manager-county')
    const union = await addUnion(manager, '东门社区', '旧名工会')
    const { organisation } = await manager.ask('PUT /staff/organisations/{orgId}', {
      params: union,
      body: { name: '新名工会', ...bare, address: '新街 1 号', version: union.version, reason },
    })
    expect(organisation).toMatchObject({ name: '新名工会', version: 2 })
    await addUnion(manager, '东门社区', '旧名工会')
    const { items } = await manager.ask('GET /staff/organisations/{orgId}/history', { params: union })
    expect(items.map(row => row.change)).toEqual(['changed', 'added'])
    expect(items[0]).toMatchObject({ fields: ['name', 'address'], note: reason })
  })

  it('cannot give two unions under one parent the same name, nor hang a street under a union', async () => {
    const manager = await signIn(the(), 'manager-county')
    const union = await addUnion(manager, '书院社区', '同名工会')
    const { parentId = '' } = union
    expect(
      (await manager.refused('POST /staff/organisations', { body: { parentId, kind: 'baseUnion', name: '同名工会', ...bare } }))
        .code,
    ).toBe('organisation-name-taken')
    const wrong = await manager.refused('POST /staff/organisations', {
      body: { parentId: union.orgId, kind: 'streetFederation', name: '街', ...bare },
    })
    expect(wrong.fields).toEqual([{ path: 'kind', message: '这类工会不能设在这里' }])
  })

  it('move a union with everything below it, and scope follows at once', async () => {
    const manager = await signIn(the(), 'manager-county')
    const union = await addUnion(manager, '望江社区', '要搬的工会')
    const east = await signIn(the(), 'reviewer-street')
    await giveReviewer(manager, union.orgId, 'moved-reviewer')
    const someone = await newcomer(the())
    const { case: filed } = await fileJoining(someone, newForm(union.orgId))
    await east.ask('GET /staff/cases/{caseId}', { params: filed })
    const { orgId: parentId } = await findUnion(manager, '西关社区')
    await manager.ask('POST /staff/organisations/{orgId}/move', {
      params: union,
      body: { parentId, version: union.version, reason },
    })
    expect((await east.refused('GET /staff/cases/{caseId}', { params: filed })).code).toBe('not-found')
  })

  it('cannot close a union while it has members; a merge moves them first, and old posters lead to the new union', async () => {
    const manager = await signIn(the(), 'manager-county')
    const old = await addUnion(manager, '新民社区', '并走的工会')
    const into = await addUnion(manager, '新民社区', '接收的工会')
    const reviewer = await giveReviewer(manager, old.orgId, 'merge-reviewer')
    const someone = await newcomer(the())
    const { case: filed } = await fileJoining(someone, newForm(old.orgId))
    await decide(reviewer, filed.caseId, 'approve')
    const closing = { params: old, body: { version: old.version, reason } }
    expect((await manager.refused('POST /staff/organisations/{orgId}/closure', closing)).code).toBe('organisation-has-members')
    const late = await newcomer(the())
    const { case: lateCase } = await fileJoining(late, newForm(old.orgId))
    const taker = await giveReviewer(manager, into.orgId, 'taking-reviewer')
    const merge = { params: old, body: { intoOrgId: into.orgId, version: old.version, reason } }
    let progress = await manager.ask('POST /staff/membership/organisations/{orgId}/merge', merge)
    for (let again = 0; progress.remaining > 0 && again < 5; again += 1) {
      progress = await manager.ask('POST /staff/membership/organisations/{orgId}/merge', merge)
    }
    expect(progress).toMatchObject({ remaining: 0, closed: true })
    const { membership } = await someone.ask('GET /membership')
    expect(membership).toMatchObject({ orgId: into.orgId, state: 'active' })
    expect(membership?.history[0]).toMatchObject({ change: 'merged', orgName: '接收的工会' })
    expect(await person(the(), 'guest').ask('GET /scenes/{scene}/organisation', { params: old })).toMatchObject({
      orgId: into.orgId,
    })
    await the().drain()
    expect((await taker.ask('GET /staff/cases', { query: {} })).items.map(row => row.caseId)).toContain(lateCase.caseId)
    await decide(taker, lateCase.caseId, 'approve')
    expect((await late.ask('GET /membership')).membership?.orgId).toBe(into.orgId)
    expect((await (await newcomer(the())).refused('POST /membership/applications', { body: newForm(old.orgId) })).code).toBe(
      'organisation-closed',
    )
  })

  it('close a union with something waiting: it goes to the union above, and so does what was sent back', async () => {
    const manager = await signIn(the(), 'manager-county')
    const union = await addUnion(manager, '锦绣社区', '撤销的工会')
    const reviewer = await giveReviewer(manager, union.orgId, 'closing-reviewer')
    const [waits, mends] = [await newcomer(the()), await newcomer(the())]
    const { case: waiting } = await fileJoining(waits, newForm(union.orgId))
    const { case: returned } = await fileJoining(mends, newForm(union.orgId))
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params: returned,
      body: { decision: 'return', version: 1, fixes: [{ field: 'employerName', note: '请写单位全称' }] },
    })
    await manager.ask('POST /staff/organisations/{orgId}/closure', { params: union, body: { version: union.version, reason } })
    await the().drain()
    const { case: moved } = await waits.ask('GET /me/cases/{caseId}', { params: waiting })
    expect(moved.ownerOrgName).toBe('锦绣社区工会联合会')
    const { case: again } = await mends.ask('POST /membership/applications/{caseId}/resubmission', {
      params: returned,
      body: { version: 2 },
    })
    expect(again.ownerOrgName).toBe('锦绣社区工会联合会')
  })

  it('give roles below their own level only', async () => {
    const county = await signIn(the(), 'manager-county')
    const street = await findUnion(county, '城西街道总工会')
    const { code } = await county.ask('POST /staff/organisations/{orgId}/invitations', {
      params: street,
      body: { role: 'manager' },
    })
    const manager = await signIn(the(), 'street-manager')
    await manager.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '街道甲' } })
    const again = await manager.refused('POST /staff/invitations/{code}/acceptance', {
      params: { code },
      body: { name: '街道甲' },
    })
    expect(again.code).toBe('invitation-used-or-expired')
    const own = await manager.refused('POST /staff/organisations/{orgId}/invitations', {
      params: street,
      body: { role: 'manager' },
    })
    expect(own.code).toBe('grant-above-your-level')
    const below = await findUnion(manager, '西关社区')
    await manager.ask('POST /staff/organisations/{orgId}/invitations', { params: below, body: { role: 'reviewer' } })
    const elsewhere = await findUnion(manager, '桂花社区')
    expect(
      (await manager.refused('POST /staff/organisations/{orgId}/invitations', { params: elsewhere, body: { role: 'reviewer' } }))
        .code,
    ).toBe('not-found')
  })

  it('print a QR code that opens the union', async () => {
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { orgId } = await findUnion(reviewer, '快递员')
    const { pngBase64, scene } = await reviewer.ask('POST /staff/organisations/{orgId}/qr-code', { params: { orgId } })
    expect(Buffer.from(pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(`u=${scene}`.length).toBeLessThanOrEqual(32)
  })
})

describe('a plain value', () => {
  it('is shown to who decides, for a reason, and leaves a trace', async () => {
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { orgId } = await findUnion(reviewer, '快递员')
    const form = newForm(orgId)
    const { case: filed } = await fileJoining(await newcomer(the()), form)
    const { form: masked } = await reviewer.ask('GET /staff/membership/applications/{caseId}', { params: filed })
    expect(masked?.idNumberMasked).toMatch(/^9\*{16}[\dX]$/)
    const asked = { params: filed, body: { field: 'idNumber' as const, reason: '核对身份证原件' } }
    expect(await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', asked)).toEqual({ value: form.idNumber })
    const county = await signIn(the(), 'reviewer-county')
    expect((await county.refused('POST /staff/membership/applications/{caseId}/reveal', asked)).code).toBe('not-your-step')
  })
})
