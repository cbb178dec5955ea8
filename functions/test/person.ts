import { randomUUID } from 'node:crypto'
import type { aidEndpoints } from 'shared-types/aid-endpoints'
import type { auditEndpoints } from 'shared-types/audit'
import type { announcementsEndpoints } from 'shared-types/announcements'
import type { casesEndpoints } from 'shared-types/case-endpoints'
import type { bulletinsEndpoints } from 'shared-types/bulletins'
import type { ByRoute, RequestOf, ResponseOf } from 'shared-types/contract'
import type { ErrorBody } from 'shared-types/errors'
import type { complaintsEndpoints } from 'shared-types/complaints'
import type { contestsEndpoints } from 'shared-types/contest-endpoints'
import type { coolingEndpoints } from 'shared-types/cooling-endpoints'
import type { identityEndpoints } from 'shared-types/identity'
import type { ledgerEndpoints } from 'shared-types/ledger'
import type { mediaEndpoints } from 'shared-types/media'
import type { membershipEndpoints } from 'shared-types/membership'
import type { notificationsEndpoints } from 'shared-types/notifications'
import type { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import type { privacyEndpoints } from 'shared-types/privacy'
import type { staffEndpoints } from 'shared-types/staff'
import type { stationsEndpoints } from 'shared-types/station-endpoints'
import type { statsEndpoints } from 'shared-types/stats'
import type { LocalSystem } from '../../infra/local/system.ts'
import { addressesCalled, keepSecret } from './sensitive.ts'

type Routes = ByRoute<typeof identityEndpoints> &
  ByRoute<typeof organisationsEndpoints> &
  ByRoute<typeof staffEndpoints> &
  ByRoute<typeof mediaEndpoints> &
  ByRoute<typeof casesEndpoints> &
  ByRoute<typeof membershipEndpoints> &
  ByRoute<typeof stationsEndpoints> &
  ByRoute<typeof ledgerEndpoints> &
  ByRoute<typeof coolingEndpoints> &
  ByRoute<typeof contestsEndpoints> &
  ByRoute<typeof bulletinsEndpoints> &
  ByRoute<typeof complaintsEndpoints> &
  ByRoute<typeof aidEndpoints> &
  ByRoute<typeof notificationsEndpoints> &
  ByRoute<typeof privacyEndpoints> &
  ByRoute<typeof statsEndpoints> &
  ByRoute<typeof auditEndpoints> &
  ByRoute<typeof announcementsEndpoints>
type Route = keyof Routes & string

export interface Answer<T> {
  status: number
  body: T
}

interface Sending {
  params?: Record<string, string>
  query?: Record<string, string | undefined>
  body?: unknown
  key?: string
}

/** Somebody at a phone, over real HTTP. `ask` expects success and gives the answer; `refused` expects a refusal and gives its code. */
export interface Person {
  personaId: string
  token: string | undefined
  send(route: string, sending?: Sending): Promise<Answer<unknown>>
  ask<R extends Route>(route: R, request?: RequestOf<Routes[R]> & { key?: string }): Promise<ResponseOf<Routes[R]>>
  refused<R extends Route>(route: R, request?: RequestOf<Routes[R]> & { key?: string }): Promise<ErrorBody & { status: number }>
}

function urlOf(apiBase: string, path: string, sending: Sending): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sending.params?.[name] ?? ''))
  const query = Object.entries(sending.query ?? {}).filter(([, value]) => value !== undefined) as [string, string][]
  return `${apiBase}${filled}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}

export function person(system: Pick<LocalSystem, 'apiBase'>, personaId: string, token?: string): Person {
  const send = async (route: string, sending: Sending = {}): Promise<Answer<unknown>> => {
    const [method = 'GET', path = ''] = route.split(' ')
    const url = urlOf(system.apiBase, path, sending)
    addressesCalled.push(url)
    const response = await fetch(url, {
      method,
      headers: {
        ...(sending.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': sending.key ?? randomUUID() } : {}),
      },
      ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  return {
    personaId,
    token,
    send,
    async ask(route, request) {
      const { status, body } = await send(route, request as Sending)
      if (status !== 200) throw new Error(`${route} answered ${status} ${JSON.stringify(body)}`)
      return body as never
    },
    async refused(route, request) {
      const { status, body } = await send(route, request as Sending)
      if (status < 400) throw new Error(`${route} was not refused: ${JSON.stringify(body)}`)
      return { ...(body as ErrorBody), status }
    },
  }
}

async function codeFor(
  system: LocalSystem,
  kind: 'login-code' | 'phone-code',
  personaId: string,
  phone?: string,
): Promise<string> {
  const response = await fetch(`${system.wechatBase}/local/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personaId, ...(phone && { phone }) }),
  })
  const { code } = (await response.json()) as { code: string }
  keepSecret(code)
  return code
}

export const loginCode = (system: LocalSystem, personaId: string) => codeFor(system, 'login-code', personaId)
/** `phone`: another than the persona's own. */
export const phoneCode = (system: LocalSystem, personaId: string, phone?: string) =>
  codeFor(system, 'phone-code', personaId, phone)

const standing = new Map<string, Person>()

/** Whoever signs in as them from now on goes on in this session, with what was given in it. */
export const staysSignedIn = (someone: Person) => standing.set(someone.personaId, someone)

export async function signIn(system: LocalSystem, personaId: string): Promise<Person> {
  const before = standing.get(personaId)
  if (before) return before
  const code = await loginCode(system, personaId)
  const { token } = await person(system, personaId).ask('POST /sessions', { body: { code } })
  keepSecret(token)
  return person(system, personaId, token)
}
