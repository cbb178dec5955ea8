import { outdate } from '../../platform/answers.ts'

/** A chain or a year as it is or will be, line by line. */

/** One thing of what is in force or will be; with `before` at hand, what becomes of it. */
export interface MarkedRow {
  key: string
  title: string
  note: string
  mark?: '新增' | '改了' | '换了位置' | '去掉'
  was?: string
}

export const isChanged = (rows: readonly MarkedRow[]): boolean => rows.some(({ mark }) => mark !== undefined)

/** What waits comes first. */
export const waitingFirst = <One extends { draft?: unknown }>(items: readonly One[]): One[] =>
  [...items].sort((a, b) => Number(Boolean(b.draft)) - Number(Boolean(a.draft)))

export const chainsChanged = () => outdate('GET /staff/chains')
export const calendarsChanged = () => outdate('GET /staff/calendars')
