import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { aDouble, approval, countedIn, propose, why } from '../doubles.ts'
import { callsSeen, injectFault } from '../faults.ts'
import { signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })
const couriers = orgIdOf('couriers')
const decision = 'POST /staff/membership/merges/{mergeId}/decision'
afterEach(() => injectFault(undefined))

async function proposed() {
  const [reviewer, manager] = await Promise.all([signIn(the(), 'reviewer-courier'), signIn(the(), 'manager-county')])
  const both = await aDouble(the())
  const { mergeId } = await propose(reviewer, both.going, both.staying)
  return { ...both, reviewer, manager, mergeId, before: await countedIn(the(), couriers) }
}

/** One member less, one record that points, one line in each history, whatever happened on the way. */
async function expectOnce({ manager, going, staying, before }: Awaited<ReturnType<typeof proposed>>) {
  await the().drain()
  expect(await countedIn(the(), couriers)).toBe(before - 1)
  const member = (personId: string) => manager.ask('GET /staff/membership/members/{personId}', { params: { personId } })
  const [gone, kept] = await Promise.all([member(going.personId), member(staying.personId)])
  expect([gone.state, gone.mergedInto, kept.state]).toEqual(['merged', staying.personId, 'active'])
  const lines = [gone, kept].map(({ history }) => history.filter(({ change }) => change.startsWith('double')).length)
  expect(lines).toEqual([1, 1])
  const { items } = await staying.someone.ask('GET /me/messages', { query: {} })
  expect(items.filter(({ title }) => title === '重复的会员档案已合并')).toHaveLength(1)
}

it.each(['crash-before', 'crash-after'] as const)(
  'a process that dies (%s) around any write of the decision: the same tap again merges once',
  async fault => {
    let writes = 1
    for (let at = 1; at <= writes; at += 1) {
      const one = await proposed()
      const key = randomUUID()
      injectFault({ command: 'TransactWriteItemsCommand', fault, at, times: 1 })
      await one.manager.send(decision, { ...approval(one.mergeId), key })
      writes = Math.max(writes, callsSeen())
      injectFault(undefined)
      const again = await one.manager.send(decision, { ...approval(one.mergeId), key })
      expect(again).toMatchObject({ status: 200, body: { state: 'approved' } })
      await expectOnce(one)
    }
  },
)

it('of several who decide at once, one does', async () => {
  const one = await proposed()
  const above = await signIn(the(), 'reviewer-county')
  const refusal = { params: { mergeId: one.mergeId }, body: { decision: 'reject', version: 1, reason: '不是同一个人' } }
  const taps = await Promise.all([
    ...Array.from({ length: 6 }, () => one.manager.send(decision, { ...approval(one.mergeId), key: randomUUID() })),
    ...Array.from({ length: 3 }, () => above.send(decision, { ...refusal, key: randomUUID() })),
  ])
  const done = taps.filter(({ status }) => status === 200)
  expect(done).toHaveLength(1)
  const codes = taps.filter(({ status }) => status !== 200).map(({ body }) => (body as { code: string }).code)
  expect(new Set(codes).difference(new Set(['case-changed', 'case-not-open', 'try-again', 'merge-in-the-way']))).toEqual(
    new Set(),
  )
  if ((done[0]?.body as { state: string }).state === 'approved') await expectOnce(one)
  else expect(await countedIn(the(), couriers)).toBe(one.before)
})

it('a change of state in that moment and the merge exclude each other: one member less either way', async () => {
  for (let round = 0; round < 3; round += 1) {
    const one = await proposed()
    const leaving = { to: 'left', effectiveOn: '2026-11-01', reason: why, version: 1 }
    const answers = await Promise.all([
      one.manager.send(decision, { ...approval(one.mergeId), key: randomUUID() }),
      one.reviewer.send('POST /staff/membership/members/{personId}/state', {
        params: { personId: one.going.personId },
        body: leaving,
        key: randomUUID(),
      }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await countedIn(the(), couriers)).toBe(one.before - 1)
  }
})

it('a matter that the person files in that moment is filed before the merge, and holds it up, or after it', async () => {
  for (let round = 0; round < 3; round += 1) {
    const one = await proposed()
    const filing = { body: { name: '欧阳新名', reason: '改名' }, key: randomUUID() }
    const [decided, filed] = await Promise.all([
      one.manager.send(decision, { ...approval(one.mergeId), key: randomUUID() }),
      one.staying.someone.send('POST /membership/corrections', filing),
    ])
    expect(filed.status).toBe(200)
    if (decided.status === 200) await expectOnce(one)
    else {
      expect((decided.body as { code: string }).code).toMatch(/^(merge-in-the-way|application-open)$/)
      expect(await countedIn(the(), couriers)).toBe(one.before)
    }
  }
})

it('two who propose the same record at once make one proposal', async () => {
  const [reviewer, manager] = await Promise.all([signIn(the(), 'reviewer-courier'), signIn(the(), 'manager-county')])
  const { going, staying } = await aDouble(the())
  const body = { goingId: going.personId, stayingId: staying.personId, reason: why }
  const taps = await Promise.all(
    [reviewer, manager, reviewer, manager].map(who => who.send('POST /staff/membership/merges', { body, key: randomUUID() })),
  )
  expect(taps.filter(({ status }) => status === 200)).toHaveLength(1)
})
