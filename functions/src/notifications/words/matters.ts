import type { CaseKind } from 'shared-types/cases'

/** What each kind of case is called to whoever filed it, and where they follow it. */

export const matter: Record<CaseKind, string> = {
  'membership.join': '入会申请',
  'membership.transfer': '会籍转接申请',
  'membership.release': '解绑申请',
  'membership.correction': '更正申请',
  'stations.report': '驿站问题反馈',
  'stations.suggestion': '驿站选址建议',
  'aid.application': '申请',
  'aid.objection': '异议',
  'contests.recommendation': '竞赛报名',
  'contests.appeal': '竞赛申诉',
  'contests.work': '五小成果',
  'complaints.complaint': '投诉建议',
}

export const progress = (caseId: string) => `membership/pages/progress/index?caseId=${caseId}`
export const aidProgress = (caseId: string) => `aid/pages/progress/index?caseId=${caseId}`
export const objectionProgress = (caseId: string) => `aid/pages/objection/index?caseId=${caseId}`
export const workPage = (caseId: string) => `contests/pages/work/index?caseId=${caseId}`
export const complaintPage = (caseId: string) => `complaints/pages/mine/index?caseId=${caseId}`

export function progressOf(kind: CaseKind, caseId: string): string {
  if (kind === 'complaints.complaint') return complaintPage(caseId)
  if (kind === 'contests.work') return workPage(caseId)
  if (kind.startsWith('stations.')) return `stations/pages/feedback/index?caseId=${caseId}`
  if (kind === 'aid.application') return aidProgress(caseId)
  return kind === 'aid.objection' ? objectionProgress(caseId) : progress(caseId)
}
