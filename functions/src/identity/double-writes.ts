import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { personKey, phoneKey } from './identity-store.dynamo.ts'

/** Writes for merging two records of one person: refused when an account or another number came meanwhile. */

/** The person of the record that went is found by the name and by a number no more; what the document said stays for whoever asks later. */
export const retireDouble = (table: Table, personId: string, phoneHash: string | undefined): Write => ({
  table: table.name,
  key: personKey(personId),
  update: 'REMOVE byNamePk, byNameSk, phone, phoneHash',
  condition: `attribute_exists(pk) AND attribute_not_exists(accountId) AND ${phoneHash ? 'phoneHash = :hash' : 'attribute_not_exists(phoneHash)'}`,
  ...(phoneHash ? { values: { ':hash': phoneHash } } : {}),
  onFail: 'case-changed',
})

/** The number of the one becomes that of the other, who had none. */
export const takePhoneOver = (
  table: Table,
  { from, to, hash, sealed }: { from: string; to: string; hash: string; sealed: string },
  now: Date,
): Write[] => [
  {
    table: table.name,
    put: { ...phoneKey(hash), personId: to, since: now.toISOString() },
    condition: 'personId = :from',
    values: { ':from': from },
    onFail: 'case-changed',
  },
  {
    table: table.name,
    key: personKey(to),
    update: 'SET phone = :phone, phoneHash = :hash',
    condition: 'attribute_exists(pk) AND attribute_not_exists(phoneHash)',
    values: { ':phone': sealed, ':hash': hash },
    onFail: 'case-changed',
  },
]
