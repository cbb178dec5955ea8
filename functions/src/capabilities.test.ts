import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Endpoint, EndpointTable } from 'shared-types/contract'
import { announcingCapabilities, capabilities, capabilityNames } from './capabilities.ts'

const endpoints: Endpoint[] = Object.values(capabilities).flatMap(({ endpoints: table }: { endpoints: EndpointTable }) =>
  Object.values(table),
)
const named = ({ method, path }: Endpoint) => `${method} ${path}`

/**
 * The first stores nothing, so sending it twice is the same as once. The second hands out a person's whole file, which must not lie in the
 * row of a key for two days: sent twice it is taken twice, and both are put down.
 */
const answeredAnew = ['POST /membership/application-preview', 'POST /me/data-copies']

const sourcesOf = (capability: string) => {
  const folder = new URL(`./${capability}/`, import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => readFileSync(new URL(file, folder), 'utf8'))
}

describe('a capability', () => {
  it('that announces anything, or puts down acts, has its stream listened to, and no other has', () => {
    const announcing = capabilityNames.filter(name =>
      sourcesOf(name).some(source => /\b(announce|actIn|actOfStaffIn|actRow|putDown)[<(]/.test(source)),
    )
    expect(announcing).toEqual(announcingCapabilities)
  })
})

describe('the contract', () => {
  it('makes every POST of a member take effect once, however often it is sent', () => {
    const byMembers = endpoints.filter(
      ({ method, access }) => method === 'POST' && typeof access === 'string' && access !== 'guest',
    )
    expect(byMembers.length).toBeGreaterThan(5)
    expect(byMembers.filter(endpoint => !endpoint.once).map(named)).toEqual(answeredAnew)
  })

  it('has no two endpoints with one method and path, and none in one capability that shadows another', () => {
    const shapes = endpoints.map(endpoint => named(endpoint).replace(/\{\w+\}/g, '{}'))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('limits whatever writes', () => {
    expect(endpoints.filter(({ method, rate }) => method !== 'GET' && (rate ?? 'read') === 'read').map(named)).toEqual([])
  })
})
