import { copyDays } from 'shared-types/retention-days'
import { dayOf, days, epochSeconds, later } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { CopyStore } from './copy-store.ts'

/**
 * Access patterns of copies in table `privacy`
 * | question                    | pk              | sk         |
 * | copies that somebody took   | ACC#<accountId> | CPY#<at>   |
 * | how many of them on a day   | ACC#<accountId> | CPD#<day>  |
 */
const mostADay = 5

export const dynamoCopyStore = (table: Table): CopyStore => ({
  noteTaken: (accountId, now) => {
    const at = now.toISOString()
    const pk = `ACC#${accountId}`
    return table.write(
      {
        table: table.name,
        key: { pk, sk: `CPD#${dayOf(now)}` },
        update: 'SET goneAfter = :gone ADD taken :one',
        condition: 'attribute_not_exists(taken) OR taken < :most',
        values: { ':one': 1, ':most': mostADay, ':gone': epochSeconds(later(now, 2 * days)) },
        onFail: 'too-many-requests',
      },
      { table: table.name, put: { pk, sk: `CPY#${at}`, at, goneAfter: epochSeconds(later(now, copyDays * days)) } },
    )
  },
  takenBy: async accountId =>
    (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'CPY#', newestFirst: true, consistent: true })) as unknown as {
      at: string
    }[],
})
