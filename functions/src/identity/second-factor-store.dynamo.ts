import { epochSeconds, later } from '../platform/clock.ts'
import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { putDown } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import { mostTries, triesWindowMs, type Factor } from './second-factor.ts'
import type { FactorSession, Giving, SecondFactorStore, SecretKind } from './second-factor-store.ts'
import { factorKey, sessionRowsOf } from './second-factor-rows.dynamo.ts'

/**
 * Access patterns of table `identity`
 * | question                       | pk              | sk             |
 * | the second factor of somebody  | ACC#<accountId> | FAC            |
 * | tries in a quarter of an hour  | ACC#<accountId> | TRY#<window>   |
 */
const tryKey = (accountId: string, at: Date) => ({
  pk: `ACC#${accountId}`,
  sk: `TRY#${Math.floor(at.getTime() / triesWindowMs)}`,
})

function writes(table: Table) {
  const { name } = table
  return {
    /** The session has it, and tries that went before do not count against the next session. */
    given: ({ accountId, session, at }: Giving): Write[] => [
      {
        table: name,
        key: session.key,
        update: 'SET secondFactorAt = :at',
        condition: 'attribute_exists(pk)',
        values: { ':at': at.toISOString() },
        onFail: 'not-signed-in',
      },
      { table: name, remove: tryKey(accountId, at) },
    ],
    act: (accountId: string, at: Date, detail: string): Write =>
      putDown(table, { kind: 'secondFactorChanged', at: at.toISOString(), accountId, about: { id: accountId }, detail }),
    change: (accountId: string, step: { update: string; condition: string; values: Row }): Write => ({
      table: name,
      key: factorKey(accountId),
      onFail: 'second-factor-wrong',
      ...step,
    }),
  }
}

export function dynamoSecondFactorStore(table: Table, cipher: FieldCipher): SecondFactorStore {
  const make = writes(table)
  const place = (accountId: string) => ({ table: table.name, key: accountId, field: 'secondFactor' })
  const rowOf = (accountId: string) => table.get(`ACC#${accountId}`, 'FAC')
  const secretOf = async (accountId: string, kind: SecretKind) => {
    const sealed = (await rowOf(accountId))?.[kind] as string | undefined
    return sealed && cipher.open(place(accountId), sealed)
  }
  return {
    factorOf: async accountId => (await rowOf(accountId)) as unknown as Factor | undefined,
    secretOf,
    async sessionOf(accountId, sessionId) {
      const found = (await sessionRowsOf(table, accountId)).find(row => row.sessionId === sessionId)
      const row = found && (await table.get(found.pk as string, found.sk as string))
      if (!row) throw new Refusal('try-again')
      return { ...(row as Partial<FactorSession>), key: { pk: row.pk as string, sk: row.sk as string } }
    },
    async begin(accountId, secret) {
      const sealed = await cipher.seal(place(accountId), secret)
      const begun: Write = {
        table: table.name,
        key: factorKey(accountId),
        update: 'SET accountId = :account, pending = :pending, recovery = if_not_exists(recovery, :none)',
        condition: 'attribute_not_exists(pending)',
        values: { ':account': accountId, ':pending': sealed, ':none': [] },
      }
      await table.write(begun).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
      return (await secretOf(accountId, 'pending')) ?? secret
    },
    async takeTry(accountId, at) {
      const row = await table.bump(tryKey(accountId, at), 'ADD tries :one SET goneAfter = :gone', {
        ':one': 1,
        ':gone': epochSeconds(later(at, 2 * triesWindowMs)),
      })
      if ((row.tries as number) > mostTries) throw new Refusal('too-many-requests')
    },
    async bind(giving, { secret, step, recovery }) {
      const { accountId, at } = giving
      const pending = (await rowOf(accountId))?.pending as string | undefined
      if (!pending || (await cipher.open(place(accountId), pending)) !== secret) throw new Refusal('second-factor-wrong')
      await table.write(
        make.change(accountId, {
          update: 'SET secret = pending, boundAt = :at, lastStep = :step, recovery = :recovery REMOVE pending',
          condition: 'pending = :pending',
          values: { ':at': at.toISOString(), ':step': step, ':recovery': recovery, ':pending': pending },
        }),
        ...make.given(giving),
        make.act(accountId, at, 'bound'),
      )
    },
    useStep: (giving, step) =>
      table.write(
        make.change(giving.accountId, {
          update: 'SET lastStep = :step',
          condition: 'attribute_exists(boundAt) AND lastStep < :step',
          values: { ':step': step },
        }),
        ...make.given(giving),
      ),
    useRecovery: (giving, before, left) =>
      table.write(
        make.change(giving.accountId, {
          update: 'SET recovery = :left',
          condition: 'recovery = :before',
          values: { ':left': left, ':before': before },
        }),
        ...make.given(giving),
        make.act(giving.accountId, giving.at, 'recoveryUsed'),
      ),
    renewRecovery: (accountId, before, fresh, at) =>
      table.write(
        {
          ...make.change(accountId, {
            update: 'SET recovery = :fresh',
            condition: 'attribute_exists(boundAt) AND recovery = :before',
            values: { ':fresh': fresh, ':before': before },
          }),
          onFail: 'try-again',
        },
        make.act(accountId, at, 'recoveryRenewed'),
      ),
  }
}
