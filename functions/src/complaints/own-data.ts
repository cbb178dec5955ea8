import { topicWords } from 'shared-types/complaint-words'
import type { CaseRecord } from '../cases/index.ts'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { ComplaintDeps } from './deps.ts'
import { describeMyComplaint } from './my-complaints.ts'

export const complaintsOwnData =
  (deps: Pick<ComplaintDeps, 'complaints' | 'organisations'>) =>
  async (_who: unknown, cases: readonly CaseRecord[]): Promise<TextSheet[]> => {
    const ours = cases.filter(({ kind }) => kind === 'complaints.complaint')
    const told = await Promise.all(
      ours.map(async about => {
        const record = await deps.complaints.byCase(about.caseId)
        return record && describeMyComplaint(deps, about, record)
      }),
    )
    return [
      {
        name: '投诉建议',
        head: ['编号', '时间', '哪一方面', '您写的', '答复'],
        rows: told.flatMap(one =>
          one ? [[one.number, localMinute(one.filedAt), topicWords[one.topic].words, one.text, one.reply ?? '']] : [],
        ),
      },
    ]
  }
