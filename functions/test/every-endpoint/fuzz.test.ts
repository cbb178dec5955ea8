import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorStatus, type ErrorBody } from 'shared-types/errors'
import { consentToAll } from '../joining.ts'
import { person, type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'
import { hostileFor, valueFor } from './from-schema.ts'
import { paramNames, paramsFor, type Route, routes } from './samples.ts'
import { makeWorld } from './world.ts'

const the = withSystem()

const telling =
  /\bat .*\.(ts|js|mjs):\d+|node_modules|TransactionCanceled|ValidationException|attribute_not_exists|ConditionalCheck|\bpk\b|#ORG|SyntaxError/

async function tryOne(
  someone: Person,
  { route, endpoint }: Route,
  params: Record<string, string>,
  body: unknown,
  query: unknown,
) {
  const sent = {
    params,
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query: query as Record<string, string> }),
  }
  const answer = await someone.send(route, sent)
  const shown = JSON.stringify(answer.body)
  expect(answer.status, `${route} ${JSON.stringify(sent)} → ${shown}`).toBeLessThan(500)
  expect(shown, route).not.toMatch(telling)
  if (answer.status === 200) expect(endpoint.response.safeParse(answer.body).success, `${route} → ${shown}`).toBe(true)
  else expect(errorStatus[(answer.body as ErrorBody).code], route).toBe(answer.status)
}

const asQuery = (value: unknown) =>
  value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).filter(([, v]) => typeof v === 'string' && v.length < 500))
    : {}

/** Ending sessions would end the story; everything else may be tried as often as one likes. */
const fuzzed = routes.filter(({ route }) => !route.startsWith('DELETE /sessions'))

describe('whatever is sent', () => {
  it('no endpoint breaks, tells of its insides, or answers outside its contract', { timeout: 300_000 }, async () => {
    const { world, memberId } = await makeWorld(the())
    const people = await Promise.all(
      [memberId, 'reviewer-courier', 'manager-county', 'auditor-county'].map(personaId => signIn(the(), personaId)),
    )
    await Promise.all(people.map(consentToAll))
    people.push(person(the(), 'guest'))
    for (const route of fuzzed) {
      const { params: pathSchema, body, query } = route.endpoint.request
      const real = paramsFor(world)
      const params = pathSchema
        ? fc.oneof(
            fc.constant(Object.fromEntries(paramNames(route.route).map(name => [name, real[name] ?? 'x']))),
            fc.record(
              Object.fromEntries(
                paramNames(route.route).map(name => [
                  name,
                  fc.string({ minLength: 1, maxLength: 30 }).map(s => s.replaceAll('/', '_').replaceAll('.', '_')),
                ]),
              ),
            ),
          )
        : fc.constant({})
      const content = body ? fc.oneof(valueFor(body), hostileFor(body)) : fc.constant(undefined)
      const asked = query ? fc.oneof(valueFor(query), hostileFor(query)).map(asQuery) : fc.constant(undefined)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...people), params, content, asked, (someone, at, sent, q) =>
          tryOne(someone, route, at as Record<string, string>, sent, q),
        ),
        { numRuns: 25, seed: 20261122 },
      )
    }
  })

  it('bodies too large, too deep or not JSON are turned away before anything reads them', async () => {
    const someone = await signIn(the(), 'stranger')
    const large = await someone.send('PUT /membership/draft', { body: { employerName: 'a'.repeat(70_000) } })
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } })
    let deep: unknown = 'x'
    for (let i = 0; i < 40; i += 1) deep = { deep }
    expect(await someone.send('PUT /membership/draft', { body: deep })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    })
    const broken = await fetch(`${the().apiBase}/membership/draft`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${someone.token}`, 'content-type': 'application/json' },
      body: '{"step": ',
    })
    expect(broken.status).toBe(400)
    expect(((await broken.json()) as ErrorBody).fields?.[0]?.message).toBe('内容格式不对')
  })

  it('a POST of a member without an idempotency key is refused', async () => {
    const someone = await signIn(the(), 'stranger')
    const answer = await fetch(`${the().apiBase}/me/consents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${someone.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'general', version: '2026-11-01' }),
    })
    expect(((await answer.json()) as ErrorBody).code).toBe('idempotency-key-missing')
  })
})
