import type { CaseDeps } from '../cases/index.ts'
import type { IdentityStore } from '../identity/index.ts'
import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { ReadSecrets } from '../platform/secrets.ts'
import type { MembershipStore } from './membership-store.ts'

/** The rooms that a joining touches in one transaction. */
export interface MembershipDeps extends CaseDeps {
  memberships: MembershipStore
  identity: IdentityStore
  cipher: FieldCipher
  secrets: ReadSecrets
  tables: { identity: Table; organisations: Table; membership: Table }
}
