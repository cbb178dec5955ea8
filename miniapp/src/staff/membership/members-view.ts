import type { Membership } from 'shared-types/membership'
import type { MembershipState, SettableState } from 'shared-types/membership-state'
import { dayWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import type { TimelineItem } from '../../ui/timeline.tsx'

/** Words of the members' list and of what staff may change. */

export const stateWords: Record<MembershipState, string> = {
  active: '会籍有效',
  retained: '会籍保留',
  left: '已退会',
  removed: '已除名',
  deceased: '已故',
  merged: '已并入另一份',
}

export const stateTone: Record<MembershipState, Tone> = {
  active: 'done',
  retained: 'info',
  left: 'info',
  removed: 'problem',
  deceased: 'info',
  merged: 'info',
}

export const states = Object.keys(stateWords) as MembershipState[]

interface Act {
  label: string
  /** What it does, said before it is done. */
  effect: string
  danger: boolean
  reasons: readonly string[]
}

export const acts: Record<SettableState, Act> = {
  active: { label: '恢复会籍', effect: '恢复后会籍有效，会员卡可以用。', danger: false, reasons: ['重新就业', '登记有误，更正'] },
  retained: {
    label: '保留会籍',
    effect: '保留期间会员号不变，不用交会费，以后可以恢复。',
    danger: false,
    reasons: ['退休', '失业', '长期病休'],
  },
  left: {
    label: '登记退会',
    effect: '会员卡失效。本人以后可以重新加入，会员号不变。',
    danger: true,
    reasons: ['本人书面申请退会', '连续六个月不交会费也不参加活动，经劝说无效'],
  },
  removed: { label: '除名', effect: '会员卡失效，本人会收到消息。', danger: true, reasons: ['会员大会决定除名'] },
  deceased: { label: '登记去世', effect: '会籍终止，不能再恢复。请先核对证明。', danger: true, reasons: ['已核对死亡证明'] },
}

const changes: Record<Membership['history'][number]['change'], (org: string) => string> = {
  joined: org => `加入${org}`,
  enrolled: org => `${org}登记入会`,
  claimed: () => '本人认领会员证',
  transferred: org => `转到${org}`,
  retained: () => '会籍保留',
  restored: () => '会籍恢复',
  left: org => `退出${org}`,
  removed: () => '除名',
  deceased: () => '去世',
  rejoined: org => `重新加入${org}`,
  merged: org => `随工会合并到${org}`,
  corrected: () => '更正登记信息',
  doubleClosed: () => '重复档案，已并入另一份',
  doubleTakenIn: () => '并入一份重复档案',
}

export const historyItem = (row: Membership['history'][number]): TimelineItem => ({
  what: changes[row.change](row.orgName),
  when: `${dayWords(row.effectiveOn)}起`,
  note: row.note,
})

/** A change may hold from a day that has passed, never from one to come. Days are `YYYY-MM-DD`. */
export function dayProblem(day: string, joinedOn: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '请选择从哪天起'
  if (day > today) return '生效日期不能晚于今天'
  return day < joinedOn ? `这个人 ${dayWords(joinedOn)}才入会，请选那天以后` : undefined
}
