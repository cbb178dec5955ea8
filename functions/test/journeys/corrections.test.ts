import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { decide, fileJoining, newcomer, newForm, verifyPhone } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const org = orgIdOf('couriers')
const reason = '花名册上少写了一个偏旁'
let reviewer: Person
let manager: Person
beforeAll(async () => {
  reviewer = await signIn(the(), 'reviewer-courier')
  manager = await signIn(the(), 'manager-county')
})

async function member() {
  const form = newForm(org)
  const someone = await newcomer(the())
  const { case: joining } = await fileJoining(someone, form)
  await decide(reviewer, joining.caseId, 'approve')
  const { membership } = await someone.ask('GET /membership')
  return { someone, form, memberNumber: membership?.memberNumber ?? '' }
}

const found = async (asked: string) =>
  (await manager.ask('POST /staff/membership/member-searches', { body: { asked } })).items.map(one => one.memberNumber)

const reveal = async (caseId: string, field: 'name' | 'nameOnRecord' | 'idNumber' | 'phone') =>
  (
    await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', {
      params: { caseId },
      body: { field, reason: '核对证件' },
    })
  ).value

let nth = 0
function newName() {
  nth += 1
  const name = `欧阳${'㛃䶮堃淼'.charAt(nth % 4)}${'甲乙丙丁戊己庚辛'.charAt(nth % 8)}`
  keepSecret(name)
  return name
}
const newNumber = () => newForm(org).phone ?? ''

describe('a name with a wrong character', () => {
  it('is put right by the own union wherever the register has it, and nowhere before', async () => {
    const { someone, form, memberNumber } = await member()
    const name = newName()
    const { case: filed } = await someone.ask('POST /membership/corrections', { body: { name, reason } })
    expect(filed).toMatchObject({ kind: 'membership.correction', state: 'open', stepName: '工会核实' })
    expect((await someone.ask('GET /membership/registered')).openCaseId).toBe(filed.caseId)
    expect(await found(name)).toEqual([])
    const params = { caseId: filed.caseId }
    expect(await reviewer.ask('GET /staff/membership/applications/{caseId}', { params })).toMatchObject({
      correction: { name: { afterMasked: '欧***' }, reason },
      notice: [],
    })
    expect(await reveal(filed.caseId, 'nameOnRecord')).toBe(form.name)
    expect(await reveal(filed.caseId, 'name')).toBe(name)
    expect(await reveal(filed.caseId, 'idNumber')).toBe(form.idNumber)
    await decide(reviewer, filed.caseId, 'approve')
    expect(await someone.ask('GET /membership/registered')).toMatchObject({ nameMasked: '欧***' })
    expect(await someone.ask('GET /me')).toMatchObject({ nameMasked: '欧***', standing: 'member' })
    expect(await someone.ask('GET /membership/card')).toMatchObject({ nameMasked: '欧***', memberNumber })
    expect(await found(name)).toEqual([memberNumber])
    expect(await found(form.name)).toEqual([])
    const { membership } = await someone.ask('GET /membership')
    expect(membership?.history[0]).toMatchObject({ change: 'corrected', note: '姓名' })
    await the().drain()
    const { items } = await someone.ask('GET /me/messages', { query: {} })
    expect(items.map(one => one.title)).toContain('登记信息已更正')
    const { items: looks } = await someone.ask('GET /membership/looks')
    expect(looks.map(one => one.what).sort()).toEqual(['idNumber', 'name', 'nameOnRecord'])
  })

  it('is what the same document joins another union by from then on', async () => {
    const { someone, form } = await member()
    const name = newName()
    const { case: filed } = await someone.ask('POST /membership/corrections', { body: { name, reason } })
    await decide(reviewer, filed.caseId, 'approve')
    const toOther = { ...form, orgId: orgIdOf('machinery') }
    expect((await someone.refused('POST /membership/applications', { body: toOther })).code).toBe('name-differs-from-record')
    await someone.ask('POST /membership/applications', { body: { ...toOther, name } })
  })

  it('that is on record so already is said at once', async () => {
    const { someone, form } = await member()
    const same = await someone.refused('POST /membership/corrections', { body: { name: form.name, reason } })
    expect(same.fields).toEqual([{ path: 'name', message: '和现在登记的姓名一样，不用更正' }])
    const nothing = await someone.refused('POST /membership/corrections', { body: { reason } })
    expect(nothing.fields).toEqual([{ path: 'name', message: '请至少选一项要更正的信息' }])
  })
})

describe('a phone number', () => {
  it('that WeChat has verified is named as proof, and the old one is free afterwards', async () => {
    const { someone, form, memberNumber } = await member()
    const phone = newNumber()
    await verifyPhone(the(), someone, phone)
    const { case: filed } = await someone.ask('POST /membership/corrections', { body: { phone: { from: 'wechat' }, reason } })
    const shown = await reviewer.ask('GET /staff/membership/applications/{caseId}', { params: { caseId: filed.caseId } })
    expect(shown).toMatchObject({ notice: [], correction: { phone: { verified: true } } })
    await decide(reviewer, filed.caseId, 'approve')
    expect(await found(phone)).toEqual([memberNumber])
    expect(await found(form.phone ?? '')).toEqual([])
    const other = await newcomer(the())
    await fileJoining(other, newForm(org, { phone: form.phone }))
  })

  it('that is typed is said not to be verified', async () => {
    const { someone } = await member()
    const { case: filed } = await someone.ask('POST /membership/corrections', {
      body: { phone: { from: 'typed', phone: newNumber() }, reason },
    })
    const shown = await reviewer.ask('GET /staff/membership/applications/{caseId}', { params: { caseId: filed.caseId } })
    expect(shown).toMatchObject({ notice: ['phone-unverified'], correction: { phone: { verified: false } } })
  })

  it('of somebody else is refused at filing, and at the decision when they were quicker', async () => {
    const { form: theirs } = await member()
    const { someone } = await member()
    const taken = { body: { phone: { from: 'typed' as const, phone: theirs.phone ?? '' }, reason } }
    expect((await someone.refused('POST /membership/corrections', taken)).code).toBe('phone-bound-to-another-person')
    const phone = newNumber()
    const { case: filed } = await someone.ask('POST /membership/corrections', {
      body: { phone: { from: 'typed', phone }, reason },
    })
    const quicker = await newcomer(the())
    const { case: joining } = await fileJoining(quicker, newForm(org, { phone }))
    await decide(reviewer, joining.caseId, 'approve')
    const refused = await reviewer.refused('POST /staff/membership/applications/{caseId}/decision', {
      params: { caseId: filed.caseId },
      body: { decision: 'approve', version: filed.version },
    })
    expect(refused.code).toBe('phone-bound-to-another-person')
  })

  it('that was freed for its new owner does not stand in the way of its former holder', async () => {
    const { someone, form: theirs } = await member()
    const newOwner = await newcomer(the())
    const form = newForm(org, { phone: theirs.phone })
    const { case: release } = await newOwner.ask('POST /membership/releases', {
      body: { what: 'phone', orgId: org, name: form.name, phone: form.phone ?? '', reason: '新买的号码，前机主留下的绑定' },
    })
    await decide(reviewer, release.caseId, 'approve')
    expect((await someone.ask('GET /membership/registered')).phoneMasked).toBeUndefined()
    const { case: joining } = await fileJoining(newOwner, form)
    await decide(reviewer, joining.caseId, 'approve')
    const phone = newNumber()
    const { case: filed } = await someone.ask('POST /membership/corrections', {
      body: { phone: { from: 'typed', phone }, reason },
    })
    await decide(reviewer, filed.caseId, 'approve')
    expect(await found(phone)).toHaveLength(1)
    expect(await found(form.phone ?? '')).toHaveLength(1)
  })
})

describe('the small case', () => {
  it('is one for two taps, one at a time for a person, and in nobody’s way after being taken back', async () => {
    const { someone } = await member()
    const key = randomUUID()
    const body = { name: newName(), reason }
    const [one, two] = await Promise.all([
      someone.ask('POST /membership/corrections', { body, key }),
      someone.ask('POST /membership/corrections', { body, key }),
    ])
    expect(two.case.caseId).toBe(one.case.caseId)
    const again = await someone.refused('POST /membership/corrections', { body })
    expect(again).toMatchObject({ code: 'application-open', about: one.case.caseId })
    const params = { caseId: one.case.caseId }
    await someone.ask('POST /membership/applications/{caseId}/withdrawal', { params, body: { version: one.case.version } })
    await someone.ask('POST /membership/corrections', { body })
  })

  it('of ten at the same moment is one', async () => {
    const { someone } = await member()
    const body = { name: newName(), reason }
    const all = await Promise.all(Array.from({ length: 10 }, () => someone.send('POST /membership/corrections', { body })))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('comes back to be mended, keeps what was not asked about, and is approved as mended', async () => {
    const { someone, memberNumber } = await member()
    const phone = newNumber()
    const { case: filed } = await someone.ask('POST /membership/corrections', {
      body: { name: '欧阳错', phone: { from: 'typed', phone }, reason },
    })
    const params = { caseId: filed.caseId }
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params,
      body: { decision: 'return', version: filed.version, fixes: [{ field: 'name', note: '和证件上的写法不一样' }] },
    })
    const name = newName()
    const { case: mended } = await someone.ask('POST /membership/applications/{caseId}/resubmission', {
      params,
      body: { version: filed.version + 1, name },
    })
    expect(mended).toMatchObject({ state: 'open', number: filed.number })
    await decide(reviewer, filed.caseId, 'approve')
    expect(await found(name)).toEqual([memberNumber])
    expect(await found(phone)).toEqual([memberNumber])
    expect(await someone.ask('GET /membership/applications/{caseId}', { params })).toMatchObject({
      correction: { name: { afterMasked: '欧***' }, phone: { verified: false } },
    })
  })

  it('is rejected with a reason that the member reads, and the register stays', async () => {
    const { someone, form, memberNumber } = await member()
    const { case: filed } = await someone.ask('POST /membership/corrections', { body: { name: newName(), reason } })
    const params = { caseId: filed.caseId }
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params,
      body: { decision: 'reject', version: filed.version, reason: '和证件不一致' },
    })
    const { case: rejected } = await someone.ask('GET /me/cases/{caseId}', { params })
    expect(rejected).toMatchObject({ state: 'rejected', rejectReason: '和证件不一致' })
    expect(await found(form.name)).toContain(memberNumber)
  })

  it('is decided by the member’s union, never by the member', async () => {
    const { someone } = await member()
    const { case: filed } = await someone.ask('POST /membership/corrections', { body: { name: newName(), reason } })
    const decision = { params: { caseId: filed.caseId }, body: { decision: 'approve' as const, version: filed.version } }
    const elsewhere = await signIn(the(), 'reviewer-machinery')
    expect((await elsewhere.refused('POST /staff/membership/applications/{caseId}/decision', decision)).code).toBe('not-found')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: org },
      body: { role: 'reviewer' },
    })
    await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核己' } })
    expect((await someone.refused('POST /staff/membership/applications/{caseId}/decision', decision)).code).toBe('own-case')
  })

  it('is not for somebody who is no member', async () => {
    const someone = await newcomer(the())
    expect((await someone.refused('POST /membership/corrections', { body: { name: '欧阳某', reason } })).code).toBe('not-allowed')
  })
})
