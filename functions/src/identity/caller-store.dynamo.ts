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
    // And of nothing but its use: a second factor may be given in the same moment.
    await table
      .write({
        table: table.name,
        key: sessionKey(sha256(token)),
        update: 'SET lastUsedAt = :used, idleUntil = :until',
        condition: 'attribute_exists(pk)',
        values: { ':used': session.lastUsedAt, ':until': session.idleUntil },
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
  },
})
