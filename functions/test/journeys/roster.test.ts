import { beforeAll, describe, expect, it } from 'vitest'
import { type SheetCell, writeSheets } from '../../src/platform/sheet/spreadsheet.ts'
import { demoPerson } from '../../../infra/local/demo/people.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { decide, fileJoining, newcomer, verifyPhone } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { asRows, membersOf, onPaper, rosterSheet, type Row, sendRoster } from '../rosters.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const orgId = orgIdOf('machinery')

const send = (staff: Person, rows: readonly Row[], dryRun = false) => sendRoster(staff, orgId, rows, dryRun)

async function takeIn(staff: Person, rows: readonly Row[]) {
  const { problems, roster } = await send(staff, rows)
  expect(problems).toEqual([])
  await the().drain()
  return staff.ask('GET /staff/membership/rosters/{rosterId}', { params: { rosterId: roster?.rosterId ?? '' } })
}

describe('the roster of a unit with sixty workers', () => {
  let reviewer: Person
  beforeAll(async () => {
    reviewer = await signIn(the(), 'reviewer-machinery')
  })
  const rows = Array.from({ length: 60 }, (_, i) =>
    onPaper({
      入会日期: '2019/5/1',
      民族: '汉',
      学历: '大专',
      会籍状态: i === 0 ? '保留会籍' : '',
      政治面貌: i === 1 ? '党员' : '',
    }),
  )

  it('with three bad cells brings in nobody; the sheet comes back with the three named', async () => {
    const before = await membersOf(reviewer, orgId)
    const bad = rows.map((row, i) => ({
      ...row,
      ...(i === 3 ? { 证件号码: `${row.证件号码?.slice(0, 17)}${row.证件号码?.endsWith('1') ? '2' : '1'}` } : {}),
      ...(i === 10 ? { 手机号码: rows[9]?.手机号码 ?? '' } : {}),
      ...(i === 20 ? { 民族: '火星族' } : {}),
    }))
    const { problems, marked, roster } = await send(reviewer, bad)
    expect(problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      'B5 这个身份证号不对，请对照证件再看一遍',
      'C12 和第 11 行重复了',
      'E22 不认识，代码和名称见模板的“代码”页',
    ])
    expect(roster).toBeUndefined()
    const sent = await asRows(marked?.fileBase64 ?? '')
    expect(sent.filter(row => row.需要修改).map(row => row.需要修改)).toEqual([
      '证件号码：这个身份证号不对，请对照证件再看一遍',
      '手机号码：和第 11 行重复了',
      '民族：不认识，代码和名称见模板的“代码”页',
    ])
    await the().drain()
    expect(await membersOf(reviewer, orgId)).toEqual(before)
  })

  it('is looked at without effect first', async () => {
    const before = await membersOf(reviewer, orgId)
    expect(await send(reviewer, rows, true)).toMatchObject({ total: 60, added: 60, changed: 0, problems: [] })
    await the().drain()
    expect(await membersOf(reviewer, orgId)).toEqual(before)
  })

  it('makes each of them a member from the day on their paper, and is told to be done', async () => {
    const before = await membersOf(reviewer, orgId)
    expect(await takeIn(reviewer, rows)).toMatchObject({ state: 'done', total: 60, applied: 60, added: 60, leftOut: [] })
    const members = await membersOf(reviewer, orgId)
    const added = members.filter(({ personId }) => !before.some(one => one.personId === personId))
    expect(added).toHaveLength(60)
    expect(new Set(added.map(({ joinedOn }) => joinedOn))).toEqual(new Set(['2019-05-01']))
    expect(added.filter(({ state }) => state === 'retained')).toHaveLength(1)
    expect(new Set(added.map(({ memberNumber }) => memberNumber)).size).toBe(60)
    const { history } = await reviewer.ask('GET /staff/membership/members/{personId}', {
      params: { personId: added[0]?.personId ?? '' },
    })
    expect(history).toMatchObject([{ change: 'enrolled', effectiveOn: '2019-05-01', orgName: '临江机械厂工会' }])
  })

  it('sent again doubles nobody and changes nothing', async () => {
    const before = await membersOf(reviewer, orgId)
    const again = await send(reviewer, rows)
    expect(again).toMatchObject({ total: 60, added: 0, changed: 0, problems: [] })
    expect(again.roster).toBeUndefined()
    expect(await membersOf(reviewer, orgId)).toEqual(before)
  })

  it('sent by two at once brings in each newcomer once', async () => {
    const more = [...rows.slice(0, 5), ...Array.from({ length: 25 }, () => onPaper())]
    const before = (await membersOf(reviewer, orgId)).length
    const other = await signIn(the(), 'manager-county')
    await Promise.all([send(reviewer, more), send(other, more)])
    await the().drain()
    expect(await membersOf(reviewer, orgId)).toHaveLength(before + 25)
    const { items } = await reviewer.ask('GET /organisations', { query: { q: '临江机械厂工会' } })
    expect(items).toHaveLength(1)
  })

  it('lays a filled cell over what is on record and leaves it where the cell is empty', async () => {
    const [first = {}, second = {}] = rows
    const who = ({ 姓名 = '', 证件号码 = '' }: Row): Row => ({ 姓名, 证件号码 })
    const done = await takeIn(reviewer, [
      { ...who(first), 学历: '21', 岗位: '装配工', 会籍状态: '保留会籍' },
      { ...who(second), 手机号码: onPaper().手机号码 ?? '' },
    ])
    expect(done).toMatchObject({ state: 'done', added: 0, changed: 2 })
  })
})

describe('a row that the record speaks against', () => {
  it('says so: another name, a member elsewhere, a phone of somebody else, an open application', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const known = onPaper()
    await takeIn(reviewer, [known])
    const manager = await signIn(the(), 'manager-county')
    const elsewhere = onPaper({ 所属工会: '临江县快递行业工会联合会' })
    const { items } = await manager.ask('GET /organisations', { query: { q: '快递' } })
    elsewhere.所属工会 = items.find(({ joinable }) => joinable)?.name ?? ''
    const county = await manager.ask('POST /staff/membership/rosters', {
      body: { orgId: orgIdOf('county'), fileBase64: await rosterSheet([elsewhere]), dryRun: false, formsSigned: true },
    })
    expect(county.problems).toEqual([])
    await the().drain()
    const applicant = onPaper()
    const someone = await newcomer(the())
    await fileJoining(someone, {
      orgId,
      name: applicant.姓名 ?? '',
      idType: 'residentId',
      idNumber: applicant.证件号码 ?? '',
      phone: applicant.手机号码 ?? '',
      occupation: 'other',
    })
    const { problems } = await send(reviewer, [
      { ...known, 姓名: '别的名字', 手机号码: '' },
      { ...elsewhere, 所属工会: '' },
      onPaper({ 手机号码: known.手机号码 ?? '' }),
      applicant,
    ])
    expect(problems.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      'A2 和这个证件号码登记的姓名不同，请核对',
      'D3 这位职工已是别的工会的会员，要由本人申请转会',
      'C4 这个手机号登记在别人名下，请核对；不确定就留空',
      'B5 这位职工有一份申请正在审核，请先办完',
    ])
  })

  it('names a union outside the own subtree as one that was not found', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const { problems } = await send(reviewer, [onPaper({ 所属工会: '城东街道总工会' })])
    expect(problems).toMatchObject([{ cell: 'D2', column: '所属工会' }])
  })

  it('whose document number Excel has cut off is told how to mend it', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const { 姓名: name = '' } = onPaper()
    const rows: SheetCell[][] = [
      [{ value: '姓名' }, { value: '证件号码' }],
      [{ value: name }, { value: 110101198001010000 }],
    ]
    const fileBase64 = Buffer.from(await writeSheets([{ name: '花名册', rows, widths: [] }])).toString('base64')
    const { problems } = await reviewer.ask('POST /staff/membership/rosters', {
      body: { orgId, fileBase64, dryRun: true, formsSigned: true },
    })
    expect(problems).toMatchObject([{ cell: 'B2', message: expect.stringContaining('文本') as string }])
  })
})

describe('the register taken out', () => {
  it('is masked unless asked for in plain, says who took it out, and comes back in as what it was', async () => {
    const manager = await signIn(the(), 'manager-county')
    const params = { orgId }
    const reason = '报送市总工会'
    const masked = await manager.ask('POST /staff/membership/organisations/{orgId}/register-sheets', {
      params,
      body: { inPlain: false, reason },
    })
    expect((await asRows(masked.fileBase64)).every(row => row.姓名?.includes('*'))).toBe(true)
    const plain = await manager.ask('POST /staff/membership/organisations/{orgId}/register-sheets', {
      params,
      body: { inPlain: true, reason },
    })
    const rows = await asRows(plain.fileBase64)
    expect(rows).toHaveLength(plain.rows)
    expect(rows.find(row => row.学历 === '31 大学专科毕业')).toMatchObject({ 民族: '01 汉族', 所属工会: '临江机械厂工会' })
    expect(rows.some(row => row.姓名?.includes('*'))).toBe(false)
    const back = await manager.ask('POST /staff/membership/rosters', {
      body: { orgId, fileBase64: plain.fileBase64, dryRun: true, formsSigned: true },
    })
    expect(back).toMatchObject({ total: plain.rows, added: 0, changed: 0, problems: [] })
  })

  it('is not handed to a reviewer', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const refusal = await reviewer.refused('POST /staff/membership/organisations/{orgId}/register-sheets', {
      params: { orgId },
      body: { inPlain: false, reason: '看看' },
    })
    expect(refusal.code).toBe('not-allowed')
  })
})

describe('somebody from a roster who opens the mini-program', () => {
  let next = 0
  /** On the roster, and at the phone with the number that the union wrote down, or another. */
  async function onRoster({ verifies }: { verifies: boolean }) {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const paper = onPaper()
    await takeIn(reviewer, [paper])
    next += 1
    const someone = await newcomer(the())
    const phone = paper.手机号码 ?? ''
    if (verifies) await verifyPhone(the(), someone, phone)
    const form = {
      orgId,
      name: paper.姓名 ?? '',
      idType: 'residentId' as const,
      idNumber: paper.证件号码 ?? '',
      ...(verifies ? {} : { phone: demoPerson(20_000 + next).phone }),
    }
    return { reviewer, someone, form, phone }
  }

  it('with the number that the union wrote down has the card at once, counted once', async () => {
    const { reviewer, someone, form } = await onRoster({ verifies: true })
    const before = (await membersOf(reviewer, orgId)).length
    expect(await someone.ask('POST /membership/application-preview', { body: form })).toEqual({ outcome: 'claim-at-once' })
    const { membership } = await someone.ask('POST /membership/claims', { body: form })
    expect(membership).toMatchObject({ state: 'active', orgName: '临江机械厂工会' })
    expect(membership.history.map(({ change }) => change)).toEqual(['claimed', 'enrolled'])
    expect((await someone.ask('GET /me')).standing).toBe('member')
    expect((await someone.ask('GET /membership/card')).memberNumber).toBe(membership.memberNumber)
    await the().drain()
    const { items } = await someone.ask('GET /me/messages', { query: {} })
    expect(items.map(({ title }) => title)).toContain('会员证已绑定到这个微信')
    expect(await membersOf(reviewer, orgId)).toHaveLength(before)
  })

  it('with another number asks the union, whose approval binds the card and counts nobody twice', async () => {
    const { reviewer, someone, form } = await onRoster({ verifies: false })
    const before = (await membersOf(reviewer, orgId)).length
    expect(await someone.ask('POST /membership/application-preview', { body: form })).toMatchObject({ outcome: 'claim' })
    expect((await someone.refused('POST /membership/claims', { body: form })).code).toBe('claim-needs-review')
    const filed = await fileJoining(someone, form)
    expect(filed.outcome).toBe('claim')
    await decide(reviewer, filed.case.caseId, 'approve')
    expect((await someone.ask('GET /membership')).membership?.history.map(({ change }) => change)).toEqual([
      'claimed',
      'enrolled',
    ])
    expect((await someone.ask('GET /me')).standing).toBe('member')
    expect(await membersOf(reviewer, orgId)).toHaveLength(before)
  })

  it('whose number it was before is free for its next holder once the union has approved another', async () => {
    const { reviewer, someone, form, phone } = await onRoster({ verifies: false })
    const filed = await fileJoining(someone, form)
    await decide(reviewer, filed.case.caseId, 'approve')
    expect((await send(reviewer, [onPaper({ 手机号码: phone })], true)).problems).toEqual([])
  })

  it('is bound by one account only, though two claim in the same moment', async () => {
    const { someone, form, phone } = await onRoster({ verifies: true })
    const other = await newcomer(the())
    await verifyPhone(the(), other, phone)
    const claims = [someone, other].map(one => one.ask('POST /membership/claims', { body: form }))
    const outcomes = await Promise.allSettled(claims)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const standings = await Promise.all([someone, other].map(async one => (await one.ask('GET /me')).standing))
    expect(standings.sort()).toEqual(['member', 'signed-in'])
  })
})
