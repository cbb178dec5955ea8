import { periodWords } from 'shared-types/figure-words'
import { type Indicator, indicatorOf } from 'shared-types/indicators'
import type { Report, ReportRow } from 'shared-types/stats'
import { momentWords } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { exactWords } from './figures-view.ts'

/** Issued reports in words. Pure. */

export const reportNote = ({ number, signedBy, issuedAt, version }: ReportRow): string =>
  `编号 ${number}${version > 1 ? `（第 ${version} 版）` : ''} · ${signedBy} · ${momentWords(issuedAt)}签发`

export const reportTitle = ({ orgName, period }: ReportRow): string => `${orgName} ${periodWords(period)}统计报告`

/** On every sheet of paper, and the name of a PDF. */
export const paperTitle = (report: ReportRow): string => `${reportTitle(report)} 编号 ${report.number}`

export const reportFacts = ({ number, period, version, signedBy, issuedAt, reason }: ReportRow): Fact[] => [
  { label: '编号', value: number },
  { label: '时间范围', value: periodWords(period) },
  { label: '签发', value: `${signedBy}，${momentWords(issuedAt)}` },
  { label: '版本', value: version > 1 ? `第 ${version} 版` : '第 1 版' },
  ...(reason ? [{ label: '重出的原因', value: reason }] : []),
]

export interface Change {
  indicator: Indicator
  was: string
  is: string
}

export function changesIn({ changes }: Report): Change[] {
  return changes.flatMap(({ code, was, is }) => {
    const indicator = indicatorOf(code)
    if (!indicator) return []
    const words = (value: number | undefined) => (value === undefined ? '—' : exactWords(indicator, value))
    return [{ indicator, was: words(was), is: words(is) }]
  })
}

/** The newest of a period: to issue it once more takes a reason. */
export const issuedBefore = (reports: readonly ReportRow[], period: string): ReportRow | undefined =>
  reports.filter(report => report.period === period).sort((a, b) => b.version - a.version)[0]

/** A newer version has taken its place. */
export const isReplaced = (report: ReportRow, reports: readonly ReportRow[]): boolean =>
  (issuedBefore(reports, report.period)?.version ?? 0) > report.version

export const againSentence = ({ number }: ReportRow): string =>
  `这段时间出过，编号 ${number}。再出一版要写明原因，原来的一版还在。`

export const commonReasons = ['补报了数据', '更正了填报的数', '上级要求重新出'] as const

export const savedSentence = (saved: boolean) =>
  saved ? '报告已导出。' : '已经准备好，但手机没能打开文件。请在电脑上再导出一次。'
