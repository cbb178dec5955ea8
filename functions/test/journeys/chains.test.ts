import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChainedKind, ChainStep } from 'shared-types/cases'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { changeChain, keptChain, writeChain } from '../by-two.ts'
import { injectFault } from '../faults.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => injectFault(undefined))

const county = orgIdOf('county')
const couriers = orgIdOf('couriers')
const today = dayOf(new Date())

const step = (more: Partial<ChainStep> = {}): ChainStep => ({
  key: 'committee',
  name: '委员会审核',
  owner: 'target',
  workingDays: 9,
  onTimeout: 'stay',
  ...more,
})
const words = { steps: [step()], reason: '年底人手少' }

const manager = () => signIn(the(), 'manager-county')
const reviewer = () => signIn(the(), 'reviewer-county')
const auditor = () => signIn(the(), 'auditor-county')

type Read = { version: number; basedOn: number }
const reading = async (someone: Person, kind: ChainedKind): Promise<Read> => {
  const { draftVersion: version, version: basedOn } = await keptChain(someone, kind)
  return { version, basedOn }
}
const publication = 'POST /staff/chains/{kind}/publication'
const withdrawal = 'POST /staff/chains/{kind}/withdrawal'
const publish = (someone: Person, kind: ChainedKind, body: Read) => someone.ask(publication, { params: { kind }, body })
const refusal = async (someone: Person, kind: ChainedKind, body: Read) =>
  (await someone.refused(publication, { params: { kind }, body })).code

const secondManager = () => signIn(the(), 'second-manager')

/** Gives what takes the role back. */
async function leave(from: Person, to: Person, role: 'manager' | 'reviewer') {
  const { accountId: toAccountId } = await to.ask('GET /me')
  const left = { toAccountId, roles: [{ orgId: county, role }], fromOn: today, untilOn: today }
  const { items } = await from.ask('POST /staff/delegations', { body: left })
  const params = { delegationId: items[0]?.delegationId ?? '' }
  return () => from.ask('DELETE /staff/delegations/{delegationId}', { params })
}

beforeAll(async () => {
  const invited = { params: { orgId: county }, body: { role: 'manager' as const } }
  const { code } = await (await manager()).ask('POST /staff/organisations/{orgId}/invitations', invited)
  const acceptance = { params: { code }, body: { name: '何远' } }
  await (await secondManager()).ask('POST /staff/invitations/{code}/acceptance', acceptance)
})

describe('a review chain', () => {
  it('is written by one and put in force by another: what was filed before and between keeps the chain it began with', async () => {
    const file = async () => (await fileJoining(await newcomer(the()), newForm(couriers))).case
    const before = await file()
    const written = await writeChain(await manager(), 'membership.join', words)
    expect(written).toMatchObject({ version: 1, steps: [{ name: '工会委员会审核' }], mayPublish: false, mayWithdraw: 'freely' })
    expect(written.draft).toMatchObject({ ...words, savedByMasked: '陆**' })
    const between = await file()
    expect(between.stepName).toBe('工会委员会审核')

    const beside = await keptChain(await reviewer(), 'membership.join')
    expect(beside).toMatchObject({ mayPublish: true, draft: words, version: 1 })
    const { chain } = await publish(await reviewer(), 'membership.join', await reading(await reviewer(), 'membership.join'))
    expect(chain).toMatchObject({ version: 2, ...words, byMasked: '程*', writtenByMasked: '陆**', mayPublish: false })
    expect(chain.draft).toBeUndefined()
    const after = await file()
    expect(after.stepName).toBe('委员会审核')
    expect((after.dueOn ?? '') > (before.dueOn ?? '')).toBe(true)
    const desk = await signIn(the(), 'reviewer-courier')
    for (const { caseId } of [before, between])
      expect((await desk.ask('GET /staff/cases/{caseId}', { params: { caseId } })).case.stepName).toBe('工会委员会审核')
  })

  it('is not put in force by whoever wrote it, nor by anybody of the two when it was written in somebody’s place', async () => {
    const kind = 'stations.report'
    const [writer, deputy, below] = [await manager(), await reviewer(), await signIn(the(), 'reviewer-street')]
    await writeChain(writer, kind, words)
    expect(await refusal(writer, kind, await reading(writer, kind))).toBe('own-words')

    const takeBack = await leave(writer, deputy, 'manager')
    const inPlace = await writeChain(deputy, kind, { ...words, reason: '代写的' })
    expect(inPlace.draft?.savedByMasked).toBe('程*（代陆**）')
    const read = await reading(writer, kind)
    for (const who of [writer, deputy]) {
      expect(await refusal(who, kind, read)).toBe('own-words')
      expect(await keptChain(who, kind)).toMatchObject({ mayPublish: false, mayWithdraw: 'freely' })
    }
    await takeBack()
    const takeBackToo = await leave(deputy, below, 'reviewer')
    expect(await refusal(below, kind, read)).toBe('own-words')
    await takeBackToo()
    const { chain } = await publish(await secondManager(), kind, read)
    expect(chain).toMatchObject({ byMasked: '何*', writtenByMasked: '程*（代陆**）', reason: '代写的' })
  })

  it('that two put in force at the same moment is so once, and the slower is shown the newest', async () => {
    const kind = 'contests.appeal'
    await writeChain(await manager(), kind, words)
    const people = [await reviewer(), await secondManager()]
    const read = await reading(await reviewer(), kind)
    const both = await Promise.all(people.map(who => who.send(publication, { params: { kind }, body: read })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'chain-changed' })
    expect(await keptChain(await reviewer(), kind)).toMatchObject({ version: 2, steps: words.steps })
  })

  it('is not put in force in words that nobody but the writer has read, nor over a chain that nobody has laid beside it', async () => {
    const kind = 'contests.recommendation'
    const [writer, second] = [await manager(), await reviewer()]
    await writeChain(writer, kind, words)
    const read = await reading(second, kind)
    await writeChain(writer, kind, { ...words, steps: [step({ workingDays: 60 })] })
    expect(await refusal(second, kind, read)).toBe('chain-changed')
    const newest = await reading(second, kind)
    expect(await refusal(second, kind, { ...newest, basedOn: 7 })).toBe('chain-changed')
    expect((await publish(second, kind, newest)).chain.steps[0]?.workingDays).toBe(60)
    expect(await refusal(second, kind, await reading(second, kind))).toBe('nothing-written')
  })

  it('written by two at once keeps the draft of the first; the other is told and sees it', async () => {
    const kind = 'contests.work'
    const who = await manager()
    const { draftVersion: version } = await keptChain(who, kind)
    const sent = ['甲', '乙'].map(reason =>
      who.send('PUT /staff/chains/{kind}', { params: { kind }, body: { version, ...words, reason } }),
    )
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = answers[0]?.status === 200 ? '甲' : '乙'
    expect((await keptChain(who, kind)).draft?.reason).toBe(kept)
  })

  it('put in force with an answer that got lost, or with two taps, is one version', async () => {
    const kind = 'stations.suggestion'
    await writeChain(await manager(), kind, { ...words, steps: [step({ owner: 'street' })] })
    const second = await reviewer()
    const sending = { params: { kind }, body: await reading(second, kind), key: crypto.randomUUID() }
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', at: 1, times: 1, fault: 'crash-before' })
    expect((await second.send(publication, sending)).status).toBe(500)
    expect(await keptChain(second, kind)).toMatchObject({ version: 1, mayPublish: true })
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', at: 1, times: 1, fault: 'crash-after' })
    expect((await second.send(publication, sending)).status).toBe(500)
    injectFault(undefined)
    const both = await Promise.all([second.send(publication, sending), second.send(publication, sending)])
    for (const { status, body } of both) expect([status, body]).toMatchObject([200, { chain: { version: 2 } }])
    expect((await keptChain(second, kind)).version).toBe(2)
  })

  it('is thrown away by whoever wrote it, or by a manager who says why; the writer reads it, and nothing changes', async () => {
    const kind = 'membership.release'
    const [writer, second, other] = [await manager(), await reviewer(), await secondManager()]
    const throwAway = async (someone: Person, reason?: string) => ({
      params: { kind } as const,
      body: { version: (await reading(someone, kind)).version, ...(reason && { reason }) },
    })
    await writeChain(writer, kind, words)
    expect((await second.refused(withdrawal, await throwAway(second, '不改了'))).code).toBe('not-allowed')
    const { fields } = await other.refused(withdrawal, await throwAway(other))
    expect(fields).toEqual([{ path: 'reason', message: '请写明为什么作废' }])
    const { chain } = await other.ask(withdrawal, await throwAway(other, '人手够了'))
    expect(chain).toMatchObject({ version: 1, withdrawn: { byMasked: '何*', savedByMasked: '陆**', reason: '人手够了' } })
    expect((await keptChain(writer, kind)).draft).toBeUndefined()
    expect((await writer.refused(withdrawal, await throwAway(writer))).code).toBe('nothing-written')

    await writeChain(writer, kind, words)
    const own = (await writer.ask(withdrawal, await throwAway(writer))).chain
    expect(own).toMatchObject({ version: 1, withdrawn: { byMasked: '陆**' } })
  })

  it('of what may be about the unions themselves is the county’s alone: nothing is handed to the union that it is about', async () => {
    for (const kind of ['complaints.complaint', 'aid.objection'] as const) {
      const { draftVersion: version } = await keptChain(await manager(), kind)
      const asked = { params: { kind }, body: { version, ...words } }
      const refused = await (await manager()).refused('PUT /staff/chains/{kind}', asked)
      expect(refused).toMatchObject({ code: 'invalid-request', fields: [{ message: '这类事不能交给这一级工会办' }] })
    }
  })

  it('is read by every reviewer; what is being written only by the county, and it is written by the county’s managers', async () => {
    const kind = 'membership.correction'
    await writeChain(await manager(), kind, words)
    const below = await signIn(the(), 'reviewer-courier')
    const { draft: _none, ...shown } = await keptChain(below, kind)
    expect(shown).toMatchObject({ draftVersion: 0, mayPublish: false, version: 1 })
    expect(_none).toBeUndefined()
    const seen = await keptChain(await auditor(), kind)
    expect(seen).toMatchObject({ draft: words, mayPublish: false })
    expect(seen.mayWithdraw).toBeUndefined()
    const second = await reviewer()
    const asked = { params: { kind }, body: { version: seen.draftVersion, ...words } } as const
    expect((await second.refused('PUT /staff/chains/{kind}', asked)).code).toBe('not-allowed')
    expect(await refusal(below, kind, await reading(second, kind))).toBe('not-allowed')
  })

  it('leaves three acts in the log: who wrote, who put it in force, who threw a draft away and why', async () => {
    await changeChain(the(), 'membership.transfer', { steps: [step()], reason: '并成一步' })
    await writeChain(await manager(), 'membership.transfer', words)
    const { version } = await reading(await manager(), 'membership.transfer')
    const thrown = { params: { kind: 'membership.transfer' } as const, body: { version, reason: '先不改' } }
    await (await manager()).ask(withdrawal, thrown)
    await the().drain()
    const { items } = await (await auditor()).ask('GET /staff/audit/acts', { query: { kind: 'chainChanged' } })
    const acts = items.filter(({ about }) => about?.id === 'membership.transfer')
    expect(acts.map(({ detail, byMasked, reason }) => [detail, byMasked, reason])).toEqual([
      ['withdrawn', '陆**', '先不改'],
      ['saved', '陆**', undefined],
      ['published', '程*', undefined],
      ['saved', '陆**', undefined],
    ])
  })
})
