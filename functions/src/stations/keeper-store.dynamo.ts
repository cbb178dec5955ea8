import { epochSeconds } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { type KeeperInvitation, type KeeperStore, mostKeepers } from './keeper-store.ts'
import type { KeeperRecord } from './station.ts'

/**
 * Access patterns of keepers in table `stations`
 * | question                   | pk              | sk              |
 * | who keeps a station        | STA#<stationId> | KEP#<accountId> |
 * | which stations one keeps   | ACC#<accountId> | KEP#<stationId> |
 * | how many keepers it has    | STA#<stationId> | KEEPERS         |
 * | an invitation              | INV#<code>      | INV             |
 */
const toKeeper = ({ stationId, accountId, nameMasked, sinceOn }: Row) =>
  ({ stationId, accountId, nameMasked, sinceOn }) as unknown as KeeperRecord

const keysOf = ({ stationId, accountId }: Pick<KeeperRecord, 'stationId' | 'accountId'>) => [
  { pk: `STA#${stationId}`, sk: `KEP#${accountId}` },
  { pk: `ACC#${accountId}`, sk: `KEP#${stationId}` },
]

const queryKeepers = async (table: Table, pk: string) =>
  (await table.queryAll({ pk, beginsWith: 'KEP#', consistent: true })).map(toKeeper)

export function dynamoKeeperStore(table: Table): KeeperStore {
  const { name } = table
  const count = (stationId: string, by: 1 | -1): Write => ({
    table: name,
    key: { pk: `STA#${stationId}`, sk: 'KEEPERS' },
    update: 'ADD keepers :by',
    values: { ':by': by, ...(by === 1 ? { ':most': mostKeepers } : {}) },
    ...(by === 1 ? { condition: 'attribute_not_exists(keepers) OR keepers < :most', onFail: 'too-many-keepers' as const } : {}),
  })
  return {
    of: stationId => queryKeepers(table, `STA#${stationId}`),
    keptBy: accountId => queryKeepers(table, `ACC#${accountId}`),
    find: async (stationId, accountId) => {
      const row = await table.get(`STA#${stationId}`, `KEP#${accountId}`)
      return row && toKeeper(row)
    },
    invite: (invitation, ...also) =>
      table.write(
        {
          table: name,
          put: {
            pk: `INV#${invitation.code}`,
            sk: 'INV',
            ...invitation,
            goneAfter: epochSeconds(new Date(invitation.expiresAt)),
          },
        },
        ...also,
      ),
    invitation: async code => (await table.get(`INV#${code}`, 'INV')) as unknown as KeeperInvitation | undefined,
    accept: (invitation, keeper, at, ...also) =>
      table.write(
        {
          table: name,
          key: { pk: `INV#${invitation.code}`, sk: 'INV' },
          update: 'SET usedAt = :at',
          condition: 'attribute_exists(pk) AND attribute_not_exists(usedAt) AND expiresAt > :at',
          values: { ':at': at.toISOString() },
          onFail: 'invitation-used-or-expired',
        },
        count(keeper.stationId, 1),
        ...keysOf(keeper).map((key): Write => ({
          table: name,
          put: { ...key, ...keeper },
          condition: 'attribute_not_exists(pk)',
          // Keeping it already, by another code: nothing to add.
          onFail: 'invitation-used-or-expired',
        })),
        ...also,
      ),
    remove: (keeper, ...also) =>
      table.write(
        ...keysOf(keeper).map((key): Write => ({
          table: name,
          remove: key,
          condition: 'attribute_exists(pk)',
          onFail: 'not-found',
        })),
        count(keeper.stationId, -1),
        ...also,
      ),
  }
}
