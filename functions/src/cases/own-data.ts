import { caseWords } from 'shared-types/case-words'
import type { CaseState } from 'shared-types/cases'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { CaseRecord } from './case.ts'

const stateWords: Record<CaseState, string> = {
  open: '办理中',
  returned: '等您补充材料',
  noticed: '公示中',
  approved: '已通过',
  rejected: '未通过',
  withdrawn: '已撤回',
}

export const casesOwnData = (_who: unknown, cases: readonly CaseRecord[]): Promise<TextSheet[]> =>
  Promise.resolve([
    {
      name: '办理记录',
      head: ['编号', '事项', '状态', '提交时间', '办完时间', '未通过的原因'],
      rows: cases.map(({ number, kind, state, submittedAt, endedAt, rejectReason = '' }) => [
        number,
        caseWords[kind],
        stateWords[state],
        localMinute(submittedAt),
        localMinute(endedAt),
        rejectReason,
      ]),
    },
  ])
