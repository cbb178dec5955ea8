import type { CaseEvents } from '../../cases/events.ts'
import { matter, progressOf } from './matters.ts'
import { toAccount, type WordsOf } from './told.ts'

export const caseWords: WordsOf<CaseEvents> = {
  'cases.escalated': ({ applicantAccountId, caseId, kind }) =>
    toAccount(applicantAccountId, {
      kind: 'application-moved-up',
      title: `${matter[kind]}已转上级工会办理`,
      body: '原工会没有在期限内答复，现在由上级工会接着办，编号和顺序保留。',
      link: progressOf(kind, caseId),
    }),
  'cases.calendarMissing': ({ accountId, year }) => ({
    accountId,
    kind: 'calendar-missing',
    title: `请录入 ${year} 年的工作日历`,
    body: `国务院办公厅一般在 10 月底到 12 月中公布下一年的放假安排，公布以后请录入。由另一位同事看过、启用以前，${year} 年的期限只按周一到周五算。`,
    link: 'staff/cases/pages/calendars/index',
  }),
  'cases.reassigned': ({ applicantAccountId, caseId, kind }) =>
    toAccount(applicantAccountId, {
      kind: 'application-moved-up',
      title: `${matter[kind]}换了办理的工会`,
      body: '编号和顺序保留，您不用重新提交。',
      link: progressOf(kind, caseId),
    }),
}
