import type { CalendarWords } from 'shared-types/calendar-endpoints'
import type { ChainedKind } from 'shared-types/cases'
import type { ChainWords } from 'shared-types/chain-endpoints'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, signIn } from './person.ts'

/** Chains and calendars: the county's manager writes the next version, its reviewer puts it in force. */

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
