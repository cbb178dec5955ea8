import { roleWords } from 'shared-types/act-words'
import type { Leaving } from 'shared-types/staff'
import { roleOfUnion } from './delegations-view.ts'

/** What goes with a role, in the words of whoever takes it. */

export interface Waiting {
  waiting: number
  overdue: number
}

/** Where what waits goes; nothing where somebody else reviews here. */
export function waitingWords({ isLastReviewer, goesTo }: Leaving, load: Waiting | undefined): string | undefined {
  if (!isLastReviewer) return undefined
  const waiting = load?.waiting ?? 0
  const many = `等办的申请有 ${waiting} 件${load?.overdue ? `，其中 ${load.overdue} 件超期` : ''}`
  if (waiting === 0) return '这是这家工会最后一位审核人，现在没有等办的申请。以后的申请由上级工会办理。'
  return goesTo ? `这是这家工会最后一位审核人，${many}。` : `这是最后一位审核人，${many}，上面也没有审核人接手。请先邀请一位。`
}

/** What ends with it, a line each. */
export function endingWords({ given, received, invitations, desktops, isLastRole }: Leaving): string[] {
  return [
    ...given.map(one => `请${one.toMasked}代办的${roleOfUnion(one)}结束`),
    ...received.map(one => `代${one.fromMasked}办理的${roleOfUnion(one)}结束`),
    ...invitations.map(({ orgName, role }) => `发出的邀请（${orgName}的${roleWords[role]}）作废`),
    ...(isLastRole && desktops > 0 ? [`${desktops} 台电脑上的登录退出`] : []),
    ...(isLastRole ? ['这是对方最后一个角色，以后进不了工作台'] : []),
  ]
}
