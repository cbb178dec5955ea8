import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SeedSize } from '../../infra/local/demo/seed.ts'
import { type LocalSystem, startLocalSystem } from '../../infra/local/system.ts'
import { leavesNoAct } from './leaves-no-act.ts'
import { expectNothingSensitive } from './sensitive.ts'
import { whatToDo } from './stored/seen-rows.ts'
import { strangeRows } from './stored/stored-rows.ts'

/**
 * A county of its own for a file of stories, looked through when they have been told: for leaks, for rows of unknown shapes, and for
 * reactions that failed unseen.
 */
export function withSystem({
  breaksReactions = false,
  seed = 'small' as SeedSize,
  secondFactor = 'off' as 'off' | 'county',
} = {}): () => LocalSystem {
  let system: LocalSystem | undefined
  beforeAll(async () => {
    system = await startLocalSystem({ memory: true, seed, rateLimitFactor: 1000, secondFactor })
  })
  afterAll(async () => {
    if (!system) return
    await expectNothingSensitive(system)
    // A reaction that fails is tried again later and never shows in an answer: only here.
    const failed = system.logs().filter(line => line.includes('reaction failed'))
    const denied = system.denied()
    const silent = system.silent()
    const strange = await strangeRows(system)
    await system.stop()
    expect(denied).toEqual([])
    expect(
      silent.filter(route => !leavesNoAct.has(route)),
      'staff changed something that left no act',
    ).toEqual([])
    expect(strange, whatToDo).toEqual([])
    if (!breaksReactions) expect(failed).toEqual([])
  })
  it('answers', () => expect(system?.missing).toEqual([]))
  return () => {
    if (!system) throw new Error('the system has not started')
    return system
  }
}
