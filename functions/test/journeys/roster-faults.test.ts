import { afterEach, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { minutes } from '../../src/platform/clock.ts'
import { callsSeen, type Fault, injectFault } from '../faults.ts'
import { signIn } from '../person.ts'
import { membersOf, onPaper, sendRoster } from '../rosters.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })
const orgId = orgIdOf('machinery')
afterEach(() => injectFault(undefined))

/** Twelve people, two transactions; how many writes taking them in took. */
async function takeInWith(fault: Fault, at: number, times: number): Promise<number> {
  const staff = await signIn(the(), 'reviewer-machinery')
  const before = (await membersOf(staff, orgId)).length
  const rows = Array.from({ length: 12 }, () => onPaper({ 民族: '汉' }))
  const { roster } = await sendRoster(staff, orgId, rows)
  injectFault({ command: 'TransactWriteItemsCommand', fault, at, times })
  await the().drain()
  const writes = callsSeen()
  injectFault(undefined)
  the().setClockOffset(3 * minutes)
  await the().runJob('retry-deliveries')
  the().setClockOffset(0)
  const params = { rosterId: roster?.rosterId ?? '' }
  expect(await staff.ask('GET /staff/membership/rosters/{rosterId}', { params })).toMatchObject({
    state: 'done',
    applied: 12,
    added: 12,
    leftOut: [],
  })
  const members = await membersOf(staff, orgId)
  expect(members).toHaveLength(before + 12)
  expect(new Set(members.map(({ personId }) => personId)).size).toBe(members.length)
  expect(await sendRoster(staff, orgId, rows, true)).toMatchObject({ added: 0, changed: 0, problems: [] })
  return writes
}

it.each(['crash-before', 'crash-after'] as const)(
  'a process that dies (%s) around any write of taking a roster in: the retry goes on from there, and everybody is in once',
  async fault => {
    const writes = await takeInWith('crash-before', 1000, 0)
    expect(writes).toBeGreaterThanOrEqual(3)
    for (let at = 1; at <= writes; at += 1) await takeInWith(fault, at, 1)
  },
)
