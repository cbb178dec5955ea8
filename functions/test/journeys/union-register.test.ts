import { beforeAll, describe, expect, it } from 'vitest'
import { creditCodeWithCheck } from 'shared-types/credit-code'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { findUnion } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { asRows, type Row, rosterSheet } from '../rosters.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const county = orgIdOf('county')

const send = async (manager: Person, rows: readonly Row[], { orgId = county, dryRun = false } = {}) =>
  manager.ask('POST /staff/organisations/{orgId}/registers', {
    params: { orgId },
    body: { fileBase64: await rosterSheet(rows), dryRun },
  })

const take = async (staff: Person, orgId = county) => {
  const { fileBase64 } = await staff.ask('GET /staff/organisations/{orgId}/register', { params: { orgId } })
  return asRows(fileBase64)
}

const union = (name: string, more: Row = {}): Row => ({ 工会名称: name, 类型: '单位工会', 上级工会: '城东街道总工会', ...more })

describe('the register of unions as a sheet', () => {
  let manager: Person
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
  })
  const street = union('望江街道总工会', { 类型: '街道（乡镇）总工会', 上级工会: '', 行政区划代码: '510703009' })
  const mill = union('望江纺织厂工会', { 上级工会: '望江街道总工会', 所属行业: 'c 制造业', 覆盖的单位: '望江纺织厂、望江染厂' })

  it('with bad cells founds nothing, and says each of them', async () => {
    const before = await take(manager)
    const { problems, marked } = await send(manager, [
      street,
      mill,
      union('甲厂工会', { 类型: '分会' }),
      union('乙厂工会', { 上级工会: '没有的街道' }),
      union('丙厂工会', { 行政区划代码: '99' }),
      union('丁厂工会', { 所属行业: '航天业' }),
      union('戊厂工会', { 工会统一社会信用代码: creditCodeWithCheck('91990000MA0000001') }),
      union('戊厂工会'),
      union('己街道总工会', { 类型: '街道（乡镇）总工会', 上级工会: '望江街道总工会' }),
    ])
    expect(problems.map(({ cell, message }) => `${cell} ${message.slice(0, 14)}`)).toEqual([
      'B4 可以写：县总工会、街道（乡镇',
      'C5 没有找到“没有的街道”，请写',
      'D6 区划代码是 6、9 或 12',
      'E7 不认识，代码和名称见模板的“',
      'G8 工会的代码以 81 或 89',
      'A9 和第 8 行重复了',
      'B10 街道（乡镇）总工会不能设在街',
    ])
    expect((await asRows(marked?.fileBase64 ?? '')).filter(row => row.需要修改)).toHaveLength(7)
    expect(await take(manager)).toEqual(before)
  })

  it('founds a street and, under it, the union of a later row; before that it is only looked at', async () => {
    expect(await send(manager, [street, mill], { dryRun: true })).toMatchObject({ total: 2, added: 2, changed: 0, problems: [] })
    expect(await send(manager, [street, mill])).toMatchObject({ total: 2, added: 2, changed: 0, problems: [] })
    const founded = await findUnion(manager, '望江纺织厂工会')
    const { under, industry, employers, joinable } = await manager.ask('GET /organisations/{orgId}', {
      params: { orgId: founded.orgId },
    })
    expect({ under: under.at(-1), industry, joinable, employers: employers.map(({ name }) => name) }).toEqual({
      under: '望江街道总工会',
      industry: 'C',
      joinable: true,
      employers: ['望江纺织厂', '望江染厂'],
    })
  })

  it('sent again founds nothing twice', async () => {
    expect(await send(manager, [street, mill])).toMatchObject({ total: 2, added: 0, changed: 0, problems: [] })
    expect((await take(manager)).filter(row => row.工会名称 === '望江纺织厂工会')).toHaveLength(1)
  })

  it('changes what a row says and leaves what it does not, with the change in the history', async () => {
    expect(await send(manager, [{ ...mill, 所属行业: '', 地址: '望江路 1 号' }])).toMatchObject({ added: 0, changed: 1 })
    const { orgId } = await findUnion(manager, '望江纺织厂工会')
    expect(await manager.ask('GET /organisations/{orgId}', { params: { orgId } })).toMatchObject({
      industry: 'C',
      address: '望江路 1 号',
    })
    const { items } = await manager.ask('GET /staff/organisations/{orgId}/history', { params: { orgId } })
    expect(items[0]).toMatchObject({ change: 'changed', fields: ['address'], note: '按工会名册表更新' })
  })

  it('taken out is the sheet that may be sent in again, in national codes, and changes nothing then', async () => {
    const rows = await take(manager)
    expect(rows.find(row => row.工会名称 === '望江纺织厂工会')).toMatchObject({
      类型: '单位工会',
      上级工会: '望江街道总工会',
      接收会员: '是',
      所属行业: 'C 制造业',
      会员人数: '0',
    })
    expect(await send(manager, rows)).toMatchObject({ added: 0, changed: 0, problems: [] })
  })

  it('is for those who manage the union: a reviewer, and a manager of another, neither take it nor send it', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const orgId = orgIdOf('machinery')
    await expect(take(reviewer, orgId)).rejects.toThrow()
    await expect(send(reviewer, [street], { orgId })).rejects.toThrow()
  })
})
