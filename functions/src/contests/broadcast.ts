import type { EntryState } from 'shared-types/contest-entries'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce, type AnnouncementOf, type Reaction } from '../platform/events/announcement.ts'
import { newId } from '../platform/ids.ts'
import type { BroadcastRecord } from './broadcast-store.ts'
import type { ContestRecord } from './contest.ts'
import { deskContest, logEntry } from './desk-contest.ts'
import type { ContestDeps } from './deps.ts'
import type { ContestEvents } from './events.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'

/** What it takes to tell everybody who has entered. */
export type TellDeps = Pick<ContestDeps, 'entries' | 'broadcasts' | 'contestTable' | 'clock'>

interface Told {
  title: string
  body: string
  phrase: string
  /** Where it is looked at, if not on the page of the entry. */
  link?: string
}

/** Everybody who has entered is told, each in their inbox; the writes belong to what they are told of. */
export function broadcast(
  { contestTable, broadcasts, clock }: TellDeps,
  { contestId, buckets, title: contestTitle }: ContestRecord,
  told: Told,
  states: EntryState[],
  tradeKey?: string,
): Write[] {
  const now = clock.now()
  const broadcastId = newId('msg', now)
  const record: BroadcastRecord = {
    broadcastId,
    contestId,
    contestTitle,
    buckets,
    states,
    ...told,
    ...(tradeKey ? { tradeKey } : {}),
    bucket: 0,
    told: 0,
  }
  return [
    broadcasts.adding(record),
    announce<ContestEvents, 'contests.broadcast'>(contestTable, now, 'contests.broadcast', { broadcastId }),
  ]
}

export async function messageEntrants(
  deps: ContestDeps,
  actor: Actor,
  contestId: string,
  input: { tradeKey?: string | undefined; states: EntryState[]; title: string; body: string },
  once: Once,
) {
  const contest = await deskContest(deps, actor, contestId)
  if (contest.state === 'draft') throw new Refusal('not-found')
  const told = { title: input.title, body: input.body, phrase: '有通知' }
  const answer = { done: true as const }
  await deps.contests.save(
    ...broadcast(deps, contest, told, input.states, input.tradeKey),
    deps.contests.logging(contest, await logEntry(deps, actor, 'messaged', input.title)),
    once.row(answer),
  )
  return answer
}

/** Entries read at a time; a team is at most 25 people, and a transaction has room for a hundred writes. */
const entriesPerBatch = 3

/** From wherever it stands to the end. Run twice, or by two at once, everybody is told once: the mark moves with what it counts. */
export async function tell(deps: TellDeps, broadcastId: string): Promise<void> {
  for (;;) {
    const record = await deps.broadcasts.byId(broadcastId)
    if (!record || record.bucket >= record.buckets) return
    await tellNext(deps, record)
  }
}

async function tellNext(deps: TellDeps, record: BroadcastRecord): Promise<void> {
  const { contestId, tradeKey, cursor } = record
  const { entries, next } = await deps.entries.page(contestId, record.bucket, {
    ...(tradeKey ? { tradeKey } : {}),
    ...(cursor ? { cursor } : {}),
    limit: entriesPerBatch,
  })
  const chosen = entries.filter(({ state }) => record.states.includes(state))
  const messages = chosen.flatMap(({ entryId, members }) =>
    members.map(({ accountId }) =>
      announce<ContestEvents, 'contests.told'>(deps.contestTable, deps.clock.now(), 'contests.told', {
        accountId,
        contestId,
        entryId,
        contestTitle: record.contestTitle,
        title: record.title,
        body: record.body,
        phrase: record.phrase,
        ...(record.link ? { link: record.link } : {}),
      }),
    ),
  )
  const { cursor: _before, ...rest } = record
  const after = next ? { ...rest, cursor: next } : { ...rest, bucket: record.bucket + 1 }
  try {
    await deps.entries.save(deps.broadcasts.advancing(record, { ...after, told: record.told + messages.length }), ...messages)
  } catch (error) {
    // Another delivery of the same announcement was faster: go on from where it is.
    if (!(error instanceof Refusal) || error.code !== 'entry-changed') throw error
  }
}

export const contestReactions = (deps: TellDeps): Reaction[] => [
  {
    name: 'contests.tell-entrants',
    on: ['contests.broadcast'],
    run: announcement =>
      tell(deps, (announcement as Extract<AnnouncementOf<ContestEvents>, { name: 'contests.broadcast' }>).payload.broadcastId),
  },
]
