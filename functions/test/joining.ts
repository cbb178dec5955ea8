import type { JoinForm } from 'shared-types/membership-form'
import { demoPerson } from '../../infra/local/demo/people.ts'
import { orgIdOf } from '../../infra/local/demo/union-ids.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, phoneCode, signIn } from './person.ts'
import { keepSecret } from './sensitive.ts'

/** The steps that many stories begin with. */

export async function consentToAll(someone: Person): Promise<void> {
  const { items } = await someone.ask('GET /consent-texts')
  for (const { purpose, version } of items) await someone.ask('POST /me/consents', { body: { purpose, version } })
}

let next = 5000

/** A form of somebody nobody has heard of yet. */
export function newForm(orgId: string, more: Partial<JoinForm> = {}): JoinForm {
  next += 1
  const { name, idNumber, phone } = demoPerson(next)
  keepSecret(name, idNumber, phone)
  return { orgId, name, idType: 'residentId', idNumber, phone, occupation: 'courier', ...more }
}

export async function findUnion(someone: Person, name: string) {
  const { items } = await someone.ask('GET /organisations', { query: { q: name } })
  const [found] = items
  if (!found) throw new Error(`no union called ${name}`)
  return found
}

export async function newcomer(system: LocalSystem): Promise<Person> {
  next += 1
  const someone = await signIn(system, `newcomer-${next}`)
  await consentToAll(someone)
  return someone
}

/** WeChat says that this number is theirs. */
export async function verifyPhone(system: LocalSystem, someone: Person, phone: string): Promise<void> {
  await someone.ask('POST /me/phone', { body: { code: await phoneCode(system, 'newcomer', phone) } })
}

export async function fileJoining(someone: Person, form: JoinForm) {
  return someone.ask('POST /membership/applications', { body: form })
}

export async function decide(reviewer: Person, caseId: string, decision: 'approve') {
  const { case: row } = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId } })
  return reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
    params: { caseId },
    body: { decision, version: row.version },
  })
}

/** A member of the couriers' union, whom a committee has verified. */
export async function verifiedCourier(system: LocalSystem): Promise<Person> {
  const someone = await newcomer(system)
  const { case: joining } = await fileJoining(someone, newForm(orgIdOf('couriers')))
  await decide(await signIn(system, 'reviewer-courier'), joining.caseId, 'approve')
  await system.drain()
  return someone
}
