import type { AidEvents } from '../../aid/events.ts'
import { aidProgress, objectionProgress } from './matters.ts'
import { day, toAccount, type WordsOf } from './told.ts'

/** Neutral in the inbox too: a family reads over a shoulder. What it is about stands on the page behind the link. */
export const aidWords: WordsOf<AidEvents> = {
  'aid.filed': ({ accountId, caseId, number, orgName, dueOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请已收到',
      body: `编号 ${number}。${orgName}正在办理，${day(dueOn)}前答复。`,
      link: aidProgress(caseId),
    }),
  'aid.returned': ({ accountId, caseId, number, fixCount }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '请补充材料',
      body: `编号 ${number} 还需要补充 ${fixCount} 项，编号和顺序保留。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '待补充' },
    }),
  'aid.stepApproved': ({ accountId, caseId, number, orgName, nextOrgName }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number}。${orgName}已办好，现在由${nextOrgName}办理。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.noticed': ({ accountId, caseId, number, untilOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number}，公示到 ${day(untilOn)}，没有异议就办理下一步。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.approved': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的申请有结果了',
      body: `编号 ${number}，请打开查看。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '有结果' },
    }),
  'aid.rejected': ({ accountId, caseId, number, orgName }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的申请有结果了',
      body: `编号 ${number}。${orgName}写明了原因，请打开查看；不同意可以在 15 日内提出异议。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '有结果' },
    }),
  'aid.reopened': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number} 重新办理，您不用再提交。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.paid': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-payment',
      title: '您的申请已办结',
      body: `编号 ${number}，请打开查看。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '已办结' },
    }),
  'aid.payFailed': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-payment',
      title: '请核对一项信息',
      body: `编号 ${number} 有一项信息需要您核对，改好后接着办理。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '待核对' },
    }),
  'aid.objectionFiled': ({ accountId, caseId, number, orgName, dueOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您提的异议已收到',
      body: `编号 ${number}。${orgName}正在核查，${day(dueOn)}前答复。`,
      link: objectionProgress(caseId),
    }),
  'aid.objectionDecided': ({ accountId, caseId, number, orgName }) =>
    toAccount(accountId, {
      kind: 'objection-decided',
      title: '您提的异议有答复了',
      body: `编号 ${number}。${orgName}写了答复，请查看。`,
      link: objectionProgress(caseId),
      hint: { template: 'result', phrase: '有答复' },
    }),
  'aid.fileClosed': ({ accountId, orgName }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的家庭档案有变动',
      body: `${orgName}更新了档案，请打开查看；有疑问请联系您的工会或拨打 12351。`,
      link: 'aid/pages/household/index',
      hint: { template: 'result', phrase: '有变动' },
    }),
}
