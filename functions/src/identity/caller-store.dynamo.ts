import { epochSeconds } from '../platform/clock.ts'
import { sha256 } from '../platform/crypto/blind-index.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Account } from './account.ts'
import type { CallerStore } from './identity-store.ts'
import type { Session } from './session.ts'

/** The part of table `identity` that every serving function carries: who is calling. Opens nothing sealed. */
export const accountKey = (accountId: string) => ({ pk: `ACC#${accountId}`, sk: 'ACC' })
const sessionKey = (tokenHash: string) => ({ pk: `SES#${tokenHash}`, sk: 'SES' })

export function sessionRow(token: string, session: Session): Row {
  return {
    ...sessionKey(sha256(token)),
    ...session,
    byAccountPk: `ACC#${session.accountId}`,
    byAccountSk: `SES#${session.createdAt}`,
    goneAfter: epochSeconds(new Date(session.endsAt)),
  }
}

export const dynamoCallerStore = (table: Table): CallerStore => ({
  accountById: async accountId => (await table.get(`ACC#${accountId}`, 'ACC')) as unknown as Account | undefined,
  async sessionByToken(token) {
    const { pk, sk } = sessionKey(sha256(token))
    return (await table.get(pk, sk)) as unknown as Session | undefined
  },
  async noteSession(token, session) {
    // Only if it still stands: ending a session must not be undone by noting its use.
    await table
      .write({ table: table.name, put: sessionRow(token, session), condition: 'attribute_exists(pk)' })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
  },
})
