import { orgIdOf } from '../../infra/local/demo/union-ids.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { everythingStored } from './everything-stored.ts'
import { decide, fileJoining, newcomer, newForm } from './joining.ts'
import { type Person, signIn } from './person.ts'
import { membersOf, onPaper, type Row, sendRoster } from './rosters.ts'

/** Records of one person twice: the union's paper had a digit wrong, and the member joined with the right one. */

export const why = '核对身份证原件，花名册上证件号码录错一位'

export async function memberNamed(staff: Person, name: string) {
  const { items } = await staff.ask('POST /staff/membership/member-searches', { body: { asked: name } })
  return items
}

/** Somebody whom the union has on paper, without an account. */
export async function enrolled(system: LocalSystem, more: Row = {}, org: 'couriers' | 'machinery' = 'couriers') {
  const orgId = orgIdOf(org)
  const staff = await signIn(system, 'manager-county')
  const before = new Set((await membersOf(staff, orgId)).map(({ personId }) => personId))
  const row = onPaper(more)
  await sendRoster(staff, orgId, [row])
  await system.drain()
  const member = (await membersOf(staff, orgId)).find(({ personId }) => !before.has(personId))
  if (!member) throw new Error('nobody was enrolled')
  return { ...member, row }
}

/** Somebody who joined the couriers by themselves. */
export async function joined(system: LocalSystem, more: Parameters<typeof newForm>[1] = {}) {
  const form = newForm(orgIdOf('couriers'), more)
  const someone = await newcomer(system)
  const { case: joining } = await fileJoining(someone, form)
  await decide(await signIn(system, 'reviewer-courier'), joining.caseId, 'approve')
  await system.drain()
  const { memberNumber } = await someone.ask('GET /membership/card')
  const [member] = await memberNamed(await signIn(system, 'manager-county'), memberNumber)
  if (!member) throw new Error('nobody has joined')
  return { ...member, someone, form }
}

/** One human, on paper with a wrong number since 2020, and by their own joining. */
export async function aDouble(system: LocalSystem, more: Row = {}) {
  const going = await enrolled(system, { 入会日期: '2020-03-01', ...more })
  const staying = await joined(system, { name: going.row.姓名 ?? '' })
  return { going, staying }
}

export const propose = (staff: Person, going: { personId: string }, staying: { personId: string }) =>
  staff.ask('POST /staff/membership/merges', { body: { goingId: going.personId, stayingId: staying.personId, reason: why } })

export const approval = (mergeId: string, version = 1) => ({
  params: { mergeId },
  body: { decision: 'approve' as const, version },
})

/** As the union's counter says; it must be how many records are in force there. */
export async function countedIn(system: LocalSystem, orgId: string): Promise<number> {
  const rows = await everythingStored(system)
  const inForce = rows.filter(
    row => row.sk === 'MEM' && row.orgId === orgId && ['active', 'retained'].includes(String(row.state)),
  )
  const counted = Number(
    rows.find(row => row.table === 'organisations' && row.pk === `ORG#${orgId}` && row.sk === 'ORG')?.memberCount,
  )
  if (counted !== inForce.length) throw new Error(`${orgId} counts ${counted} and has ${inForce.length}`)
  return counted
}
