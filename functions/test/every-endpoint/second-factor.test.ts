import { describe, expect, it } from 'vitest'
import type { StaffRole } from 'shared-types/contract'
import { identityEndpoints } from 'shared-types/identity'
import type { ErrorBody } from 'shared-types/errors'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { type Person, signIn, staysSignedIn } from '../person.ts'
import { bindAuthenticator } from '../second-factor.ts'
import { withSystem } from '../with-system.ts'
import { bodiesFor, paramNames, paramsFor, queryFor, type Route, routes, type World } from './samples.ts'
import { makeWorld } from './world.ts'

const the = withSystem({ secondFactor: 'county' })

/** Where the factor is given, and desktops are signed in, which then have to give their own. */
const ofIdentity = new Set(Object.values(identityEndpoints).map(({ method, path }) => `${method} ${path}`))

async function codeFor({ route }: Route, someone: Person, world: World): Promise<string | undefined> {
  const body = bodiesFor(world)[route]
  const all = paramsFor(world, route)
  const params = Object.fromEntries(paramNames(route).map(name => [name, all[name] ?? '']))
  const answer = await someone.send(route, { params, query: queryFor(route, world), ...(body === undefined ? {} : { body }) })
  expect(answer.status, `${route}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
  return (answer.body as Partial<ErrorBody>).code
}

const forRole = (role: StaffRole) =>
  routes.filter(
    ({ route, endpoint: { access } }) => typeof access === 'object' && access.staff.includes(role) && !ofIdentity.has(route),
  )
const needed = 'second-factor-needed'
const isEnding = ({ route }: Route) => route.startsWith('DELETE /sessions') || route === 'POST /me/closing'

let made: Promise<World> | undefined
/** Made by a manager and a reviewer who have given theirs. */
const theWorld = () =>
  (made ??= (async () => {
    for (const personaId of ['manager-county', 'reviewer-county']) {
      const officer = await signIn(the(), personaId)
      await bindAuthenticator(officer)
      staysSignedIn(officer)
    }
    return (await makeWorld(the())).world
  })())

async function invited(personaId: string, role: StaffRole): Promise<Person> {
  const manager = await signIn(the(), 'manager-county')
  const asked = { params: { orgId: orgIdOf('county') }, body: { role } }
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', asked)
  const someone = await signIn(the(), personaId)
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '王某' } })
  return someone
}

describe('where the installation asks for a second factor', () => {
  it.each(['manager', 'reviewer', 'auditor'] as const)(
    'a %s of the county gets nothing that is for staff without it, and everything else',
    async role => {
      const world = await theWorld()
      const someone = await invited(`new-${role}`, role)
      const open: string[] = []
      for (const route of forRole(role)) if ((await codeFor(route, someone, world)) !== needed) open.push(route.route)
      expect(open).toEqual([])
      const others = routes.filter(route => typeof route.endpoint.access !== 'object' && !isEnding(route))
      const shut: string[] = []
      for (const route of others) if ((await codeFor(route, someone, world)) === needed) shut.push(route.route)
      expect(shut).toEqual([])
    },
  )

  it.each([
    { who: 'with it a manager of the county', personaId: 'manager-county', role: 'manager' },
    { who: 'without it a reviewer of a union below', personaId: 'reviewer-courier', role: 'reviewer' },
  ] as const)('$who is never asked for it', async ({ personaId, role }) => {
    const world = await theWorld()
    const someone = await signIn(the(), personaId)
    const shut: string[] = []
    for (const route of forRole(role)) if ((await codeFor(route, someone, world)) === needed) shut.push(route.route)
    expect(shut).toEqual([])
  })
})
