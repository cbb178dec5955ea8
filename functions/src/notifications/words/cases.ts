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
  'cases.reassigned': ({ applicantAccountId, caseId, kind }) =>
    toAccount(applicantAccountId, {
      kind: 'application-moved-up',
      title: `${matter[kind]}换了办理的工会`,
      body: '编号和顺序保留，您不用重新提交。',
      link: progressOf(kind, caseId),
    }),
}
