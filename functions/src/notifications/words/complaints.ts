import type { ComplaintEvents } from '../../complaints/events.ts'
import { complaintPage } from './matters.ts'
import { day, type WordsOf } from './told.ts'

export const complaintWords: WordsOf<ComplaintEvents> = {
  'complaints.filed': ({ accountId, caseId, number, orgName, dueOn }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议已收到',
    body: `编号 ${number}。${orgName}在${day(dueOn)}前答复，办理的人看不到是谁写的。`,
    link: complaintPage(caseId),
  }),
  'complaints.taken': ({ accountId, caseId, number, orgName }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议正在处理',
    body: `编号 ${number}。${orgName}正在了解情况。`,
    link: complaintPage(caseId),
  }),
  'complaints.answered': ({ accountId, caseId, number, orgName }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议有答复了',
    body: `编号 ${number}。${orgName}写了答复，请查看。`,
    link: complaintPage(caseId),
    hint: { template: 'result', phrase: '有答复' },
  }),
}
