import type { WorkDraft } from 'shared-types/contest-works'
import { workDraftDays } from 'shared-types/retention-days'
import { days, dayOf, epochSeconds, later } from '../../platform/clock.ts'
import type { FieldCipher } from '../../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { normaliseTitle, summaryOf, type WorkRecord, type WorkSummary } from './work.ts'
import type { Publication, WorkDraftRecord, WorkStore } from './work-store.ts'

/**
 * Access patterns of table `contests`, works
 * | question                              | pk                | sk                            |
 * | a work with its texts                 | WRK#<caseId>      | WRK                           |
 * | works of a contest, without texts     | CWK#<contestId>   | <caseId> (rises with time)    |
 * | which awards everybody may see        | CWK#<contestId>   | PUB                           |
 * | has this person handed in this title  | WTL#<personId>    | <contestId>#<bare title>      |
 * | has this person won with this title   | WON#<personId>    | <bare title>                  |
 * | an unfinished form                    | ACC#<accountId>   | WDR#<contestId>               |
 * | when it is to be looked at            | LEFT#<day>        | <accountId>#<contestId>       |
 * A contest has some hundreds of works: one partition holds them, and figures are counted from it when they are asked for.
 */
/** A job removes it with its photos (left-works.ts); by itself the row would go without them, so only long after. */
const safetyDays = 30
const pageSize = 30
const key = (caseId: string) => ({ pk: `WRK#${caseId}`, sk: 'WRK' })
const summaryKey = ({ contestId, caseId }: Pick<WorkRecord, 'contestId' | 'caseId'>) => ({ pk: `CWK#${contestId}`, sk: caseId })
const titleKey = ({ personId, contestId, title }: Pick<WorkRecord, 'personId' | 'contestId' | 'title'>) => ({
  pk: `WTL#${personId}`,
  sk: `${contestId}#${normaliseTitle(title)}`,
})
const wonKey = (personId: string, title: string) => ({ pk: `WON#${personId}`, sk: normaliseTitle(title) })
export const workDraftKey = (accountId: string, contestId: string) => ({ pk: `ACC#${accountId}`, sk: `WDR#${contestId}` })
export const workDraftDueKey = (
  day: string,
  { accountId, contestId }: Partial<Pick<WorkDraftRecord, 'accountId' | 'contestId'>> = {},
) => ({
  pk: `LEFT#${day}`,
  sk: `${accountId}#${contestId}`,
})

function bare<T>({ pk: _p, sk: _s, ...rest }: Row): T {
  return rest as T
}

/** A second writer loses: to them somebody has acted on the case meanwhile. */
const wasVersion = ({ version }: { version: number }) => ({ condition: 'version = :was', values: { ':was': version } })
const isNew = { condition: 'attribute_not_exists(pk)' }

function writes({ name: table }: Table) {
  const listing = (work: WorkRecord): Write => ({ table, put: { ...summaryKey(work), ...summaryOf(work) } })
  return {
    filing: (work: WorkRecord): Write[] => [{ table, put: { ...key(work.caseId), ...work }, ...isNew }, listing(work)],
    changing: (before: WorkRecord, work: WorkRecord): Write[] => {
      const after = { ...work, version: before.version + 1 }
      return [{ table, put: { ...key(after.caseId), ...after }, ...wasVersion(before), onFail: 'case-changed' }, listing(after)]
    },
    claimingTitle: (work: WorkRecord): Write => ({
      table,
      put: { ...titleKey(work), caseId: work.caseId },
      ...isNew,
      onFail: 'work-handed-in-before',
    }),
    freeingTitle: (work: WorkRecord): Write => ({ table, remove: titleKey(work) }),
    neverWon: (personId: string, title: string): Write => ({
      table,
      check: wonKey(personId, title),
      ...isNew,
      onFail: 'work-won-before',
    }),
    winning: ({ personId, title, caseId, contestId }: WorkRecord): Write => ({
      table,
      put: { ...wonKey(personId, title), caseId, contestId },
      ...isNew,
      onFail: 'work-won-before',
    }),
    publishing: (contestId: string, before: Publication, after: Publication): Write => ({
      table,
      put: { pk: `CWK#${contestId}`, sk: 'PUB', ...after },
      ...(before.version === 0 ? isNew : wasVersion(before)),
      onFail: 'contest-changed',
    }),
    deletingDraft: ({ accountId, contestId, version }: WorkDraftRecord): Write => ({
      table,
      remove: workDraftKey(accountId, contestId),
      ...wasVersion({ version }),
      onFail: 'draft-changed',
    }),
  }
}

/** Sealed as a whole: it holds names. */
const draftPlace = (table: Table, accountId: string, contestId: string) => ({
  table: table.name,
  key: `${accountId}#${contestId}`,
  field: 'draft',
})

export async function openWorkDraft(table: Table, cipher: FieldCipher, row: Row): Promise<WorkDraftRecord> {
  const {
    sealed,
    goneAfter: _gone,
    ...rest
  } = bare<Omit<WorkDraftRecord, 'content'> & { sealed: string; goneAfter: number }>(row)
  const place = draftPlace(table, rest.accountId, rest.contestId)
  return { ...rest, content: JSON.parse(await cipher.open(place, sealed)) as WorkDraft }
}

function drafts(table: Table, cipher: FieldCipher) {
  return {
    async draft(accountId: string, contestId: string): Promise<WorkDraftRecord | undefined> {
      const { pk, sk } = workDraftKey(accountId, contestId)
      const row = await table.get(pk, sk)
      return row && openWorkDraft(table, cipher, row)
    },
    /** When an unfinished form has to be looked at, whenever it was saved last. */
    rememberingDraft: (draft: WorkDraftRecord): Write => ({
      table: table.name,
      put: workDraftDueKey(dayOf(later(new Date(draft.savedAt), workDraftDays * days)), draft),
    }),
    async savingDraft(before: WorkDraftRecord | undefined, { content, ...after }: WorkDraftRecord): Promise<Write> {
      const { accountId, contestId, savedAt } = after
      const sealed = await cipher.seal(draftPlace(table, accountId, contestId), JSON.stringify(content))
      const goneAfter = epochSeconds(later(new Date(savedAt), (workDraftDays + safetyDays) * days))
      return {
        table: table.name,
        put: { ...workDraftKey(accountId, contestId), ...after, sealed, goneAfter },
        ...(before ? wasVersion(before) : isNew),
        onFail: 'draft-changed',
      }
    },
  }
}

export function dynamoWorkStore(table: Table, cipher: FieldCipher): WorkStore {
  const authorsAt = (workId: string) => ({ table: table.name, key: workId, field: 'authors' })
  return {
    ...writes(table),
    ...drafts(table, cipher),
    async byCase(caseId) {
      const { pk, sk } = key(caseId)
      const row = await table.get(pk, sk)
      return row && bare<WorkRecord>(row)
    },
    ofContest: async contestId =>
      (await table.queryAll({ pk: `CWK#${contestId}`, beginsWith: 'cas_', newestFirst: true, consistent: true })).map(row =>
        bare<WorkSummary>(row),
      ),
    async pageOfContest(contestId, cursor) {
      const { rows, next } = await table.query({
        pk: `CWK#${contestId}`,
        beginsWith: 'cas_',
        newestFirst: true,
        limit: pageSize,
        cursor,
      })
      return { works: rows.map(row => bare<WorkSummary>(row)), ...(next ? { next } : {}) }
    },
    async publication(contestId) {
      const row = await table.get(`CWK#${contestId}`, 'PUB')
      return row ? bare<Publication>(row) : { version: 0 }
    },
    sealAuthors: (workId, names) => cipher.seal(authorsAt(workId), JSON.stringify(names)),
    openAuthors: async ({ workId, sealedAuthors }) => JSON.parse(await cipher.open(authorsAt(workId), sealedAuthors)) as string[],
    save: (...all) => table.write(...all),
  }
}
