import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { days, epochSeconds, later } from '../../platform/clock.ts'
import type { FieldCipher } from '../../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { actIn, actRow } from '../../platform/events/act.ts'
import type { Particulars } from '../particulars.ts'
import type { RosterRow } from './roster.ts'
import { MovedOn, type RosterRecord, type RosterStore, type TakenRoster } from './roster-store.ts'

/**
 * Access patterns of rosters in table `membership`
 * | question                          | pk               | sk           |
 * | how far a sent roster is          | ROS#<rosterId>   | ROS          |
 * | what its sheet says, packed       | ROS#<rosterId>   | ROW#<part>   |
 * | a member's further particulars    | PER#<personId>   | PAR          |
 * | who took a union's register out   | ORG#<orgId>      | TAK#<at>#…   |
 * Rows and particulars are sealed.
 */
const keptDays = 7
/** Sealed some 40 KB: a row may have 400. */
const rowsInPart = 250

const sending = ({ rosterId, orgId, sentAt: at, byAccountId: accountId, byMasked }: RosterRecord) =>
  actIn({ kind: 'sheetBroughtIn', at, accountId, byMasked, orgId, about: { id: rosterId }, detail: 'roster' })

const particularsKey = (personId: string) => ({ pk: `PER#${personId}`, sk: 'PAR' })
const place = (table: Table, key: string, field: string) => ({ table: table.name, key, field })

function parts(table: Table, cipher: FieldCipher) {
  const pkOf = (rosterId: string) => `ROS#${rosterId}`
  return {
    async rows(rosterId: string) {
      const found = await table.queryAll({ pk: pkOf(rosterId), beginsWith: 'ROW#', consistent: true })
      const opened = await Promise.all(
        found.map(({ sk, sealed }) => cipher.open(place(table, rosterId, sk as string), sealed as string)),
      )
      return opened.flatMap(packed => JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString()) as RosterRow[])
    },
    async adding(record: RosterRecord, rows: readonly RosterRow[]): Promise<Write[]> {
      const goneAfter = epochSeconds(later(new Date(record.sentAt), keptDays * days))
      const pk = pkOf(record.rosterId)
      const sealedParts = Array.from({ length: Math.ceil(rows.length / rowsInPart) }, async (_, i): Promise<Write> => {
        const sk = `ROW#${String(i).padStart(3, '0')}`
        const packed = brotliCompressSync(JSON.stringify(rows.slice(i * rowsInPart, (i + 1) * rowsInPart))).toString('base64')
        const sealed = await cipher.seal(place(table, record.rosterId, sk), packed)
        return { table: table.name, put: { pk, sk, sealed, goneAfter } }
      })
      return [
        { table: table.name, put: { pk, sk: 'ROS', ...record, ...sending(record) }, condition: 'attribute_not_exists(pk)' },
        ...(await Promise.all(sealedParts)),
      ]
    },
    async forgetRows(rosterId: string) {
      const found = await table.queryAll({ pk: pkOf(rosterId), beginsWith: 'ROW#', consistent: true })
      await Promise.all(
        found.map(({ sk }) => table.write({ table: table.name, remove: { pk: pkOf(rosterId), sk: sk as string } })),
      )
    },
  }
}

function particulars(table: Table, cipher: FieldCipher) {
  return {
    async particularsOf(personIds: readonly string[]) {
      const rows = await table.getMany(personIds.map(particularsKey))
      const opened = rows.map(async ({ pk, sealed }): Promise<[string, Particulars]> => {
        const personId = (pk as string).slice('PER#'.length)
        const text = await cipher.open(place(table, personId, 'particulars'), sealed as string)
        return [personId, JSON.parse(text) as Particulars]
      })
      return new Map(await Promise.all(opened))
    },
    async keepingParticulars(personId: string, kept: Particulars, by: { accountId: string; at: string }): Promise<Write> {
      const sealed = await cipher.seal(place(table, personId, 'particulars'), JSON.stringify(kept))
      return {
        table: table.name,
        put: { ...particularsKey(personId), sealed, byAccountId: by.accountId, changedAt: by.at },
      }
    },
  }
}

const toRecord = ({ pk: _pk, sk: _sk, ...record }: Row) => record as unknown as RosterRecord

export function dynamoRosterStore(table: Table, cipher: FieldCipher): RosterStore {
  return {
    ...parts(table, cipher),
    ...particulars(table, cipher),
    byId: async rosterId => {
      const row = await table.get(`ROS#${rosterId}`, 'ROS')
      return row && toRecord(row)
    },
    advancing: (before, after) => ({
      table: table.name,
      put: { pk: `ROS#${after.rosterId}`, sk: 'ROS', ...after },
      condition: 'applied = :was',
      values: { ':was': before.applied },
      onFail: () => new MovedOn(),
    }),
    takenOf: async orgId => (await table.queryAll({ pk: `ORG#${orgId}`, beginsWith: 'TAK#' })) as unknown as TakenRoster[],
    noteTaken: taken => {
      const { orgId, at, byAccountId: accountId, byMasked, reason, inPlain } = taken
      const detail = inPlain ? 'registerInPlain' : 'registerMasked'
      const facts = { kind: 'sheetTakenOut' as const, at, accountId, byMasked, orgId, detail, reason }
      return table.write({ table: table.name, put: actRow({ pk: `ORG#${orgId}`, prefix: 'TAK' }, facts, taken) })
    },
  }
}
