import { randomUUID } from 'node:crypto'
import { demoPerson } from '../local/demo/people.ts'
import type { LocalSystem } from '../local/system.ts'

/** A person with a phone, over real HTTP: what the mini-program sends when somebody joins at a campaign. */
export interface Answer<T> {
  status: number
  value: T
}

const mostTries = 5

/** Who hears nothing asks again: the connection breaks, the key stays. */
async function persistently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries === mostTries) throw error
    }
  }
}

export async function call<T>(url: string, method: string, token?: string, body?: unknown, key?: string): Promise<Answer<T>> {
  const response = await persistently(() =>
    fetch(url, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
  return { status: response.status, value: (await response.json()) as T }
}

function must<T>({ status, value }: Answer<T>): T {
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(value)}`)
  return value
}

export async function signIn({ apiBase, wechatBase }: LocalSystem, personaId: string): Promise<string> {
  const { code } = must(await call<{ code: string }>(`${wechatBase}/local/login-code`, 'POST', undefined, { personaId }))
  return must(await call<{ token: string }>(`${apiBase}/sessions`, 'POST', undefined, { code })).token
}

interface ConsentText {
  purpose: string
  version: string
}

export const consentTexts = async ({ apiBase }: LocalSystem) =>
  must(await call<{ items: ConsentText[] }>(`${apiBase}/consent-texts`, 'GET')).items

export interface Filed {
  case: { caseId: string; version: number }
}

/** Signs in, consents, submits. `twice`: the answer seemed lost, so the same request is sent again beside the first. */
export async function join(
  system: LocalSystem,
  texts: ConsentText[],
  number: number,
  orgId: string,
  twice: boolean,
): Promise<{ token: string; answers: Answer<Filed>[] }> {
  const { apiBase } = system
  const token = await signIn(system, `campaign-${number}`)
  for (const { purpose, version } of texts) {
    must(await call(`${apiBase}/me/consents`, 'POST', token, { purpose, version }, randomUUID()))
  }
  const { name, idNumber, phone } = demoPerson(number)
  const form = { orgId, name, idType: 'residentId', idNumber, phone, occupation: 'courier' }
  const key = randomUUID()
  const submit = () => call<Filed>(`${apiBase}/membership/applications`, 'POST', token, form, key)
  return { token, answers: await Promise.all(twice ? [submit(), submit()] : [submit()]) }
}

export async function inParallel<T, R>(list: readonly T[], width: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const work = async () => {
    while (next < list.length) {
      const i = next++
      results[i] = await run(list[i] as T)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}

export interface Page<T> {
  items: T[]
  next?: string
}

export async function allPages<T>(url: string, token: string): Promise<T[]> {
  const items: T[] = []
  let next: string | undefined
  do {
    const page = must(await call<Page<T>>(next ? `${url}?cursor=${next}` : url, 'GET', token))
    items.push(...page.items)
    next = page.next
  } while (next)
  return items
}
