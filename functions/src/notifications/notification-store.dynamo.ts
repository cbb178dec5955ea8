import type { Message } from 'shared-types/notifications'
import { messageDays } from 'shared-types/retention-days'
import { days, epochSeconds, later } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { NotificationStore } from './notification-store.ts'

/**
 * Access patterns of table `notifications`
 * | question                        | pk              | sk                |
 * | messages of an account, newest  | ACC#<accountId> | MSG#<messageId>   |
 * | how many are unread             | ACC#<accountId> | CNT               |
 * | allowed sends of a template     | ACC#<accountId> | SUB#<templateId>  |
 * | was this event hinted at        | ACC#<accountId> | SNT#<eventId>     |
 */
const pageSize = 20
/** Of one transaction. */
const mostWrites = 100
const pkOf = (accountId: string) => `ACC#${accountId}`

const toMessage = (row: Row): Message => {
  const { pk: _pk, sk: _sk, goneAfter: _gone, ...message } = row
  return message as unknown as Message
}

/** A refused condition means "was so before", which is just what is wanted. */
const unlessBefore = async (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.code !== 'try-again') return false
      throw error
    },
  )

function inbox(table: Table) {
  const countUnread = (accountId: string, by: 1 | -1): Write => ({
    table: table.name,
    key: { pk: pkOf(accountId), sk: 'CNT' },
    update: 'ADD unread :by',
    values: { ':by': by },
    // A closed account is told nothing any more.
    condition: 'attribute_not_exists(closed)',
    onFail: 'not-found',
  })
  return {
    async put(accountId: string, message: Message) {
      const goneAfter = epochSeconds(later(new Date(message.at), messageDays * days))
      const write: Write = {
        table: table.name,
        put: { pk: pkOf(accountId), sk: `MSG#${message.messageId}`, ...message, goneAfter },
        condition: 'attribute_not_exists(pk)',
        onFail: 'not-found',
      }
      await unlessBefore(table.write(write, countUnread(accountId, 1)))
    },
    async list(accountId: string, cursor?: string) {
      const [{ rows, next }, count] = await Promise.all([
        table.query({ pk: pkOf(accountId), beginsWith: 'MSG#', newestFirst: true, limit: pageSize, cursor, consistent: true }),
        table.get(pkOf(accountId), 'CNT'),
      ])
      return { messages: rows.map(toMessage), unread: Number(count?.unread ?? 0), ...(next ? { next } : {}) }
    },
    async markRead(accountId: string, messageId: string, at: Date) {
      const key = { pk: pkOf(accountId), sk: `MSG#${messageId}` }
      if (!(await table.get(key.pk, key.sk))) throw new Refusal('not-found')
      const write: Write = {
        table: table.name,
        key,
        update: 'SET readAt = :at',
        condition: 'attribute_exists(pk) AND attribute_not_exists(readAt)',
        values: { ':at': at.toISOString() },
        onFail: 'not-found',
      }
      await unlessBefore(table.write(write, countUnread(accountId, -1)))
    },
  }
}

function subscriptions(table: Table) {
  const key = (accountId: string, templateId: string) => ({ pk: pkOf(accountId), sk: `SUB#${templateId}` })
  const sentKey = (accountId: string, eventId: string) => ({ pk: pkOf(accountId), sk: `SNT#${eventId}` })
  return {
    allow: (accountId: string, templateIds: string[], ...also: Write[]) =>
      table.write(
        ...templateIds.map((templateId): Write => ({
          table: table.name,
          key: key(accountId, templateId),
          update: 'ADD sends :one',
          values: { ':one': 1 },
        })),
        ...also,
      ),
    async allowedSends(accountId: string, templateId: string) {
      const { pk, sk } = key(accountId, templateId)
      return Number((await table.get(pk, sk))?.sends ?? 0)
    },
    takeSend: (accountId: string, templateId: string, eventId: string, now: Date) =>
      unlessBefore(
        table.write(
          {
            table: table.name,
            put: { ...sentKey(accountId, eventId), goneAfter: epochSeconds(later(now, 30 * days)) },
            condition: 'attribute_not_exists(pk)',
            onFail: 'not-found',
          },
          {
            table: table.name,
            key: key(accountId, templateId),
            update: 'ADD sends :less',
            condition: 'sends > :none',
            values: { ':less': -1, ':none': 0 },
            onFail: 'not-found',
          },
        ),
      ),
    returnSend: (accountId: string, templateId: string, eventId: string) =>
      table.write(
        { table: table.name, remove: sentKey(accountId, eventId) },
        { table: table.name, key: key(accountId, templateId), update: 'ADD sends :one', values: { ':one': 1 } },
      ),
    forgetSends: (accountId: string, templateId: string) =>
      table.write({ table: table.name, key: key(accountId, templateId), update: 'SET sends = :none', values: { ':none': 0 } }),
  }
}

function closing(table: Table) {
  return {
    /** The mark stays: what is still announced for the account is not kept. */
    async forget(accountId: string) {
      await table.write({ table: table.name, put: { pk: pkOf(accountId), sk: 'CNT', closed: true } })
      const rows = await table.queryAll({ pk: pkOf(accountId), consistent: true })
      const removals = rows
        .filter(({ sk }) => sk !== 'CNT')
        .map(({ pk, sk }): Write => ({ table: table.name, remove: { pk: String(pk), sk: String(sk) } }))
      for (let i = 0; i < removals.length; i += mostWrites) await table.write(...removals.slice(i, i + mostWrites))
    },
  }
}

export const dynamoNotificationStore = (table: Table): NotificationStore => ({
  ...inbox(table),
  ...subscriptions(table),
  ...closing(table),
})
