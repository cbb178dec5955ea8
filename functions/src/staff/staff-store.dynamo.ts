import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { DelegationRecord } from './delegation.ts'
import type { GrantRecord, RecusalRecord, StaffStore } from './staff-store.ts'

/**
 * Access patterns of table `staff`
 * | question                       | pk              | sk                  | index          |
 * | roles of an account            | ACC#<accountId> | GRA#<orgId>#<role>  |                |
 * | roles left to it by others     | ACC#<accountId> | GRAFOR#<orgId>#<role>#<delegationId> |    |
 * | roles it has left to others    | ACC#<accountId> | DEL#<delegationId>#<orgId>#<role> |       |
 * | who has which role in a union  | ORG#<orgId>     | <role>#<accountId>  | byOrganisation |
 * | what is left to others there   | ORG#<orgId>     | for#<delegationId>#<role> | byOrganisation |
 * | an invitation                  | INV#<code>      | INV                 |                |
 * | invitations it has given      | ACC#<accountId> | INV#<code>          |                |
 * | declared relatives             | ACC#<accountId> | REC#<recusalId>     |                |
 * | roles given and taken          | ORG#<orgId>     | AUD#<at>#…          |                |
 * Own roles and those of others lie side by side: who may do what is one consistent read.
 */
export const grantKey = (grant: Pick<GrantRecord, 'accountId' | 'orgId' | 'role'>) => ({
  pk: `ACC#${grant.accountId}`,
  sk: `GRA#${grant.orgId}#${grant.role}`,
})

export const rowsIn = (table: Table, orgId: string) => table.queryAll({ index: 'byOrganisation', pk: `ORG#${orgId}` })
export const isDelegation = ({ byOrganisationSk: sk }: Row) => (sk as string).startsWith('for#')

export function dynamoStaffStore(table: Table): StaffStore {
  const heldBy = async (accountId: string) => {
    const rows = await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'GRA', consistent: true })
    const isOwn = (row: Row) => String(row.sk).startsWith('GRA#')
    return {
      grants: rows.filter(isOwn) as unknown as GrantRecord[],
      received: rows.filter(row => !isOwn(row)) as unknown as DelegationRecord[],
    }
  }
  return {
    heldBy,
    grantsOf: async (accountId: string) => (await heldBy(accountId)).grants,
    grantsIn: async (orgId: string) => (await rowsIn(table, orgId)).filter(row => !isDelegation(row)) as unknown as GrantRecord[],
    recusalsOf: async accountId =>
      (
        (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'REC#', consistent: true })) as unknown as RecusalRecord[]
      ).filter(recusal => !recusal.withdrawnAt),
  }
}

/** Refuses with `try-again` the transaction past which a role was taken away. */
export const stillHeld = (table: Table, grant: Pick<GrantRecord, 'accountId' | 'orgId' | 'role'>): Write => ({
  table: table.name,
  check: grantKey(grant),
  condition: 'attribute_exists(pk)',
  onFail: 'try-again',
})
