import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '../build/openapi-document.ts'
import { routes } from '../lib/routes.ts'

const document = openApiDocument() as {
  paths: Record<
    string,
    Record<string, { security: unknown[]; parameters?: { name: string }[]; responses: Record<string, unknown> }>
  >
}

const operationOf = ({ endpoint }: (typeof routes)[number]) => document.paths[endpoint.path]?.[endpoint.method.toLowerCase()]

describe('the OpenAPI document', () => {
  it('passes the recommended lint rules', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: JSON.stringify(document), config })
    expect(problems.map(problem => `${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ''}`)).toEqual([])
  })

  it('has as many routes as the decision on it says, which is what the quota is raised by', () => {
    const decision = readFileSync(new URL('../../docs/decisions/0016-http-api.md', import.meta.url), 'utf8')
    expect(decision).toContain(`The contract has ${routes.length} routes`)
  })

  it('has every endpoint, locked exactly where the contract says so', () => {
    for (const route of routes) {
      expect(operationOf(route)?.security.length, route.routeKey).toBe(route.endpoint.access === 'guest' ? 0 : 1)
    }
  })

  it('asks for an idempotency key exactly where an effect happens once', () => {
    for (const route of routes) {
      const asks = operationOf(route)?.parameters?.some(parameter => parameter.name === 'idempotency-key') ?? false
      expect(asks, route.routeKey).toBe(route.endpoint.once === true)
    }
  })

  it('lets readers of answers bear new fields', () => {
    const answers = routes.map(route => operationOf(route)?.responses['200'])
    expect(JSON.stringify(answers)).not.toContain('"additionalProperties":false')
  })
})
