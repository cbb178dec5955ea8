import { roleWords } from 'shared-types/act-words'
import type { Delegation, Grant } from 'shared-types/staff'
import { dayWords } from '../../ui/dates.ts'

/** Words of leaving a role to a colleague while one is away. */

export const mostDays = 60

/** What was left together to one colleague. */
export interface Left {
  delegationId: string
  of: Delegation[]
}

export const together = (items: readonly Delegation[]): Left[] => {
  const found = new Map<string, Delegation[]>()
  for (const one of items) found.set(one.delegationId, [...(found.get(one.delegationId) ?? []), one])
  return [...found].map(([delegationId, of]) => ({ delegationId, of }))
}

export const isStanding = ({ of }: Left) => of.some(({ state }) => state !== 'over')

export const spanWords = ({ fromOn, untilOn }: Pick<Delegation, 'fromOn' | 'untilOn'>) =>
  fromOn === untilOn ? dayWords(fromOn) : `${dayWords(fromOn)}到${dayWords(untilOn)}`

export const roleOfUnion = ({ orgName, role }: Pick<Delegation, 'orgName' | 'role'>) => `${orgName}的${roleWords[role]}`

const ends: Record<NonNullable<Delegation['end']>, string> = {
  withdrawn: '已经收回',
  declined: '对方没有接受',
  roleTaken: '角色变动，已经结束',
}

/** Where a delegation stands, in a sentence. */
export function standing({ state, end }: Pick<Delegation, 'state' | 'end'>): string {
  if (end) return ends[end]
  return { coming: '还没有开始', now: '正在代办', over: '到期结束' }[state]
}

export interface Draft {
  roles: readonly string[]
  to: string | undefined
  fromOn: string
  untilOn: string
}

export type Problems = Partial<Record<keyof Draft, string>>

const daysFrom = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** What is still missing or wrong, by field. */
export function problemsOf({ roles, to, fromOn, untilOn }: Draft, today: string): Problems {
  const problems: Problems = {}
  if (roles.length === 0) problems.roles = '请至少选一项'
  if (!to) problems.to = '请选一位同事'
  if (!fromOn) problems.fromOn = '请选从哪天起'
  else if (fromOn < today) problems.fromOn = '不能早于今天'
  if (!untilOn) problems.untilOn = '请选到哪天止'
  else if (fromOn && untilOn < fromOn) problems.untilOn = '不能早于开始的日期'
  else if (fromOn && daysFrom(fromOn, untilOn) >= mostDays) problems.untilOn = `一次最多 ${mostDays} 天`
  return problems
}

/** Own roles that can be left to a colleague, as values of a list. */
export const delegable = (grants: readonly Grant[]) =>
  grants.flatMap(({ role, orgId, orgName, standsInFor }) =>
    role === 'auditor' || standsInFor ? [] : [{ value: `${orgId} ${role}`, words: roleOfUnion({ orgName, role }), orgId, role }],
  )

const places = { same: '同一家工会', above: '上级工会', below: '下一级工会' } as const

export const colleagueNote = ({ orgName, where, role }: { orgName: string; where: keyof typeof places; role: Grant['role'] }) =>
  `${orgName} · ${roleWords[role]}（${places[where]}）`
