import type { JoinDraft } from 'shared-types/membership-form'
import { joinDraftDays } from 'shared-types/retention-days'
import { days, epochSeconds, later } from '../platform/clock.ts'
import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { actOfStaffIn, actRow } from '../platform/events/act.ts'
import type { ApplicationRecord } from './application.ts'
import type { HistoryEntry, MembershipRecord } from './membership.ts'
import type { MembershipStore, Reveal, SealedField } from './membership-store.ts'

/**
 * Access patterns of table `membership`
 * | question                       | pk               | sk                             | index          |
 * | a person's membership          | PER#<personId>   | MEM                            |                |
 * | its dated history              | PER#<personId>   | HIS#<version>                  |                |
 * | members of a union             | ORG#<orgId>      | <state>#<joinedOn>#<personId>  | byOrganisation |
 * | whose is a member number       | NUM#<number>     | NUM                            |                |
 * | a filed form                   | CAS#<caseId>     | APP                            |                |
 * | who looked at plain values     | CAS#<caseId>     | REV#<at>#…                     |                |
 * | an unfinished form             | ACC#<accountId>  | DRF                            |                |
 */
const memberKey = (personId: string) => ({ pk: `PER#${personId}`, sk: 'MEM' })

const toMemberRow = (member: MembershipRecord): Row => ({
  ...memberKey(member.personId),
  ...member,
  byOrganisationPk: `ORG#${member.orgId}`,
  byOrganisationSk: `${member.state}#${member.joinedOn}#${member.personId}`,
})

function toMember(row: Row): MembershipRecord {
  const { pk: _p, sk: _s, byOrganisationPk: _a, byOrganisationSk: _b, ...member } = row
  return member as unknown as MembershipRecord
}

const changeOf = ({ personId, memberNumber }: MembershipRecord, { at, change, orgId }: HistoryEntry, accountId: string) =>
  ({ kind: 'memberChanged', at, accountId, orgId, about: { id: personId, number: memberNumber }, detail: change }) as const

function writes({ name }: Table) {
  const historyRow = (member: MembershipRecord, entry: HistoryEntry): Write => ({
    table: name,
    put: {
      pk: `PER#${member.personId}`,
      sk: `HIS#${String(member.version).padStart(6, '0')}`,
      ...entry,
      ...(entry.byAccountId ? actOfStaffIn(changeOf(member, entry, entry.byAccountId)) : {}),
    },
    condition: 'attribute_not_exists(pk)',
    onFail: 'case-changed',
  })
  const changing = (before: MembershipRecord, after: MembershipRecord, entry: HistoryEntry): Write[] => [
    {
      table: name,
      put: toMemberRow(after),
      condition: 'version = :was',
      values: { ':was': before.version },
      onFail: 'case-changed',
    },
    historyRow(after, entry),
  ]
  const application = (record: ApplicationRecord): Row => ({ pk: `CAS#${record.caseId}`, sk: 'APP', ...record })
  const filingBeside = (record: ApplicationRecord): Write => ({
    table: name,
    put: application(record),
    condition: 'attribute_not_exists(pk)',
  })
  return {
    changing,
    joining: (member: MembershipRecord, standing: MembershipRecord | undefined, entry: HistoryEntry): Write[] =>
      standing
        ? changing(standing, member, entry)
        : [
            { table: name, put: toMemberRow(member), condition: 'attribute_not_exists(pk)', onFail: 'already-member-here' },
            historyRow(member, entry),
            {
              table: name,
              put: { pk: `NUM#${member.memberNumber}`, sk: 'NUM', personId: member.personId },
              condition: 'attribute_not_exists(pk)',
              onFail: 'try-again',
            },
          ],
    unbinding: ({ personId, version, accountId = '' }: MembershipRecord): Write => ({
      table: name,
      key: memberKey(personId),
      update: 'SET version = version + :one REMOVE accountId',
      condition: 'version = :was AND accountId = :account',
      values: { ':one': 1, ':was': version, ':account': accountId },
      onFail: 'case-changed',
    }),
    filingBeside,
    filing: (record: ApplicationRecord): Write[] => [
      filingBeside(record),
      { table: name, remove: { pk: `ACC#${record.accountId}`, sk: 'DRF' } },
    ],
    refiling: (record: ApplicationRecord): Write => ({
      table: name,
      put: application(record),
      condition: 'attribute_exists(pk)',
    }),
  }
}

function members(table: Table) {
  const byPerson = async (personId: string) => {
    const row = await table.get(`PER#${personId}`, 'MEM')
    return row && toMember(row)
  }
  return {
    byPerson,
    async byPersons(personIds: readonly string[]) {
      const members = (await table.getMany(personIds.map(memberKey))).map(toMember)
      return new Map(members.map(member => [member.personId, member]))
    },
    async byNumber(memberNumber: string) {
      const row = await table.get(`NUM#${memberNumber}`, 'NUM')
      return row && byPerson(row.personId as string)
    },
    history: async (personId: string) =>
      (await table.queryAll({
        pk: `PER#${personId}`,
        beginsWith: 'HIS#',
        newestFirst: true,
        consistent: true,
      })) as unknown as HistoryEntry[],
    async inOrganisation(orgId: string, { state, cursor, limit = 30 }: { state?: string; cursor?: string; limit?: number }) {
      const { rows, next } = await table.query({
        index: 'byOrganisation',
        pk: `ORG#${orgId}`,
        ...(state ? { beginsWith: `${state}#` } : {}),
        limit,
        cursor,
      })
      return { members: rows.map(toMember), ...(next ? { next } : {}) }
    },
  }
}

function drafts(table: Table, cipher: FieldCipher) {
  const place = (accountId: string) => ({ table: table.name, key: accountId, field: 'draft' })
  return {
    async draft(accountId: string) {
      const row = await table.get(`ACC#${accountId}`, 'DRF')
      if (!row || (row.goneAfter as number) * 1000 < Date.now()) return undefined
      const draft = JSON.parse(await cipher.open(place(accountId), row.sealed as string)) as JoinDraft
      return { draft, savedAt: row.savedAt as string }
    },
    async saveDraft(accountId: string, draft: JoinDraft, now: Date) {
      const sealed = await cipher.seal(place(accountId), JSON.stringify(draft))
      await table.write({
        table: table.name,
        put: {
          pk: `ACC#${accountId}`,
          sk: 'DRF',
          sealed,
          savedAt: now.toISOString(),
          goneAfter: epochSeconds(later(now, joinDraftDays * days)),
        },
      })
    },
    deleteDraft: (accountId: string) => table.write({ table: table.name, remove: { pk: `ACC#${accountId}`, sk: 'DRF' } }),
  }
}

export function dynamoMembershipStore(table: Table, cipher: FieldCipher): MembershipStore {
  const place = (caseId: string, field: string) => ({ table: table.name, key: caseId, field })
  return {
    ...members(table),
    ...drafts(table, cipher),
    ...writes(table),
    application: async caseId => (await table.get(`CAS#${caseId}`, 'APP')) as unknown as ApplicationRecord | undefined,
    async seal<F extends SealedField>(caseId: string, plain: Record<F, string>) {
      const fields = Object.keys(plain) as F[]
      const sealed = await Promise.all(fields.map(async field => [field, await cipher.seal(place(caseId, field), plain[field])]))
      return Object.fromEntries(sealed) as Record<F, string>
    },
    open: (caseId, filed, field) => cipher.open(place(caseId, field), filed.sealed[field]),
    noteReveal: ({ caseId, number, orgId }, entry) => {
      const { at, accountId, field, reason } = entry
      const facts = { kind: 'plainSeen' as const, at, accountId, orgId, about: { id: caseId, number }, detail: field, reason }
      return table.write({ table: table.name, put: actRow({ pk: `CAS#${caseId}`, prefix: 'REV' }, facts, entry) })
    },
    reveals: async caseId => (await table.queryAll({ pk: `CAS#${caseId}`, beginsWith: 'REV#' })) as unknown as Reveal[],
    save: (...all) => table.write(...all),
  }
}
