import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts'
import { expectNothingSensitive } from './sensitive.ts'

/** A county of its own for a file of stories, looked through for leaks when they have been told. */
export function withSystem(): () => LocalSystem {
  let system: LocalSystem | undefined
  beforeAll(async () => {
    system = await startLocalSystem({ memory: true, seed: 'small', rateLimitFactor: 1000 })
  })
  afterAll(async () => {
    if (!system) return
    await expectNothingSensitive(system)
    await system.stop()
  })
  it('answers', () => expect(system?.missing).toEqual([]))
  return () => {
    if (!system) throw new Error('the system has not started')
    return system
  }
}
