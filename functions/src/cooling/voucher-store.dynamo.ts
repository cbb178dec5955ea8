import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import { type DayQuotaRecord, forgottenAfter, type VoucherRecord } from './cooling.ts'
import { AlreadyRedeemed, type VoucherStore } from './voucher-store.ts'

/**
 * Access patterns of vouchers in table `cooling`
 * | question                        | pk                           | sk               | index |
 * | a station's day                 | QTA#<stationId>#<day>        | QTA              |       |
 * | all stations of a day           | DAY#<day>                    | <stationId>      | byDay |
 * | days that are not closed        | OPEN                         | <day>#<stationId>| byDue |
 * | one voucher                     | VCH#<stationId>#<day>#<code> | VCH              |       |
 * | what somebody has of a day      | PER#<day>#<key>              | PER              |       |
 * A person's keys are the account and the hash of a verified or spoken phone number: one voucher for any of them. Every voucher is a partition of
 * its own, so that the rush meets nowhere but in the shards of the quota.
 */
type Place = Pick<DayQuotaRecord, 'stationId' | 'on'>
const dayKey = ({ stationId, on }: Place) => ({ pk: `QTA#${stationId}#${on}`, sk: 'QTA' })
const voucherKey = ({ stationId, on, code }: Place & { code: string }) => ({ pk: `VCH#${stationId}#${on}#${code}`, sk: 'VCH' })

const keyNames = /^(pk|sk|goneAfter|by(Day|Due)(Pk|Sk))$/
const bare = <T>(row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as T

const dayWrites = ({ name: table }: Table) => ({
  addingDay: (day: DayQuotaRecord): Write => ({
    table,
    put: {
      ...dayKey(day),
      ...day,
      byDayPk: `DAY#${day.on}`,
      byDaySk: day.stationId,
      byDuePk: 'OPEN',
      byDueSk: `${day.on}#${day.stationId}`,
    },
    condition: 'attribute_not_exists(pk)',
    onFail: 'ledger-changed',
  }),
  changingDay: (before: DayQuotaRecord, { pieces, opensAt }: Pick<DayQuotaRecord, 'pieces' | 'opensAt'>): Write => ({
    table,
    key: dayKey(before),
    update: 'SET pieces = :pieces, opensAt = :opensAt',
    condition: 'closed = :no AND pieces = :was',
    values: { ':pieces': pieces, ':opensAt': opensAt, ':no': false, ':was': before.pieces },
    onFail: 'ledger-changed',
  }),
  closingDay: (day: DayQuotaRecord): Write => ({
    table,
    key: dayKey(day),
    update: 'SET closed = :yes REMOVE byDuePk, byDueSk',
    condition: 'closed = :no AND redeemed = :redeemed AND pieces = :pieces',
    values: { ':yes': true, ':no': false, ':redeemed': day.redeemed, ':pieces': day.pieces },
    onFail: 'ledger-changed',
  }),
  countingRedeemed: (day: Place): Write => ({
    table,
    key: dayKey(day),
    update: 'ADD redeemed :one',
    condition: 'closed = :no',
    values: { ':one': 1, ':no': false },
    onFail: 'day-closed',
  }),
})

const voucherWrites = ({ name: table }: Table) => ({
  issuing: (voucher: VoucherRecord, personKeys: readonly string[]): Write[] => [
    ...personKeys.map((key): Write => ({
      table,
      put: {
        pk: `PER#${voucher.on}#${key}`,
        sk: 'PER',
        stationId: voucher.stationId,
        code: voucher.code,
        goneAfter: forgottenAfter(voucher.on),
      },
      condition: 'attribute_not_exists(pk)',
      onFail: standing => new Refusal('voucher-taken-today', standing ? { about: String(standing.stationId) } : {}),
    })),
    {
      table,
      put: { ...voucherKey(voucher), ...voucher, goneAfter: forgottenAfter(voucher.on) },
      condition: 'attribute_not_exists(pk)',
      onFail: 'try-again',
    },
  ],
})

export function dynamoVoucherStore(table: Table): VoucherStore {
  const voucher = async (at: Parameters<VoucherStore['voucher']>[0]) => {
    const { pk, sk } = voucherKey(at)
    const row = await table.get(pk, sk)
    return row && bare<VoucherRecord>(row)
  }
  const days = dayWrites(table)
  return {
    ...days,
    ...voucherWrites(table),
    redeeming: (at, { scanId, redeemedAt, accountId }) => [
      {
        table: table.name,
        key: voucherKey(at),
        update: 'SET redeemedAt = :at, scanId = :scan, redeemedBy = :by',
        condition: 'attribute_exists(pk) AND attribute_not_exists(redeemedAt)',
        values: { ':at': redeemedAt, ':scan': scanId, ':by': accountId },
        onFail: () => new AlreadyRedeemed(),
      },
      days.countingRedeemed(at),
    ],
    day: async (stationId, on) => {
      const { pk, sk } = dayKey({ stationId, on })
      const row = await table.get(pk, sk)
      return row && bare<DayQuotaRecord>(row)
    },
    daysOn: async on => (await table.queryAll({ index: 'byDay', pk: `DAY#${on}` })).map(row => bare<DayQuotaRecord>(row)),
    openBefore: async on => {
      const rows = await table.queryAll({ index: 'byDue', pk: 'OPEN', between: ['0', on] })
      return rows.map(row => {
        const [day = '', stationId = ''] = (row.byDueSk as string).split('#')
        return { stationId, on: day }
      })
    },
    voucher,
    voucherOf: async (on, personKeys) => {
      for (const key of personKeys) {
        const row = await table.get(`PER#${on}#${key}`, 'PER')
        if (row) return voucher({ stationId: row.stationId as string, on, code: row.code as string })
      }
      return undefined
    },
    save: (...all) => table.write(...all),
  }
}
