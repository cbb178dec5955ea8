import type { CaseKind } from './cases.ts'

/** What a matter is called to whoever filed it. */
export const caseWords: Record<CaseKind, string> = {
  'membership.join': '入会申请',
  'membership.transfer': '转会申请',
  'membership.release': '解除绑定申请',
  'membership.correction': '更正登记信息',
  'stations.report': '驿站问题反馈',
  'stations.suggestion': '驿站选址建议',
  'aid.application': '您的申请',
  'aid.objection': '您提的异议',
  'contests.recommendation': '竞赛报名',
  'contests.appeal': '竞赛成绩申诉',
  'contests.work': '五小成果',
  'complaints.complaint': '投诉建议',
}
