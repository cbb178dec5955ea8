import type { BudgetWords, KeptProgramme } from 'shared-types/aid-programme-endpoints'
import type { Fund, Programme, ProgrammeFacts } from 'shared-types/aid-programmes'
import type { CalendarWords } from 'shared-types/calendar-endpoints'
import type { ChainedKind } from 'shared-types/cases'
import type { ChainWords } from 'shared-types/chain-endpoints'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, signIn } from './person.ts'

/** What stands by two people: the county's manager writes it, its reviewer puts it in force. */

export async function keptChain(someone: Person, kind: ChainedKind) {
  const chain = (await someone.ask('GET /staff/chains')).items.find(one => one.kind === kind)
  if (!chain) throw new Error(`no chain of ${kind}`)
  return chain
}

export async function writeChain(someone: Person, kind: ChainedKind, words: ChainWords) {
  const { draftVersion: version } = await keptChain(someone, kind)
  return (await someone.ask('PUT /staff/chains/{kind}', { params: { kind }, body: { version, ...words } })).chain
}

export async function changeChain(system: LocalSystem, kind: ChainedKind, words: ChainWords) {
  const { draftVersion: version, version: basedOn } = await writeChain(await signIn(system, 'manager-county'), kind, words)
  const reviewer = await signIn(system, 'reviewer-county')
  const published = { params: { kind }, body: { version, basedOn } }
  return (await reviewer.ask('POST /staff/chains/{kind}/publication', published)).chain
}

export async function keptYear(someone: Person, year: string) {
  const calendar = (await someone.ask('GET /staff/calendars')).items.find(one => one.year === year)
  if (!calendar) throw new Error(`no calendar of ${year}`)
  return calendar
}

export async function writeCalendar(someone: Person, year: string, words: CalendarWords) {
  const { draftVersion: version } = await keptYear(someone, year)
  return (await someone.ask('PUT /staff/calendars/{year}', { params: { year }, body: { version, ...words } })).calendar
}

export async function changeCalendar(system: LocalSystem, year: string, words: CalendarWords) {
  const written = await writeCalendar(await signIn(system, 'manager-county'), year, words)
  const { draftVersion: version, version: basedOn } = written
  const reviewer = await signIn(system, 'reviewer-county')
  const published = { params: { year }, body: { version, basedOn } }
  return (await reviewer.ask('POST /staff/calendars/{year}/publication', published)).calendar
}

export const factsOf = ({ programmeId: _id, version: _version, changedAt: _at, ...facts }: Programme): ProgrammeFacts => facts

async function programmeInForce(system: LocalSystem, { programmeId, draftVersion: version, inForce }: KeptProgramme) {
  const reviewer = await signIn(system, 'reviewer-county')
  const published = { params: { programmeId }, body: { version, basedOn: inForce?.version ?? 0 } }
  const { programme } = await reviewer.ask('POST /staff/aid/programmes/{programmeId}/publication', published)
  if (!programme.inForce) throw new Error(`programme ${programmeId} is not in force`)
  return programme.inForce
}

export async function newProgramme(system: LocalSystem, facts: ProgrammeFacts, reason = '新年度'): Promise<Programme> {
  const manager = await signIn(system, 'manager-county')
  const { programme } = await manager.ask('POST /staff/aid/programmes', { body: { facts, reason } })
  return programmeInForce(system, programme)
}

export async function changeProgramme(
  system: LocalSystem,
  programmeId: string,
  changes: Partial<ProgrammeFacts>,
  reason = '按文件调整',
): Promise<Programme> {
  const manager = await signIn(system, 'manager-county')
  const params = { programmeId }
  const { draftVersion: version, inForce } = await manager.ask('GET /staff/aid/programmes/{programmeId}', { params })
  if (!inForce) throw new Error(`programme ${programmeId} is not in force`)
  const body = { version, facts: { ...factsOf(inForce), ...changes }, reason }
  const { programme } = await manager.ask('PUT /staff/aid/programmes/{programmeId}', { params, body })
  return programmeInForce(system, programme)
}

export async function budgetBeside(someone: Person, programmeId: string, fund: Fund) {
  const { beside } = await someone.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  return beside.find(one => one.fund === fund)
}

export async function addToBudget(system: LocalSystem, programmeId: string, fund: Fund, words: BudgetWords): Promise<void> {
  const manager = await signIn(system, 'manager-county')
  const params = { programmeId, fund }
  const version = (await budgetBeside(manager, programmeId, fund))?.draftVersion ?? 0
  await manager.ask('PUT /staff/aid/programmes/{programmeId}/budgets/{fund}', { params, body: { version, ...words } })
  const reviewer = await signIn(system, 'reviewer-county')
  await reviewer.ask('POST /staff/aid/programmes/{programmeId}/budgets/{fund}/publication', {
    params,
    body: { version: version + 1 },
  })
}

/** What they are told that waits for them as the second person, newest first. */
export async function waitingFor(system: LocalSystem, someone: Person) {
  await system.drain()
  const { items } = await someone.ask('GET /me/messages', { query: {} })
  return items.filter(({ kind }) => kind === 'draft-waiting').map(({ body, link }) => ({ body, link }))
}
