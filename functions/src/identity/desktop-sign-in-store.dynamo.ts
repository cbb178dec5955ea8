import { epochSeconds, later, minutes } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { InPlace } from '../platform/dynamo/transact.ts'
import { putDown } from '../platform/events/act.ts'
import { sessionRow } from './caller-store.dynamo.ts'
import type { DesktopSignIn } from './desktop-sign-in.ts'
import type { DesktopSignInStore } from './desktop-sign-in-store.ts'

/**
 * Access pattern of table `identity`
 * | question                       | pk             | sk  |
 * | a desktop that asks, by code   | DSK#<hash>     | DSK |
 */
const keyOf = (codeHash: string) => ({ pk: `DSK#${codeHash}`, sk: 'DSK' })
const keptAfterwardsMs = 10 * minutes

export function dynamoDesktopSignInStore(table: Table): DesktopSignInStore {
  /** `#state`: a reserved word of DynamoDB. */
  const change = (codeHash: string, step: Pick<InPlace, 'update' | 'condition' | 'values'>): InPlace & { table: string } => ({
    table: table.name,
    key: keyOf(codeHash),
    names: { '#state': 'state' },
    onFail: 'desktop-code-over',
    ...step,
  })
  return {
    addDesktopSignIn: asked =>
      table.write({
        table: table.name,
        put: {
          ...keyOf(asked.codeHash),
          ...asked,
          goneAfter: epochSeconds(later(new Date(asked.expiresAt), keptAfterwardsMs)),
        },
        condition: 'attribute_not_exists(pk)',
      }),
    desktopSignIn: async codeHash => {
      const { pk, sk } = keyOf(codeHash)
      return (await table.get(pk, sk)) as unknown as DesktopSignIn | undefined
    },
    claim: (codeHash, accountId, digits, now) =>
      table.write(
        change(codeHash, {
          update: 'SET #state = :comparing, accountId = :account, digits = :digits',
          condition: '#state = :waiting AND expiresAt > :now',
          values: {
            ':comparing': 'comparing',
            ':waiting': 'waiting',
            ':account': accountId,
            ':digits': digits,
            ':now': now.toISOString(),
          },
        }),
      ),
    approve: (codeHash, accountId, digits, collectUntil, now, ...also) =>
      table.write(
        change(codeHash, {
          update: 'SET #state = :approved, collectUntil = :until',
          condition: '#state = :comparing AND accountId = :account AND digits = :digits AND expiresAt > :now',
          values: {
            ':approved': 'approved',
            ':comparing': 'comparing',
            ':until': collectUntil.toISOString(),
            ':account': accountId,
            ':digits': digits,
            ':now': now.toISOString(),
          },
        }),
        ...also,
      ),
    refuse: (codeHash, accountId, now) =>
      table.write(
        change(codeHash, {
          update: 'SET #state = :refused',
          condition: '#state = :comparing AND accountId = :account AND expiresAt > :now',
          values: { ':refused': 'refused', ':comparing': 'comparing', ':account': accountId, ':now': now.toISOString() },
        }),
      ),
    collect: (codeHash, token, session, now) =>
      table.write(
        change(codeHash, {
          update: 'SET #state = :collected',
          condition: '#state = :approved AND collectUntil > :now',
          values: { ':collected': 'collected', ':approved': 'approved', ':now': now.toISOString() },
        }),
        { table: table.name, put: sessionRow(token, session) },
        putDown(table, {
          kind: 'desktopSignedIn',
          at: now.toISOString(),
          accountId: session.accountId,
          about: { id: session.sessionId },
        }),
      ),
  }
}
