import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Account } from './account.ts'
import { Overtaken } from './account-hold.ts'
import { accountKey } from './caller-store.dynamo.ts'
import { personKey, phoneKey } from './identity-store.dynamo.ts'
import type { Person } from './identity-store.ts'
import { factorKey } from './second-factor-rows.dynamo.ts'

const asSeen = (field: 'personId' | 'phoneHash', value: string | undefined) =>
  value === undefined ? `attribute_not_exists(${field})` : `${field} = :${field}`

/**
 * The account goes with its openid and its number, so no token opens anything from then on, and the same WeChat makes a new one. The
 * person whom a committee has verified stays, as somebody without an account: the membership can be claimed anew.
 */
export function accountClosing(
  { name: table }: Table,
  account: Account,
  openidHash: string,
  person: Pick<Person, 'personId' | 'phoneHash'> | undefined,
): Write[] {
  const { accountId, personId, phoneHash } = account
  const onFail = () => new Overtaken()
  return [
    {
      table,
      remove: accountKey(accountId),
      condition: `attribute_exists(pk) AND ${asSeen('personId', personId)} AND ${asSeen('phoneHash', phoneHash)}`,
      ...(personId || phoneHash
        ? { values: { ...(personId && { ':personId': personId }), ...(phoneHash && { ':phoneHash': phoneHash }) } }
        : {}),
      onFail,
    },
    {
      table,
      remove: { pk: `OID#${openidHash}`, sk: 'OID' },
      condition: 'accountId = :account',
      values: { ':account': accountId },
      onFail,
    },
    { table, remove: factorKey(accountId) },
    ...(person ? personReleased(table, accountId, person) : []),
  ]
}

function personReleased(
  table: string,
  accountId: string,
  { personId, phoneHash }: Pick<Person, 'personId' | 'phoneHash'>,
): Write[] {
  const onFail = () => new Overtaken()
  return [
    {
      table,
      key: personKey(personId),
      update: 'REMOVE accountId, phone, phoneHash',
      condition: `accountId = :account AND ${asSeen('phoneHash', phoneHash)}`,
      values: { ':account': accountId, ...(phoneHash && { ':phoneHash': phoneHash }) },
      onFail,
    },
    ...(phoneHash
      ? [
          {
            table,
            remove: phoneKey(phoneHash),
            condition: 'attribute_not_exists(pk) OR personId = :person',
            values: { ':person': personId },
            onFail,
          },
        ]
      : []),
  ]
}
