import type { Row, Table } from '../platform/dynamo/table.ts'
import { putDown } from '../platform/events/act.ts'
import type { FactorReset } from './second-factor-store.ts'

/** What those need who only take a second factor away, without reading a secret. */
export const factorKey = (accountId: string) => ({ pk: `ACC#${accountId}`, sk: 'FAC' })

export const sessionRowsOf = (table: Table, accountId: string): Promise<Row[]> =>
  table.queryAll({ index: 'byAccount', pk: `ACC#${accountId}`, beginsWith: 'SES#' })

/**
 * Somebody has lost the phone: their authenticator counts no more, and every session ends, since one of them may have been given its code.
 * Done twice, or begun again where it stopped, it comes to the same.
 */
export async function resetSecondFactor(table: Table, { accountId, reason, orgId, by, at }: FactorReset): Promise<void> {
  await table.write(
    { table: table.name, remove: factorKey(accountId) },
    putDown(table, {
      kind: 'secondFactorChanged',
      at: at.toISOString(),
      accountId: by,
      ...(orgId && { orgId }),
      about: { id: accountId },
      detail: 'reset',
      reason,
    }),
  )
  for (const { pk, sk } of await sessionRowsOf(table, accountId))
    await table.write({ table: table.name, remove: { pk: pk as string, sk: sk as string } })
}
