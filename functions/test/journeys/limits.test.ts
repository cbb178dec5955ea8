import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { person, signIn } from '../person.ts'

let system: LocalSystem
beforeAll(async () => {
  system = await startLocalSystem({ memory: true, seed: 'small', rateLimitFactor: 1 })
})
afterAll(() => system.stop())
// Counting is by the minute: begin with a fresh one, so that no test straddles two.
beforeEach(() => system.setClockOffset(60_000 - (Date.now() % 60_000)))

describe('calls per minute', () => {
  it('are limited for submits by account, and another account goes on', async () => {
    const [one, other] = [await signIn(system, 'hasty'), await signIn(system, 'patient')]
    const preview = async (someone: typeof one) =>
      (await someone.send('POST /membership/application-preview', { body: {} })).status
    const codes: number[] = []
    for (let i = 0; i < 25; i += 1) codes.push(await preview(one))
    expect(codes).toEqual([...Array(20).fill(400), ...Array(5).fill(429)])
    expect(await preview(other)).toBe(400)
  })

  it('are limited for sign-in by address, wide enough for a hall behind one', async () => {
    const guest = person(system, 'guest')
    const answers = await Promise.all(
      Array.from({ length: 620 }, () => guest.send('POST /sessions', { body: { code: 'no-such-code' } })),
    )
    const statuses = Map.groupBy(answers, answer => answer.status)
    expect(statuses.get(429)?.length).toBeGreaterThanOrEqual(1)
    expect(statuses.get(400)?.length).toBeGreaterThanOrEqual(300)
    expect([...statuses.keys()].sort()).toEqual([400, 429])
  })
})
