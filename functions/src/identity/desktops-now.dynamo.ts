import type { Clock } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import { isOver, type Session } from './session.ts'

/** Part of table `identity`: at how many desktops an account is signed in. Reads nothing sealed. */
export const dynamoDesktopsNow =
  (table: Table, clock: Clock) =>
  async (accountId: string): Promise<number> => {
    const rows = await table.queryAll({ index: 'byAccount', pk: `ACC#${accountId}`, beginsWith: 'SES#' })
    const sessions = rows as unknown as Session[]
    return sessions.filter(session => session.desktop && !isOver(session, clock.now())).length
  }
