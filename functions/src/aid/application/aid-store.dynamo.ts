import type { AidDraftInput } from 'shared-types/aid-application'
import { aidDraftDays } from 'shared-types/retention-days'
import { days, dayOf, epochSeconds, later } from '../../platform/clock.ts'
import type { FieldCipher } from '../../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actIn, actRow } from '../../platform/events/act.ts'
import type { AidRecord } from './application.ts'
import type { AidStore, CheckRecord, DraftRecord, LookRecord, ObjectionRecord } from './aid-store.ts'
import { lookedAtOf } from './looked-at.ts'

/**
 * Access patterns of table `aid`, applications
 * | question                          | pk                      | sk                      | index       |
 * | an application                    | AID#<caseId>            | AID                     |             |
 * | visits and other checks           | AID#<caseId>            | CHK#<at>#<checkId>      |             |
 * | who looked at plain values        | AID#<caseId>            | LOOK#<at>#…             |             |
 * | which application a notice is of  | NTC#<noticeId>          | NTC                     |             |
 * | aid of a family or person, newest | AID#<subjectId>         | <submittedAt>#<caseId>  | byHousehold |
 * | notices that stand, earliest end  | NOTICE                  | <untilOn>#<caseId>      | byNotice    |
 * | what is due to be paid            | DUE#<programmeId>#<fund>| <caseId>                | byPayment   |
 * | who has claimed this year         | YEAR#<once key>         | YEAR                    |             |
 * | an objection                      | OBJ#<caseId>            | OBJ                     |             |
 * | an unfinished form                | ACC#<accountId>         | DRF#<programmeId>       |             |
 * | when it is to be looked at        | LEFT#<day>              | <accountId>#<programme> |             |
 */
/** A job removes it with its photos (left-drafts.ts); by itself the row would go without them, so only long after. */
const safetyDays = 30
const key = (caseId: string) => ({ pk: `AID#${caseId}`, sk: 'AID' })
const claimKey = (once: string) => ({ pk: `YEAR#${once}`, sk: 'YEAR' })
export const draftKey = (accountId: string, programmeId: string) => ({ pk: `ACC#${accountId}`, sk: `DRF#${programmeId}` })
export const draftDueKey = (
  day: string,
  { accountId, programmeId }: Partial<Pick<DraftRecord, 'accountId' | 'programmeId'>> = {},
) => ({
  pk: `LEFT#${day}`,
  sk: `${accountId}#${programmeId}`,
})

export const subjectOf = ({ householdId, personId }: AidRecord) => householdId ?? personId

function toRow(record: AidRecord): Row {
  const { caseId, notice, payment, programmeId, fund, submittedAt } = record
  return {
    ...key(caseId),
    ...record,
    byHouseholdPk: `AID#${subjectOf(record)}`,
    byHouseholdSk: `${submittedAt}#${caseId}`,
    ...(notice ? { byNoticePk: 'NOTICE', byNoticeSk: `${notice.untilOn}#${caseId}` } : {}),
    ...(payment?.state === 'due' ? { byPaymentPk: `DUE#${programmeId}#${fund ?? ''}`, byPaymentSk: caseId } : {}),
  }
}

function toRecord(row: Row): AidRecord {
  const {
    pk: _p,
    sk: _s,
    byHouseholdPk: _a,
    byHouseholdSk: _b,
    byNoticePk: _c,
    byNoticeSk: _d,
    byPaymentPk: _e,
    byPaymentSk: _f,
    ...record
  } = row
  return record as unknown as AidRecord
}

function plain<T>(row: Row): T {
  const { pk: _p, sk: _s, act: _a, ...rest } = row
  return rest as T
}

function writes({ name: table }: Table) {
  return {
    filing: (record: AidRecord): Write[] => [{ table, put: toRow(record), condition: 'attribute_not_exists(pk)' }],
    changing: (before: AidRecord, after: AidRecord): Write => ({
      table,
      put: toRow({ ...after, version: before.version + 1 }),
      condition: 'version = :was',
      values: { ':was': before.version },
      onFail: 'case-changed',
    }),
    claiming: ({ onceKeys, caseId }: AidRecord): Write[] =>
      onceKeys.map(once => ({
        table,
        put: { ...claimKey(once), caseId },
        condition: 'attribute_not_exists(pk)',
        onFail: 'already-applied-this-year',
      })),
    pointing: (noticeId: string, caseId: string): Write => ({
      table,
      put: { pk: `NTC#${noticeId}`, sk: 'NTC', caseId },
      condition: 'attribute_not_exists(pk)',
    }),
    unclaiming: ({ onceKeys }: AidRecord): Write[] => onceKeys.map(once => ({ table, remove: claimKey(once) })),
    checking: ({ caseId, number, orgId }: Pick<AidRecord, 'caseId' | 'number' | 'orgId'>, check: CheckRecord): Write => ({
      table,
      put: {
        pk: `AID#${caseId}`,
        sk: `CHK#${check.at}#${check.checkId}`,
        ...check,
        ...actIn({
          kind: 'caseChecked',
          at: check.at,
          accountId: check.byAccountId,
          byMasked: check.byMasked,
          orgId,
          about: { id: caseId, number },
          detail: check.kind,
        }),
      },
    }),
    objecting: (objection: ObjectionRecord): Write => ({
      table,
      put: { pk: `OBJ#${objection.caseId}`, sk: 'OBJ', ...objection },
    }),
    deletingDraft: ({ accountId, programmeId }: DraftRecord): Write => ({ table, remove: draftKey(accountId, programmeId) }),
  }
}

function drafts(table: Table, cipher: FieldCipher) {
  const place = (accountId: string, programmeId: string) => ({
    table: table.name,
    key: `${accountId}#${programmeId}`,
    field: 'draft',
  })
  return {
    async draft(accountId: string, programmeId: string): Promise<DraftRecord | undefined> {
      const row = await table.get(`ACC#${accountId}`, `DRF#${programmeId}`)
      if (!row) return undefined
      const {
        sealed,
        goneAfter: _gone,
        ...rest
      } = plain<Omit<DraftRecord, 'content'> & { sealed: string; goneAfter: number }>(row)
      const content = JSON.parse(await cipher.open(place(accountId, programmeId), sealed)) as AidDraftInput
      return { ...rest, content }
    },
    /** When an unfinished form has to be looked at, whenever it was saved last. */
    rememberingDraft: (draft: Pick<DraftRecord, 'accountId' | 'programmeId' | 'savedAt'>): Write => ({
      table: table.name,
      put: draftDueKey(dayOf(later(new Date(draft.savedAt), aidDraftDays * days)), draft),
    }),
    async savingDraft(before: DraftRecord | undefined, { content, ...after }: DraftRecord): Promise<Write> {
      const { accountId, programmeId, savedAt } = after
      const sealed = await cipher.seal(place(accountId, programmeId), JSON.stringify(content))
      return {
        table: table.name,
        put: {
          ...draftKey(accountId, programmeId),
          ...after,
          sealed,
          goneAfter: epochSeconds(later(new Date(savedAt), (aidDraftDays + safetyDays) * days)),
        },
        ...(before
          ? { condition: 'version = :was', values: { ':was': before.version } }
          : { condition: 'attribute_not_exists(pk)' }),
        onFail: 'draft-changed',
      }
    },
  }
}

export function dynamoAidStore(table: Table, cipher: FieldCipher): AidStore {
  const byCase = async (caseId: string) => {
    const row = await table.get(`AID#${caseId}`, 'AID')
    return row && toRecord(row)
  }
  return {
    ...writes(table),
    ...drafts(table, cipher),
    byCase,
    async byNotice(noticeId) {
      const row = await table.get(`NTC#${noticeId}`, 'NTC')
      return row && byCase(row.caseId as string)
    },
    ofSubject: async subjectId =>
      (await table.queryAll({ index: 'byHousehold', pk: `AID#${subjectId}`, newestFirst: true })).map(toRecord),
    async standingNotices(cursor) {
      const { rows, next } = await table.query({ index: 'byNotice', pk: 'NOTICE', limit: 30, cursor })
      return { records: rows.map(toRecord), ...(next ? { next } : {}) }
    },
    noticesOver: async today => (await table.queryAll({ index: 'byNotice', pk: 'NOTICE', between: ['0', today] })).map(toRecord),
    paymentsDue: async (programmeId, fund) =>
      (await table.queryAll({ index: 'byPayment', pk: `DUE#${programmeId}#${fund}` })).map(toRecord),
    checks: async caseId =>
      (await table.queryAll({ pk: `AID#${caseId}`, beginsWith: 'CHK#', consistent: true })).map(row => plain<CheckRecord>(row)),
    async objection(caseId) {
      const row = await table.get(`OBJ#${caseId}`, 'OBJ')
      return row && plain<ObjectionRecord>(row)
    },
    looks: async caseId => (await table.queryAll({ pk: `AID#${caseId}`, beginsWith: 'LOOK#' })) as unknown as LookRecord[],
    noteLook: ({ caseId, number, orgId }, look: LookRecord) => {
      const { at, accountId, what, reason } = look
      const facts = {
        kind: 'plainSeen' as const,
        at,
        accountId,
        orgId,
        about: { id: caseId, number },
        detail: lookedAtOf(what),
        reason,
      }
      return table.write({ table: table.name, put: actRow({ pk: `AID#${caseId}`, prefix: 'LOOK' }, facts, look) })
    },
    save: (...all) => table.write(...all),
  }
}
