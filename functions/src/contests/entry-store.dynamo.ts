import { holdAccount } from '../identity/index.ts'
import { fileDays } from 'shared-types/retention-days'
import { type Clock, days, epochSeconds, later } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { putDown } from '../platform/events/act.ts'
import { announce } from '../platform/events/announcement.ts'
import { Refusal } from '../platform/refusal.ts'
import { pick } from '../quota/index.ts'
import { captainOf, dueAt, type EntryRecord, hasEnded, type Member } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { CheckedInBefore, type EntryStore } from './entry-store.ts'

/**
 * Access patterns of table `contests`, entries
 * | question                            | pk                                  | sk                   | index     |
 * | one entry                           | ENT#<entryId>                       | ENT                  |           |
 * | what a person has in a trade        | ONE#<contestId>#<trade>#<personId>  | ONE                  |           |
 * | what a person has entered           | <personId>                          | <enteredAt>#<entry>  | byPerson  |
 * | a contest's entries                 | <contestId>#<bucket>                | <trade>#<entryId>    | byContest |
 * | a team by its invitation            | INV#<code>                          | INV                  |           |
 * | the entry of a recommendation       | CAS#<caseId>                        | CAS                  |           |
 * | what lapses by itself               | DUE#<bucket>                        | <instant>#<entryId>  | byDue     |
 * At nine sharp no two entrants meet on a row or an index partition but by the chance of a bucket: how many there are follows from how many
 * people are expected.
 */
const entryKey = (entryId: string) => ({ pk: `ENT#${entryId}`, sk: 'ENT' })
const oneKey = ({ contestId, tradeKey }: EntryRecord, personId: string) => ({
  pk: `ONE#${contestId}#${tradeKey}#${personId}`,
  sk: 'ONE',
})
const dueBuckets = 8
const keyNames = /^(pk|sk|by(Contest|Due)(Pk|Sk))$/
const bare = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as unknown as EntryRecord

function rowOf(entry: EntryRecord, buckets: number) {
  const due = dueAt(entry)
  return {
    ...entryKey(entry.entryId),
    ...entry,
    byContestPk: `${entry.contestId}#${pick(entry.entryId, 0, buckets)}`,
    byContestSk: `${entry.tradeKey}#${entry.entryId}`,
    ...(due ? { byDuePk: `DUE#${pick(entry.entryId, 0, dueBuckets)}`, byDueSk: `${due}#${entry.entryId}` } : {}),
  }
}

function personWrites({ name: table }: Table, clock: Clock) {
  return {
    bind: (entry: EntryRecord, { personId }: Member): Write => ({
      table,
      put: {
        ...oneKey(entry, personId),
        entryId: entry.entryId,
        byPersonPk: personId,
        byPersonSk: `${entry.enteredAt}#${entry.entryId}`,
      },
      condition: 'attribute_not_exists(pk) OR ended = :yes',
      values: { ':yes': true },
      onFail: standing => new Refusal('already-entered', standing ? { about: String(standing.entryId) } : {}),
    }),
    /** Free for another entry in this trade; still found among the person's own, as long as entries are kept. */
    free: (entry: EntryRecord, { personId }: Member): Write => ({
      table,
      key: oneKey(entry, personId),
      update: 'SET ended = :yes, goneAfter = :gone',
      condition: 'entryId = :entry',
      values: {
        ':yes': true,
        ':entry': entry.entryId,
        ':gone': epochSeconds(later(clock.now(), fileDays.entries * days)),
      },
      onFail: 'entry-changed',
    }),
  }
}

/** Of one announcement: a large team comes and goes in several, each small enough to be counted at once. */
const mostPeople = 10

const standing = (entry: EntryRecord | undefined): string[] =>
  entry?.state === 'confirmed' ? entry.members.map(({ personId }) => personId) : []

/** Who has come to hold a place by it, and who does not any more. */
function tellStanding(table: Table, now: Date, orgId: string, before: EntryRecord | undefined, after: EntryRecord): Write[] {
  const [was, is] = [standing(before), standing(after)]
  const { contestId, entryId, version } = after
  const tell = (people: string[], stands: boolean): Write[] =>
    Array.from({ length: Math.ceil(people.length / mostPeople) }, (_, i) =>
      announce<ContestEvents, 'contests.stood'>(table, now, 'contests.stood', {
        contestId,
        entryId,
        orgId,
        people: people.slice(i * mostPeople, (i + 1) * mostPeople),
        stands,
        version,
      }),
    )
  return [
    ...tell(
      is.filter(one => !was.includes(one)),
      true,
    ),
    ...tell(
      was.filter(one => !is.includes(one)),
      false,
    ),
  ]
}

function entryWrites(
  table: Table,
  clock: Clock,
): Pick<EntryStore, 'entering' | 'changing' | 'clearing' | 'offering' | 'checkingIn'> {
  const { name } = table
  const people = personWrites(table, clock)
  const pointer = (pk: string, sk: string, entryId: string): Write => ({ table: name, put: { pk, sk, entryId } })
  const put = (after: EntryRecord, buckets: number, was: number, state?: string): Write => ({
    table: name,
    put: rowOf(after, buckets),
    condition: state ? 'version = :was AND #state = :state' : 'version = :was',
    ...(state ? { names: { '#state': 'state' } } : {}),
    values: { ':was': was, ...(state ? { ':state': state } : {}) },
    onFail: 'entry-changed',
  })
  return {
    entering: (entry, { orgId, buckets }) => [
      ...entry.members.map(member => people.bind(entry, member)),
      { table: name, put: rowOf(entry, buckets), condition: 'attribute_not_exists(pk)', onFail: 'try-again' },
      holdAccount(name, captainOf(entry).accountId, entry.enteredAt),
      ...(entry.invitationCode ? [pointer(`INV#${entry.invitationCode}`, 'INV', entry.entryId)] : []),
      ...(entry.caseId ? [pointer(`CAS#${entry.caseId}`, 'CAS', entry.entryId)] : []),
      ...tellStanding(table, clock.now(), orgId, undefined, entry),
    ],
    changing: (before, after, { orgId, buckets }) => {
      const [was, is] = [before, after].map(({ members }) => new Set(members.map(({ personId }) => personId)))
      const leaving = hasEnded(after) ? before.members : before.members.filter(({ personId }) => !is?.has(personId))
      const coming = after.members.filter(({ personId }) => !was?.has(personId))
      return [
        put(after, buckets, before.version),
        ...coming.map(member => people.bind(after, member)),
        ...leaving.map(member => people.free(before, member)),
        ...(after.caseId && !before.caseId ? [pointer(`CAS#${after.caseId}`, 'CAS', after.entryId)] : []),
        ...tellStanding(table, clock.now(), orgId, before, after),
      ]
    },
    clearing: (before, after, { buckets }) => [
      put(after, buckets, before.version),
      ...before.members.map(({ personId }): Write => ({ table: name, remove: oneKey(before, personId) })),
      ...(before.invitationCode ? [{ table: name, remove: { pk: `INV#${before.invitationCode}`, sk: 'INV' } }] : []),
      ...(before.caseId ? [{ table: name, remove: { pk: `CAS#${before.caseId}`, sk: 'CAS' } }] : []),
    ],
    offering: (entry, { buckets }) => [put(entry, buckets, entry.version - 1, 'waiting')],
    checkingIn: ({ entryId, contestId }, stageKey, at, { accountId, scanId, notedAt }) => [
      {
        table: name,
        key: entryKey(entryId),
        update: 'SET checkedIn.#stage = :check, version = version + :one',
        condition: 'attribute_not_exists(checkedIn.#stage) AND #state = :confirmed AND stageKey = :stage',
        names: { '#stage': stageKey, '#state': 'state' },
        values: { ':check': { at, accountId, scanId }, ':one': 1, ':confirmed': 'confirmed', ':stage': stageKey },
        onFail: () => new CheckedInBefore(),
      },
      putDown(table, {
        kind: 'contestChanged',
        at: notedAt,
        accountId,
        about: { id: entryId, number: contestId },
        detail: 'checkedIn',
      }),
    ],
  }
}

export function dynamoEntryStore(table: Table, clock: Clock): EntryStore {
  const byId = async (entryId: string) => {
    const { pk, sk } = entryKey(entryId)
    const row = await table.get(pk, sk)
    return row && bare(row)
  }
  const through = async (pk: string, sk: string) => {
    const row = await table.get(pk, sk)
    return row && byId(String(row.entryId))
  }
  const page: EntryStore['page'] = async (contestId, bucket, { tradeKey, cursor, limit }) => {
    const { rows, next } = await table.query({
      index: 'byContest',
      pk: `${contestId}#${bucket}`,
      ...(tradeKey ? { beginsWith: `${tradeKey}#` } : {}),
      ...(limit ? { limit } : {}),
      cursor,
    })
    return { entries: rows.map(bare), ...(next ? { next } : {}) }
  }
  return {
    ...entryWrites(table, clock),
    byId,
    byCase: caseId => through(`CAS#${caseId}`, 'CAS'),
    byInvitation: code => through(`INV#${code}`, 'INV'),
    standing: async (contestId, tradeKey, personId) => {
      const row = await table.get(`ONE#${contestId}#${tradeKey}#${personId}`, 'ONE')
      return row && row.ended !== true ? String(row.entryId) : undefined
    },
    ofPerson: async personId => {
      const rows = await table.queryAll({ index: 'byPerson', pk: personId, newestFirst: true })
      const found = await Promise.all([...new Set(rows.map(row => String(row.entryId)))].map(byId))
      return found.filter(entry => entry !== undefined)
    },
    page,
    async *all(contestId, buckets, tradeKey) {
      for (let bucket = 0; bucket < buckets; bucket += 1) {
        let cursor: string | undefined
        do {
          const got = await page(contestId, bucket, { ...(tradeKey ? { tradeKey } : {}), ...(cursor ? { cursor } : {}) })
          yield* got.entries
          cursor = got.next
        } while (cursor)
      }
    },
    due: async (now, limit) => {
      const found = await Promise.all(
        Array.from({ length: dueBuckets }, (_, bucket) =>
          table.query({ index: 'byDue', pk: `DUE#${bucket}`, between: ['0', `${now.toISOString()}~`], limit }),
        ),
      )
      return found.flatMap(({ rows }) => rows.map(row => String(row.byDueSk).split('#')[1] ?? ''))
    },
    save: (...writes) => table.write(...writes),
  }
}
