import { entrantTraits, type EntryState } from 'shared-types/contest-entries'
import { decodeCursor, encodeCursor } from '../platform/dynamo/cursor.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { ContestDeps } from './deps.ts'
import { deskContest, looking } from './desk-contest.ts'
import { describeRow, type EntryRecord } from './entry.ts'

const pageSize = 50

interface Query {
  tradeKey?: string | undefined
  state?: EntryState | undefined
  cursor?: string | undefined
}

/** Bucket after bucket; a page mark says which one and where in it. */
export async function listEntries(deps: ContestDeps, actor: Actor, contestId: string, { tradeKey, state, cursor }: Query) {
  const contest = await deskContest(deps, actor, contestId, looking)
  const mark = cursor ? decodeCursor(cursor) : {}
  const found: EntryRecord[] = []
  let bucket = Number(mark.bucket ?? 0)
  let within: string | undefined = mark.cursor
  while (bucket < contest.buckets && found.length < pageSize) {
    const page = await deps.entries.page(contestId, bucket, {
      ...(tradeKey ? { tradeKey } : {}),
      ...(within ? { cursor: within } : {}),
      limit: pageSize,
    })
    found.push(...page.entries.filter(entry => !state || entry.state === state))
    within = page.next
    if (!page.next) bucket += 1
  }
  const next =
    bucket < contest.buckets ? { next: encodeCursor({ bucket: String(bucket), ...(within ? { cursor: within } : {}) }) } : {}
  return { items: found.map(entry => describeRow(entry, contest)), ...next }
}

interface Sum {
  orgId: string
  orgName: string
  entries: number
  persons: number
}

const count = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>

/** Counted from the entries themselves, so that it is right after every correction; some seconds for ten thousand. */
export async function figures(deps: ContestDeps, actor: Actor, contestId: string) {
  const contest = await deskContest(deps, actor, contestId, looking)
  const trades = new Map(
    contest.trades.map(({ tradeKey, name, places }) => [
      tradeKey,
      { tradeKey, name, places, confirmed: 0, waiting: 0, cancelled: 0 },
    ]),
  )
  const units = new Map<string, Sum>()
  const traits = count(entrantTraits)
  const all = { entries: 0, persons: 0, checkedIn: 0 }
  for await (const entry of deps.entries.all(contestId, contest.buckets)) {
    const trade = trades.get(entry.tradeKey)
    if (trade && entry.state === 'waiting') trade.waiting += 1
    if (trade && (entry.state === 'cancelled' || entry.state === 'lapsed')) trade.cancelled += 1
    if (entry.state !== 'confirmed') continue
    if (trade) trade.confirmed += 1
    all.entries += 1
    all.persons += entry.members.length
    if (Object.keys(entry.checkedIn).length > 0) all.checkedIn += 1
    for (const trait of entry.members.flatMap(member => member.traits)) traits[trait] += 1
    addToUnit(units, entry)
  }
  return {
    at: deps.clock.now().toISOString(),
    ...all,
    trades: [...trades.values()],
    units: [...units.values()].sort((a, b) => b.persons - a.persons || a.orgName.localeCompare(b.orgName, 'zh-CN')),
    traits: entrantTraits.map(trait => ({ trait, persons: traits[trait] })),
  }
}

/** A person counts for the union they are a member of, whoever their captain is. */
function addToUnit(units: Map<string, Sum>, { orgId, members }: EntryRecord): void {
  for (const member of members) {
    if (!member.orgId) continue
    const sum = units.get(member.orgId) ?? { orgId: member.orgId, orgName: member.orgName ?? '', entries: 0, persons: 0 }
    sum.persons += 1
    units.set(member.orgId, sum)
  }
  const own = orgId ? units.get(orgId) : undefined
  if (own) own.entries += 1
}
