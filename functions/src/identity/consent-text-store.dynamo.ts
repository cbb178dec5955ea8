import type { Row, Table } from '../platform/dynamo/table.ts'
import { actRow } from '../platform/events/act.ts'
import type { PublishedText, WordingRecord } from './consent-text.ts'
import type { ConsentTextStore, WordingEntry } from './consent-text-store.ts'

/**
 * Access patterns of the wordings in table `identity`
 * | question                                 | pk             | sk                 |
 * | what is being written, of each purpose   | TEXTS          | DRAFT#<purpose>    |
 * | every wording published here             | TEXTS          | TEXT#<purpose>#<day> |
 * | what was done with one                   | TEXTS#<purpose>| HIS#<at>#…         |
 */
const pk = 'TEXTS'

const toText = ({ pk: _p, sk: _s, ...text }: Row) => text as unknown as PublishedText
const toRecord = ({ pk: _p, sk: _s, ...record }: Row) => record as unknown as WordingRecord

export const publishedIn = async (table: Table): Promise<PublishedText[]> =>
  (await table.queryAll({ pk, beginsWith: 'TEXT#', consistent: true })).map(toText)

const textKey = ({ purpose, version }: PublishedText) => ({ pk, sk: `TEXT#${purpose}#${version}` })

/** The attribute `act` is the chain's: what was done stands under `what`. */
const historyRow = ({ purpose }: WordingRecord, { act: what, ...entry }: WordingEntry): Row =>
  actRow(
    { pk: `${pk}#${purpose}`, prefix: 'HIS' },
    {
      kind: 'consentTextChanged',
      at: entry.at,
      accountId: entry.accountId,
      byMasked: entry.byMasked,
      about: { id: purpose, number: entry.inForceOn, name: entry.title },
      detail: what,
      ...(entry.note && { reason: entry.note }),
    },
    { ...entry, what },
  )

export const dynamoConsentTextStore = (table: Table): ConsentTextStore => ({
  async all() {
    const rows = await table.queryAll({ pk, consistent: true })
    const of = (prefix: string) => rows.filter(({ sk }) => (sk as string).startsWith(prefix))
    return { published: of('TEXT#').map(toText), records: of('DRAFT#').map(toRecord) }
  },
  async history(purpose) {
    const rows = await table.queryAll({ pk: `${pk}#${purpose}`, beginsWith: 'HIS#', newestFirst: true, consistent: true })
    return rows.map(({ at, what, accountId, byMasked, title, inForceOn, note }) => ({
      ...({ at, act: what, accountId, byMasked, title, inForceOn } as WordingEntry),
      ...(note ? { note: note as string } : {}),
    }))
  },
  changing: (before, after, entry) => [
    {
      table: table.name,
      put: { pk, sk: `DRAFT#${after.purpose}`, ...after },
      ...(before
        ? { condition: 'version = :was', values: { ':was': before.version } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail: 'consent-text-changed',
    },
    { table: table.name, put: historyRow(after, entry) },
  ],
  adding: text => ({
    table: table.name,
    put: { ...textKey(text), ...text },
    condition: 'attribute_not_exists(pk)',
    onFail: 'consent-text-changed',
  }),
  removing: text => ({
    table: table.name,
    remove: textKey(text),
    condition: 'attribute_exists(pk)',
    onFail: 'consent-text-changed',
  }),
  save: (...writes) => table.write(...writes),
})
