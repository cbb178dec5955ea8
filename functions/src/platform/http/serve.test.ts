import { describe, expect, it } from 'vitest'
import { endpoint } from 'shared-types/contract'
import * as z from 'zod/mini'
import type { Environment } from '../env.ts'
import type { Once } from './once.ts'
import type { Handlers } from './serve.ts'

const table = {
  look: endpoint({
    method: 'GET',
    path: '/things',
    summary: 's',
    access: 'guest',
    request: {},
    response: z.object({ n: z.int() }),
    errors: [],
  }),
  make: endpoint({
    method: 'POST',
    path: '/things',
    summary: 's',
    access: 'member',
    once: true,
    request: { body: z.object({ name: z.string() }) },
    response: z.object({ n: z.int() }),
    errors: [],
  }),
}

describe('a contract without its handler, or a handler without its contract', () => {
  it('does not compile', () => {
    const look = () => Promise.resolve({ n: 1 })
    const make = () => Promise.resolve({ n: 1 })
    const whole: Handlers<typeof table> = { look, make }
    // @ts-expect-error an endpoint without a handler
    const missing: Handlers<typeof table> = { look }
    // @ts-expect-error a handler without an endpoint
    const extra: Handlers<typeof table> = { look, make, erase: make }
    // @ts-expect-error an answer of another shape
    const wrong: Handlers<typeof table> = { look: () => Promise.resolve({ n: 'one' }), make }
    expect([whole, missing, extra, wrong].map(handlers => Object.keys(handlers).length)).toEqual([2, 1, 3, 2])
  })

  it('nor does a handler that takes for granted what its endpoint does not promise', () => {
    const handlers: Handlers<typeof table> = {
      // @ts-expect-error a guest endpoint has no actor
      look: (_request, { actor }) => Promise.resolve({ n: actor.accountId.length }),
      make: ({ body }, { actor, once }) => {
        const given: Once = once
        return Promise.resolve({ n: body.name.length + actor.accountId.length + Number(given.used()) })
      },
    }
    expect(Object.keys(handlers)).toEqual(Object.keys(table))
  })

  it('nor does an environment with a variable missing', () => {
    // @ts-expect-error everything but the stage is missing
    const environment: Environment = { STAGE: 'test' }
    expect(environment.STAGE).toBe('test')
  })
})
