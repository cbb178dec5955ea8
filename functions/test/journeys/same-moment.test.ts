import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

const couriers = () => findUnion(person(the(), 'guest'), '快递员')

/** Runs `count` at once, ten waves at most: one machine's sockets are not what is tried here. */
async function atOnce<T>(count: number, run: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => run(i)))
}

describe('in the same moment', () => {
  it('200 joinings with one ID number give one application', async () => {
    const { orgId } = await couriers()
    const form = newForm(orgId)
    const people: Person[] = []
    for (let i = 0; i < 20; i += 1) people.push(await newcomer(the()))
    const answers = await atOnce(200, i => (people[i % 20] as Person).send('POST /membership/applications', { body: form }))
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    const codes = new Set(answers.filter(answer => answer.status !== 200).map(answer => (answer.body as { code: string }).code))
    expect([...codes].every(code => code === 'application-open' || code === 'try-again')).toBe(true)
    const filed = await Promise.all(people.map(someone => someone.ask('GET /me/cases', { query: {} })))
    expect(filed.flatMap(page => page.items)).toHaveLength(1)
  })

  it('50 reviewers deciding one case give one decision and one audit row', async () => {
    const { orgId } = await couriers()
    const applicant = await newcomer(the())
    const { case: filed } = await fileJoining(applicant, newForm(orgId))
    const manager = await signIn(the(), 'manager-county')
    const reviewers = await atOnce(50, async i => {
      const reviewer = await signIn(the(), `extra-reviewer-${i}`)
      const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
        params: { orgId },
        body: { role: 'reviewer' },
      })
      await reviewer.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核甲' } })
      return reviewer
    })
    const answers = await atOnce(50, i =>
      (reviewers[i] as Person).send('POST /staff/membership/applications/{caseId}/decision', {
        params: { caseId: filed.caseId },
        body:
          i % 2 === 0
            ? { decision: 'approve', version: filed.version }
            : { decision: 'reject', version: filed.version, reason: '资料不符' },
      }),
    )
    expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
    const { timeline } = await applicant.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })
    expect(timeline).toHaveLength(2)
  })

  it('a double tap files once and both taps get the same answer', async () => {
    const { orgId } = await couriers()
    const someone = await newcomer(the())
    const form = newForm(orgId)
    const key = randomUUID()
    const answers = await atOnce(6, () => someone.send('POST /membership/applications', { body: form, key }))
    expect(answers.map(answer => answer.status)).toEqual(Array(6).fill(200))
    expect(new Set(answers.map(answer => JSON.stringify(answer.body))).size).toBe(1)
    const later = await someone.send('POST /membership/applications', { body: form, key })
    expect(later).toEqual(answers[0])
    const other = await someone.send('POST /membership/applications', { body: { ...form, occupation: 'foodRider' }, key })
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } })
  })

  it('two editors of one union: the second is told, and nothing of the first is lost', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { orgId } = await couriers()
    const org = await manager.ask('GET /organisations/{orgId}', { params: { orgId } })
    const facts = {
      name: org.name,
      employers: org.employers,
      occupations: org.occupations,
      joinable: true,
      version: org.version,
      reason: '更正',
    }
    const answers = await atOnce(2, i =>
      manager.send('PUT /staff/organisations/{orgId}', { params: { orgId }, body: { ...facts, address: `物流园 ${i} 号楼` } }),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })
})

describe('a campaign morning', () => {
  it('is approved in one go, each case for itself', async () => {
    const { orgId } = await couriers()
    const reviewer = await signIn(the(), 'reviewer-courier')
    const cases = []
    for (let i = 0; i < 12; i += 1) cases.push((await fileJoining(await newcomer(the()), newForm(orgId))).case)
    await decide(reviewer, cases[0]?.caseId ?? '', 'approve')
    const { results } = await reviewer.ask('POST /staff/membership/batch-approvals', {
      body: {
        cases: [...cases.map(({ caseId, version }) => ({ caseId, version })), { caseId: newId('cas'), version: 1 }],
      },
    })
    expect(results.map(row => row.result)).toEqual(['case-not-open', ...Array(11).fill('approved'), 'not-found'])
  })
})

describe('separation of duties', () => {
  it('nobody decides their own joining or a declared relative’s', async () => {
    const { orgId } = await couriers()
    const manager = await signIn(the(), 'manager-county')
    const reviewer = await newcomer(the())
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId },
      body: { role: 'reviewer' },
    })
    await reviewer.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核乙' } })
    const own = newForm(orgId)
    const { case: mine } = await fileJoining(reviewer, own)
    const approve = (caseId: string) =>
      reviewer.refused('POST /staff/membership/applications/{caseId}/decision', {
        params: { caseId },
        body: { decision: 'approve', version: 1 },
      })
    expect((await approve(mine.caseId)).code).toBe('own-case')
    const relative = newForm(orgId)
    await reviewer.ask('POST /staff/recusals', {
      body: { name: relative.name, idType: relative.idType, idNumber: relative.idNumber },
    })
    const { case: theirs } = await fileJoining(await newcomer(the()), relative)
    expect((await approve(theirs.caseId)).code).toBe('relatives-case')
    const shown = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId: theirs.caseId } })
    expect(shown.mayNotDecide).toBe('relatives-case')
  })

  it('a role taken away is gone with the next request, and a session ended too', async () => {
    const { orgId } = await couriers()
    const manager = await signIn(the(), 'manager-county')
    const reviewer = await signIn(the(), 'short-lived')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId },
      body: { role: 'reviewer' },
    })
    await reviewer.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核丙' } })
    await reviewer.ask('GET /staff/cases', { query: {} })
    const { accountId } = await reviewer.ask('GET /me')
    await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', {
      params: { orgId, accountId, role: 'reviewer' },
      query: {},
    })
    expect((await reviewer.refused('GET /staff/cases', { query: {} })).code).toBe('not-allowed')
    const elsewhere = await signIn(the(), 'short-lived')
    expect(await elsewhere.ask('DELETE /sessions/others')).toEqual({ ended: 1 })
    expect((await reviewer.refused('GET /me')).code).toBe('not-signed-in')
  })
})
