import type { StationEvents } from '../../stations/events.ts'
import { matter, progressOf } from './matters.ts'
import { day, type WordsOf } from './told.ts'

export const stationWords: WordsOf<Omit<StationEvents, 'stations.sheetSent' | 'stations.visited' | 'stations.tallied'>> = {
  'stations.feedbackFiled': ({ accountId, caseId, kind, number, orgName, dueOn }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-filed',
          title: `${matter[kind]}已收到`,
          body: `编号 ${number}。${orgName}${kind === 'stations.report' ? '正在核实' : '正在研究'}，${day(dueOn)}前答复。`,
          link: progressOf(kind, caseId),
        },
  'stations.feedbackTaken': ({ accountId, caseId, kind, number, orgName, title }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-answered',
          title: `${orgName}开始处理您的反馈`,
          body: `编号 ${number}，关于${title}。`,
          link: progressOf(kind, caseId),
        },
  'stations.feedbackAnswered': ({ accountId, caseId, kind, number, orgName, title }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-answered',
          title: `${matter[kind]}有答复了`,
          body: `编号 ${number}，关于${title}。${orgName}写了答复，请查看。`,
          link: progressOf(kind, caseId),
          hint: { template: 'result', phrase: '有答复' },
        },
}
