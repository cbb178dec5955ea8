import { orgIdOf } from '../local/demo/union-ids.ts'
import { type LocalSystem, startLocalSystem } from '../local/system.ts'
import { allPages, call, consentTexts, type Filed, inParallel, join, signIn } from './campaign.ts'
import { print, rounded } from './measurement.ts'

/**
 * A campaign morning: 2,169 people scan one QR code, sign in, consent and submit; every fifth loses the answer and sends the same
 * request again; the reviewer approves in batches of fifty. Everything over real HTTP on the embedded engine, client and server on
 * the same cores. Lost: accepted, yet no member in the end. Double: more than one case or membership.
 */
const people = 2169
const width = 32
const sequentialPeople = 50
const firstNumber = 10_000
const union = orgIdOf('couriers')

export async function benchJoins(): Promise<void> {
  const system = await startLocalSystem({ memory: true, seed: 'small', rateLimitFactor: 1000 })
  try {
    const sequential = await campaign(system, firstNumber, sequentialPeople, 1)
    progress(`one after another: ${sequential.seconds.toFixed(0)} s`)
    const rush = await campaign(system, firstNumber + sequentialPeople, people, width)
    progress(`the rush: ${rush.seconds.toFixed(0)} s`)
    const members = await approveAll(system)
    progress(`approved: ${members.length}`)
    const doubleCases = await countDoubleCases(system, rush.tokens)
    const doubleMembers = members.length - new Set(members.map(member => member.memberNumber)).size
    print({
      bench: 'joins',
      metric: 'joins_per_s',
      n: people,
      value: rounded(people / rush.seconds, 1),
      unit: '1/s',
      against: { name: 'one after another', value: rounded(sequentialPeople / sequential.seconds, 1) },
    })
    const accepted = sequential.accepted + rush.accepted
    print({ bench: 'joins', metric: 'joins_accepted', n: people, value: rush.accepted, unit: 'join' })
    print({ bench: 'joins', metric: 'joins_lost', n: people, value: accepted - members.length, unit: 'join' })
    print({ bench: 'joins', metric: 'joins_double', n: people, value: doubleCases + doubleMembers, unit: 'join' })
  } finally {
    await system.stop()
  }
}

/** Beside the measurements, for whoever waits. */
const progress = (text: string) => console.error(text)

async function campaign(system: LocalSystem, from: number, count: number, parallel: number) {
  const texts = await consentTexts(system)
  const numbers = Array.from({ length: count }, (_, i) => from + i)
  const started = performance.now()
  const joined = await inParallel(numbers, parallel, number => join(system, texts, number, union, number % 5 === 0))
  const seconds = (performance.now() - started) / 1000
  for (const { answers } of joined) {
    const caseIds = new Set(answers.filter(answer => answer.status === 200).map(answer => answer.value.case.caseId))
    if (caseIds.size > 1) throw new Error('a retry got another case')
  }
  const accepted = joined.filter(({ answers }) => answers.some(answer => answer.status === 200)).length
  return { seconds, accepted, tokens: joined.map(({ token }) => token) }
}

async function approveAll(system: LocalSystem): Promise<{ memberNumber: string }[]> {
  const { apiBase } = system
  const reviewer = await signIn(system, 'reviewer-courier')
  const waiting = await allPages<Filed['case']>(`${apiBase}/staff/cases`, reviewer)
  for (let i = 0; i < waiting.length; i += 50) {
    const cases = waiting.slice(i, i + 50).map(({ caseId, version }) => ({ caseId, version }))
    await call(`${apiBase}/staff/membership/batch-approvals`, 'POST', reviewer, { cases })
  }
  await system.drain()
  return allPages(`${apiBase}/staff/membership/organisations/${union}/members`, reviewer)
}

async function countDoubleCases({ apiBase }: LocalSystem, tokens: string[]): Promise<number> {
  const counts = await inParallel(tokens, 16, async token => (await allPages(`${apiBase}/me/cases`, token)).length)
  return counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0)
}
