import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { type Claim, Overtaken, type Pool, spread } from './pool.ts'
import type { QuotaStore } from './quota-store.ts'

/**
 * Access patterns of table `quota`
 * | question                         | pk                         | sk       |
 * | a pool's size, open or sealed    | POOL#<poolId>              | HEAD     |
 * | free places of one shard         | POOL#<poolId>#<shard>      | SHARD    |
 * | what a claimant has              | CLM#<poolId>#<claimantId>  | CLM      |
 * | who waits, longest first         | WAIT#<poolId>              | <ticket> |
 * A claim touches its own row and one shard, each in a partition of its own: the head is only met by who finds the shards empty.
 */
const headKey = (poolId: string) => ({ pk: `POOL#${poolId}`, sk: 'HEAD' })
const shardKey = (poolId: string, shard: number) => ({ pk: `POOL#${poolId}#${shard}`, sk: 'SHARD' })
const claimKey = ({ poolId, claimantId }: Pick<Claim, 'poolId' | 'claimantId'>) => ({
  pk: `CLM#${poolId}#${claimantId}`,
  sk: 'CLM',
})
const waitingKey = ({ poolId, ticket }: Claim) => ({ pk: `WAIT#${poolId}`, sk: ticket })

/** A reserved word. */
const freeName = { '#free': 'free' }

const bare = <T>({ pk: _p, sk: _s, ...fields }: Row) => fields as T

const overtaken = (poolId: string, what: Overtaken['at']['what'], shard?: number) => () =>
  new Overtaken({ poolId, what, ...(shard === undefined ? {} : { shard }) })

type Change = Pick<Extract<Write, { update: string }>, 'update' | 'condition' | 'names' | 'values'>

/** The single rows that the transactions below are made of. */
const rowsOf = ({ name: table }: Table) => ({
  head: (poolId: string, change: Change): Write => ({
    table,
    key: headKey(poolId),
    ...change,
    onFail: overtaken(poolId, 'head'),
  }),
  shard: (poolId: string, shard: number, change: Change): Write => ({
    table,
    key: shardKey(poolId, shard),
    ...change,
    onFail: overtaken(poolId, 'shard', shard),
  }),
  newClaim: (claim: Claim): Write => ({
    table,
    put: { ...claimKey(claim), ...claim },
    condition: 'attribute_not_exists(pk)',
    onFail: overtaken(claim.poolId, 'claim'),
  }),
  endClaim: (claim: Claim): Write => ({
    table,
    remove: claimKey(claim),
    condition: 'ticket = :ticket AND #state = :state',
    names: { '#state': 'state' },
    values: { ':ticket': claim.ticket, ':state': claim.state },
    onFail: overtaken(claim.poolId, 'claim'),
  }),
  endWaiting: (claim: Claim): Write => ({
    table,
    remove: waitingKey(claim),
    condition: 'attribute_exists(pk)',
    onFail: overtaken(claim.poolId, 'waiting'),
  }),
})

const freeBy = (by: number): Change => ({
  update: 'SET #free = #free + :by',
  // What a sealed pool's shard was given would never be found again.
  condition: by < 0 ? '#free >= :least' : 'attribute_not_exists(sealed) AND #free >= :least',
  names: freeName,
  values: { ':by': by, ':least': Math.max(0, -by) },
})

const sealedFreeBy = (by: number): Change => ({
  ...freeBy(by),
  condition: 'sealed = :yes AND #free >= :least',
  values: { ...freeBy(by).values, ':yes': true },
})

function claimWrites(table: Table) {
  const { name } = table
  const rows = rowsOf(table)
  return {
    taking: (claim: Claim) => [rows.newClaim(claim), rows.shard(claim.poolId, claim.shard, freeBy(-claim.amount))],
    queueing: (claim: Claim): Write[] => [rows.newClaim(claim), { table: name, put: { ...waitingKey(claim), ...claim } }],
    promoting: (claim: Claim): Write[] => [
      rows.endWaiting(claim),
      {
        table: name,
        put: { ...claimKey(claim), ...claim, state: 'claimed' },
        condition: 'ticket = :ticket',
        values: { ':ticket': claim.ticket },
        onFail: overtaken(claim.poolId, 'claim'),
      },
      rows.head(claim.poolId, sealedFreeBy(-claim.amount)),
    ],
    returningToShard: (claim: Claim) => [rows.endClaim(claim), rows.shard(claim.poolId, claim.shard, freeBy(claim.amount))],
    returningToHead: (claim: Claim) => [rows.endClaim(claim), rows.head(claim.poolId, sealedFreeBy(claim.amount))],
    leavingQueue: (claim: Claim) => [rows.endClaim(claim), rows.endWaiting(claim)],
  }
}

function poolWrites(table: Table): Pick<QuotaStore, 'opening' | 'sealing' | 'resizing'> {
  const { name } = table
  const rows = rowsOf(table)
  const shardRow = ({ poolId, goneAfter }: Pool, free: number, i: number): Write => ({
    table: name,
    put: { ...shardKey(poolId, i), free, ...(goneAfter ? { goneAfter } : {}) },
  })
  return {
    opening: pool => [
      {
        table: name,
        put: { ...headKey(pool.poolId), ...pool },
        condition: 'attribute_not_exists(pk)',
        onFail: overtaken(pool.poolId, 'head'),
      },
      ...spread(pool.capacity, pool.shards).map((free, i) => shardRow(pool, free, i)),
    ],
    sealing({ poolId, shards }) {
      const seal = { update: 'SET sealed = :yes' }
      const open = { ...seal, condition: 'sealed = :no', values: { ':yes': true, ':no': false } }
      const empty = { ...seal, condition: '#free = :none', names: freeName, values: { ':yes': true, ':none': 0 } }
      return [rows.head(poolId, open), ...Array.from({ length: shards }, (_, i) => rows.shard(poolId, i, empty))]
    },
    resizing(before, { head = 0, shards = [] }) {
      const by = shards.reduce((sum, part) => sum + part, head)
      const change: Change = {
        update: 'SET #capacity = :capacity, #free = #free + :by',
        condition: '#capacity = :was AND sealed = :sealed AND #free >= :least',
        names: { ...freeName, '#capacity': 'capacity' },
        values: {
          ':capacity': before.capacity + by,
          ':was': before.capacity,
          ':sealed': before.sealed,
          ':by': head,
          ':least': Math.max(0, -head),
        },
      }
      const parts = shards.flatMap((part, i) => (part === 0 ? [] : [rows.shard(before.poolId, i, freeBy(part))]))
      return [rows.head(before.poolId, change), ...parts]
    },
  }
}

export function dynamoQuotaStore(table: Table): QuotaStore {
  return {
    ...poolWrites(table),
    ...claimWrites(table),
    pool: async poolId => {
      const { pk, sk } = headKey(poolId)
      const row = await table.get(pk, sk)
      return row && bare<Pool>(row)
    },
    freeByShard: ({ poolId, shards }) =>
      Promise.all(
        Array.from({ length: shards }, async (_, i) => {
          const { pk, sk } = shardKey(poolId, i)
          return ((await table.get(pk, sk))?.free as number | undefined) ?? 0
        }),
      ),
    claimOf: async (poolId, claimantId) => {
      const { pk, sk } = claimKey({ poolId, claimantId })
      const row = await table.get(pk, sk)
      return row && bare<Claim>(row)
    },
    firstWaiting: async poolId => {
      const { rows } = await table.query({ pk: `WAIT#${poolId}`, limit: 1, consistent: true })
      return rows[0] && bare<Claim>(rows[0])
    },
    waiting: async poolId => (await table.queryAll({ pk: `WAIT#${poolId}`, consistent: true })).map(row => bare<Claim>(row)),
    save: (...all) => table.write(...all),
  }
}
