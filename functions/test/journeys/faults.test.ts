import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import { afterEach, describe, expect, it } from 'vitest'
import type { JoinForm } from 'shared-types/membership-form'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { handler as tableChanges } from '../../src/entrypoints/table-changes.ts'
import { callsSeen, type Fault, injectFault } from '../faults.ts'
import { consentToAll, decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { type Answer, loginCode, type Person, person, phoneCode, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })
afterEach(async () => {
  injectFault(undefined)
  await fetch(`${the().wechatBase}/local/faults`, { method: 'DELETE' })
})

/** What a phone does: the same request under the same key until there is an answer. */
async function insist(send: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  for (let attempt = 1; attempt < 6; attempt += 1) {
    const answer = await send()
    if (answer.status < 500) return answer
  }
  return send()
}

const post = (someone: Person, route: string, sending: { params?: Record<string, string>; body: unknown }) => {
  const key = randomUUID()
  return insist(() => someone.send(route, { ...sending, key }))
}

const reviewerFacts = async (reviewer: Person, orgId: string) =>
  (await reviewer.ask('GET /staff/membership/organisations/{orgId}/members', { params: { orgId }, query: {} })).items.length

interface Story {
  someone: Person
  reviewer: Person
  form: JoinForm
}

async function storyReady(): Promise<Story> {
  const { orgId } = await findUnion(person(the(), 'guest'), '白鹭社区')
  return { someone: await newcomer(the()), reviewer: await signIn(the(), await reviewerFor(orgId)), form: newForm(orgId) }
}

const manager = () => signIn(the(), 'manager-county')

async function reviewerFor(orgId: string): Promise<string> {
  const personaId = `reviewer-of-${orgId.slice(-8)}`
  const reviewer = await signIn(the(), personaId)
  const { items } = await reviewer.ask('GET /staff/me')
  if (items.length > 0) return personaId
  const { code } = await (
    await manager()
  ).ask('POST /staff/organisations/{orgId}/invitations', { params: { orgId }, body: { role: 'reviewer' } })
  await reviewer.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核戊' } })
  return personaId
}

async function joinAndApprove({ someone, reviewer, form }: Story): Promise<void> {
  const filed = await post(someone, 'POST /membership/applications', { body: form })
  expect(filed.status, JSON.stringify(filed.body)).toBe(200)
  const { caseId, version } = (filed.body as { case: { caseId: string; version: number } }).case
  const decided = await post(reviewer, 'POST /staff/membership/applications/{caseId}/decision', {
    params: { caseId },
    body: { decision: 'approve', version },
  })
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
}

/** One case, one membership, counted once, told once: whatever happened on the way. */
async function expectConsistent({ someone, reviewer, form }: Story, membersBefore: number): Promise<void> {
  await the().drain()
  the().setClockOffset(3 * 60_000)
  await the().runJob('retry-deliveries')
  the().setClockOffset(0)
  const { items: cases } = await someone.ask('GET /me/cases', { query: {} })
  expect(cases.map(row => row.state)).toEqual(['approved'])
  const { membership } = await someone.ask('GET /membership')
  expect(membership?.history.map(row => row.change)).toEqual(['joined'])
  expect(await reviewerFacts(reviewer, form.orgId)).toBe(membersBefore + 1)
  const { items: messages, unread } = await someone.ask('GET /me/messages', { query: {} })
  expect(messages.map(message => message.kind)).toEqual(['welcome', 'application-filed'])
  expect(unread).toBe(2)
}

async function tryWith(fault: Fault, at: number, times: number): Promise<number> {
  const story = await storyReady()
  const before = await reviewerFacts(story.reviewer, story.form.orgId)
  injectFault({ command: 'TransactWriteItemsCommand', fault, at, times })
  await joinAndApprove(story)
  await the().drain()
  const writes = callsSeen()
  injectFault(undefined)
  await expectConsistent(story, before)
  return writes
}

describe('when the process dies around any write of a joining', () => {
  it.each(['crash-before', 'crash-after'] as const)(
    '%s: the retry finishes what was begun and nothing is done twice',
    async fault => {
      const writes = await tryWith('crash-before', 1000, 0)
      expect(writes).toBeGreaterThanOrEqual(4)
      for (let at = 1; at <= writes; at += 1) await tryWith(fault, at, 1)
    },
  )
})

describe('when the tables are busy', () => {
  it.each(['conflict', 'throttle'] as const)('a few times %s, nobody notices', async fault => {
    await tryWith(fault, 1, 3)
  })

  it('for long, the person is asked to try again and finds nothing half done', async () => {
    const { someone, form } = await storyReady()
    injectFault({ command: 'TransactWriteItemsCommand', fault: 'conflict', times: 8 })
    const answer = await someone.send('POST /membership/applications', { body: form })
    expect(answer).toMatchObject({ status: 503, body: { code: 'try-again' } })
    expect((await someone.ask('GET /me/cases', { query: {} })).items).toEqual([])
  })

  it('reads that are throttled say so instead of breaking', async () => {
    const someone = await newcomer(the())
    injectFault({ command: 'QueryCommand', fault: 'throttle', times: 5 })
    expect(await someone.send('GET /me/messages', {})).toMatchObject({ status: 503, body: { code: 'try-again' } })
  })
})

async function wechatFault(path: string, errcode: number | 'down', times = 1) {
  const body = errcode === 'down' ? { path, down: true, times } : { path, errcode, times }
  await fetch(`${the().wechatBase}/local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('when WeChat', () => {
  it.each([
    [40029, 1, 'wechat-code-invalid'],
    [45011, 1, 'too-many-requests'],
    [40226, 1, 'wechat-user-blocked'],
    [-1, 2, 'wechat-busy'],
    ['down', 2, 'wechat-busy'],
  ] as const)('answers %s to a sign-in, the person is told %s× as %s', async (errcode, times, code) => {
    await wechatFault('/sns/jscode2session', errcode, times)
    const answer = await person(the(), 'guest').send('POST /sessions', { body: { code: await loginCode(the(), 'somebody') } })
    expect(answer.body).toMatchObject({ code })
  })

  it('is busy once, the sign-in goes through all the same', async () => {
    await wechatFault('/sns/jscode2session', -1)
    expect((await signIn(the(), 'somebody')).token).toBeDefined()
  })

  it('has replaced our access token, a fresh one is fetched and the phone is read', async () => {
    const someone = await signIn(the(), 'parent-he')
    await wechatFault('/wxa/business/getuserphonenumber', 40001)
    await someone.ask('POST /me/phone', { body: { code: await phoneCode(the(), 'parent-he') } })
    expect((await someone.ask('GET /me')).phoneVerified).toBe(true)
  })

  it('is down while a result should be hinted at, the inbox has it and the hint follows once WeChat is back', async () => {
    const { someone, reviewer, form } = await storyReady()
    const { templateIds } = await someone.ask('GET /message-templates')
    await someone.ask('POST /me/subscriptions', {
      body: { answers: templateIds.map(templateId => ({ templateId, answer: 'accept' as const })) },
    })
    const { case: filed } = await fileJoining(someone, form)
    await wechatFault('/cgi-bin/message/subscribe/send', 'down', 1)
    await decide(reviewer, filed.caseId, 'approve')
    await the().drain()
    expect((await someone.ask('GET /me/messages', { query: {} })).items[0]?.kind).toBe('welcome')
    const sentBefore = await sent()
    the().setClockOffset(2 * 60_000)
    await the().runJob('retry-deliveries')
    the().setClockOffset(0)
    expect(await sent()).toBe(sentBefore + 1)
  })

  it('refuses a hint (43101), our counter is set to nothing and nothing is retried', async () => {
    const { someone, reviewer, form } = await storyReady()
    const { templateIds } = await someone.ask('GET /message-templates')
    const accept = templateIds.map(templateId => ({ templateId, answer: 'accept' as const }))
    await someone.ask('POST /me/subscriptions', { body: { answers: accept } })
    await wechatFault('/cgi-bin/message/subscribe/send', 43101)
    const { case: filed } = await fileJoining(someone, form)
    await decide(reviewer, filed.caseId, 'approve')
    await the().drain()
    const { allowed } = await someone.ask('POST /me/subscriptions', { body: { answers: accept } })
    expect(allowed.find(row => row.templateId === templateIds[1])?.sends).toBe(1)
  })
})

const sent = async () => ((await (await fetch(`${the().wechatBase}/local/messages`)).json()) as { items: unknown[] }).items.length

describe('an announcement that cannot be delivered', () => {
  it('is tried with growing pauses, parked where the county sees it, and delivered by a replay', async () => {
    const { someone, reviewer, form } = await storyReady()
    const { templateIds } = await someone.ask('GET /message-templates')
    await someone.ask('POST /me/subscriptions', {
      body: { answers: templateIds.map(templateId => ({ templateId, answer: 'accept' as const })) },
    })
    await wechatFault('/cgi-bin/message/subscribe/send', 47003, 8)
    const { case: filed } = await fileJoining(someone, form)
    await decide(reviewer, filed.caseId, 'approve')
    await the().drain()
    for (let minutes = 2; minutes < 1000; minutes *= 2) {
      the().setClockOffset(minutes * 60_000)
      await the().runJob('retry-deliveries')
    }
    the().setClockOffset(0)
    const county = await manager()
    const { items } = await county.ask('GET /staff/announcements/parked', { query: {} })
    const parked = items.find(row => row.eventName === 'membership.joined' && row.reaction === 'notifications.hint')
    expect(parked).toMatchObject({ attempts: 8, lastError: 'WechatError' })
    const sentBefore = await sent()
    const params = { deliveryId: parked?.deliveryId ?? '' }
    expect(await county.ask('POST /staff/announcements/parked/{deliveryId}/replay', { params })).toEqual({ delivered: true })
    expect(await sent()).toBe(sentBefore + 1)
    expect((await county.refused('POST /staff/announcements/parked/{deliveryId}/replay', { params })).code).toBe('not-found')
  })
})

describe('what failed', () => {
  it('is not delivered again by a manager of a union below, though they review for the county', async () => {
    const street = { orgId: orgIdOf('street-1') }
    const invited = { params: street, body: { role: 'manager' as const } }
    const { code } = await (await manager()).ask('POST /staff/organisations/{orgId}/invitations', invited)
    const both = await signIn(the(), 'reviewer-county')
    await both.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '程立' } })
    const params = { deliveryId: 'evt_000000:notifications.inbox' }
    expect((await both.refused('POST /staff/announcements/parked/{deliveryId}/replay', { params })).code).toBe('not-allowed')
    expect((await both.refused('GET /staff/announcements/parked', { query: {} })).code).toBe('not-allowed')
  })
})

describe('a table change', () => {
  it('delivered twice tells nobody twice', async () => {
    const { someone, form } = await storyReady()
    await fileJoining(someone, form)
    await the().drain()
    const before = await someone.ask('GET /me/messages', { query: {} })
    const client = dynamoClient(the().dynamoEndpoint)
    const { Items = [] } = await client.send(new ScanCommand({ TableName: `${the().tablePrefix}-membership` }))
    const outbox = Items.filter(item => item.sk?.S === 'OUT')
    expect(outbox.length).toBeGreaterThan(0)
    const Records = outbox.map((item): DynamoDBRecord => ({
      eventName: 'INSERT',
      dynamodb: {
        Keys: { pk: item.pk as AttributeValue, sk: item.sk as AttributeValue },
        NewImage: item as Record<string, AttributeValue>,
        SequenceNumber: '1',
      },
    }))
    expect(await tableChanges({ Records })).toEqual({ batchItemFailures: [] })
    expect(await someone.ask('GET /me/messages', { query: {} })).toEqual(before)
  })
})

describe('a session', () => {
  it('ends by itself when it is not used, and a new sign-in finds the draft again', async () => {
    const someone = await newcomer(the())
    await someone.ask('PUT /membership/draft', { body: { step: 'name', name: '张三', idNumber: '9900001990' } })
    the().setClockOffset(8 * 86_400_000)
    try {
      expect((await someone.refused('GET /membership/draft')).code).toBe('not-signed-in')
      const again = await signIn(the(), someone.personaId)
      expect((await again.ask('GET /membership/draft')).draft).toEqual({ step: 'name', name: '张三', idNumber: '9900001990' })
    } finally {
      the().setClockOffset(0)
    }
  })

  it('cannot outlive its absolute end however much it is used', async () => {
    const someone = await signIn(the(), 'busy-one')
    try {
      for (let day = 5; day < 30; day += 5) {
        the().setClockOffset(day * 86_400_000)
        await someone.ask('GET /me')
      }
      the().setClockOffset(31 * 86_400_000)
      expect((await someone.refused('GET /me')).code).toBe('not-signed-in')
    } finally {
      the().setClockOffset(0)
    }
  })
})

describe('consent', () => {
  it('withdrawn, nothing more may be filed with it; what was done stays', async () => {
    const { someone, form } = await storyReady()
    await someone.ask('DELETE /me/consents/{purpose}', { params: { purpose: 'id-number' } })
    expect((await someone.refused('POST /membership/applications', { body: form })).code).toBe('consent-missing')
    const { items } = await someone.ask('GET /me/consents')
    expect(items.find(row => row.purpose === 'id-number')?.withdrawnAt).toBeDefined()
    await consentToAll(someone)
    await fileJoining(someone, form)
  })
})
