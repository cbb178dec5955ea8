import type { ApiAnswer } from '../../../platform/contract.ts'
import type { Words } from '../form-view.ts'

/** An appeal against a result: what it is about, and what each ruling does. Pure. */

export type AppealFile = ApiAnswer<'GET /staff/contest-appeals/{caseId}'>
export type AppealRuling = 'uphold' | 'dismiss'

export const appealRulingWords: Record<AppealRuling, string> = { uphold: '申诉成立', dismiss: '申诉不成立' }

export const appealEffects: Record<AppealRuling, string> = {
  uphold: '成绩先不确定。由评分的同事改好评分表，写明原因公示更正。',
  dismiss: '成绩不变，公示期满就确定。',
}

export const appealReplies: Record<AppealRuling, readonly string[]> = {
  uphold: ['经核对原始评分表，分数录入有误，将更正并重新公示。'],
  dismiss: ['经核对原始评分表，分数录入和计算都没有错。'],
}

export const points = (centi: number): string => (centi / 100).toFixed(2)

type Sheet = AppealFile['sheets'][number]

const sheetWords = ({ state, totalCenti }: Sheet): string => {
  if (totalCenti === undefined) return state === 'missing' ? '没有评分表' : '等待核对'
  return `${points(totalCenti)} 分${state === 'checked' ? '，已核对' : '，没有核对好'}`
}

export const appealFacts = ({ contestTitle, tradeName, stageName, version, entry, ranked, text, reply }: AppealFile): Words[] => [
  { label: '竞赛', value: `${contestTitle} · ${tradeName} · ${stageName}` },
  {
    label: '参赛',
    value: [entry.teamName ?? entry.nameMasked, entry.number.toUpperCase(), entry.orgName].filter(Boolean).join(' · '),
  },
  {
    label: `第 ${version} 版`,
    value: ranked ? `第 ${ranked.rank} 名，${points(ranked.scoreCenti)} 分` : '没有名次',
  },
  { label: '申诉的理由', value: text },
  ...(reply ? [{ label: '复核意见', value: reply }] : []),
]

/** As they stand now: after a correction they differ from the version that was appealed against. */
export const sheetFacts = ({ sheets }: Pick<AppealFile, 'sheets'>): Words[] =>
  sheets.map(sheet => ({ label: `第 ${sheet.judge} 名裁判`, value: sheetWords(sheet) }))
