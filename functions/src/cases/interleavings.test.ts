import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { dynamoOrganisationStore } from '../organisations/index.ts'
import { systemClock } from '../platform/clock.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable } from '../platform/dynamo/table.ts'
import type { Actor } from '../platform/http/caller.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { dynamoRoleStore, dynamoStaffStore } from '../staff/index.ts'
import { resubmitCase, withdrawCase } from './applicant-acts.ts'
import type { Acted, CaseDeps } from './case-deps.ts'
import { approveStep, rejectCase, returnCase } from './decide-case.ts'
import { openCase } from './open-case.ts'
import type { CaseRecord } from './case.ts'
import { dynamoCalendarStore } from './calendar-store.dynamo.ts'
import { dynamoCaseStore } from './case-store.dynamo.ts'
import type { StoredEvent } from './case-store.ts'

const prefix = `t${randomUUID().slice(0, 8)}`
let deps: CaseDeps
const [source, target] = [newId('org'), newId('org')]
const applicant = newId('acc')

/** Two reviewers of each union; the third of the target is the applicant, who must never get through. */
const reviewers: Actor[] = [source, source, target, target, target].map((orgId, i) => ({
  accountId: i === 4 ? applicant : newId('acc'),
  sessionId: 's',
  personId: undefined,
  grants: [{ role: 'reviewer', orgId }],
}))
/** Reviews for both unions: may do either step, never both. */
const both: Actor = {
  accountId: newId('acc'),
  sessionId: 's',
  personId: undefined,
  grants: [source, target].map(orgId => ({ role: 'reviewer', orgId })),
}
const people = [...reviewers, both]

beforeAll(async () => {
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix)
  const client = createDocumentClient()
  const table = (name: string) => createTable(client, `${prefix}-${name}`)
  deps = {
    cases: dynamoCaseStore(table('cases')),
    organisations: dynamoOrganisationStore(table('organisations')),
    staff: dynamoStaffStore(table('staff')),
    calendars: dynamoCalendarStore(table('cases'), systemClock),
    clock: systemClock,
  }
  for (const orgId of [source, target]) {
    const facts = { name: orgId, kind: 'baseUnion', state: 'active', joinable: true, employers: [], occupations: [] } as const
    const entry = { at: '2026-11-01T00:00:00.000Z', change: 'added' as const, fields: [], byAccountId: 'test', byMasked: '测' }
    const org = {
      ...facts,
      employers: [],
      occupations: [],
      orgId,
      scene: orgId.slice(4),
      version: 1,
      memberCount: 0,
      childCount: 0,
    }
    await deps.organisations.add(org, undefined, entry)
  }
  const roles = dynamoRoleStore(table('staff'))
  for (const { accountId, grants } of people) {
    for (const { role, orgId } of grants) {
      await roles.giveGrant({
        accountId,
        orgId,
        role,
        givenAt: '2026-11-01T00:00:00.000Z',
        givenBy: 'test',
        nameMasked: '测*',
      })
    }
  }
})

type Act = { act: 'approve' | 'return' | 'reject' | 'resubmit' | 'withdraw'; who: number; stale: boolean }

async function perform(caseId: string, { act, who, stale }: Act): Promise<void> {
  const record = (await deps.cases.byId(caseId)) as CaseRecord
  const version = stale ? Math.max(1, record.version - 1) : record.version
  const actor = people[who] as Actor
  const acts: Record<Act['act'], () => Promise<Acted>> = {
    approve: () => approveStep(deps, actor, record, version),
    return: () => returnCase(deps, actor, record, version, [{ field: 'phone', note: '请补充' }]),
    reject: () => rejectCase(deps, actor, record, version, '不符合'),
    resubmit: () => resubmitCase(deps, record, version),
    withdraw: () => withdrawCase(deps, record, version),
  }
  const { writes } = await acts[act]()
  await deps.cases.save(...writes)
}

const next: Record<string, Partial<Record<StoredEvent['action'], string>>> = {
  open: { approvedStep: 'open', approved: 'approved', returned: 'returned', rejected: 'rejected', withdrawn: 'withdrawn' },
  returned: { resubmitted: 'open', withdrawn: 'withdrawn' },
}

/** The audit read from the beginning has to be a life that the rules allow, and end where the case stands. */
function expectLawfulLife(record: CaseRecord, events: StoredEvent[]): void {
  expect(events.map(event => event.seq)).toEqual(events.map((_, i) => i + 1))
  expect(record.version).toBe(events.length)
  let state = 'open'
  let lastApprover: string | undefined
  for (const event of events.slice(1)) {
    const after: string | undefined = next[state]?.[event.action]
    expect(after, `${event.action} in ${state}`).toBeDefined()
    state = after as string
    const decided = ['approvedStep', 'approved', 'returned', 'rejected'].includes(event.action)
    if (decided) expect(event.byAccountId).not.toBe(applicant)
    if (decided)
      expect(people.find(actor => actor.accountId === event.byAccountId)?.grants.map(grant => grant.orgId)).toContain(event.orgId)
    if (event.action === 'approved') expect(event.byAccountId).not.toBe(lastApprover)
    if (event.action === 'approvedStep') lastApprover = event.byAccountId
  }
  expect(record.state).toBe(state)
}

describe('whatever reviewers and applicant do at once', () => {
  it('the audit tells one lawful life, the case stands where it ends, and its lock is held exactly while it is open', async () => {
    const act: fc.Arbitrary<Act> = fc.record({
      act: fc.constantFrom('approve', 'approve', 'return', 'reject', 'resubmit', 'withdraw'),
      who: fc.nat(people.length - 1),
      stale: fc.boolean(),
    })
    const waves = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(waves, async all => {
        const personId = `per_${randomUUID().replaceAll('-', '')}`
        const request = {
          kind: 'membership.transfer' as const,
          applicantAccountId: applicant,
          personId,
          targetOrgId: target,
          sourceOrgId: source,
        }
        const { record, writes } = await openCase(deps, { ...request, titleMasked: '王**', lock: `test#${personId}` })
        await deps.cases.save(...writes)
        for (const wave of all) {
          const results = await Promise.allSettled(wave.map(one => perform(record.caseId, one)))
          const broken = results.filter(result => result.status === 'rejected' && !(result.reason instanceof Refusal))
          expect(broken).toEqual([])
        }
        const after = (await deps.cases.byId(record.caseId)) as CaseRecord
        expectLawfulLife(after, await deps.cases.timeline(record.caseId))
        const locked = await deps.cases.lockedBy(`test#${personId}`)
        expect(locked !== undefined).toBe(after.endedAt === undefined)
        reached.add(after.state)
      }),
      { numRuns: 120, seed: 20261122 },
    )
    expect([...reached].sort()).toEqual(['approved', 'open', 'rejected', 'returned', 'withdrawn'])
  })
})
