import type { MyCase, TimelineRow } from 'shared-types/cases'
import { momentWords } from '../ui/dates.ts'
import type { Fact } from '../ui/facts.tsx'
import type { TimelineItem } from '../ui/timeline.tsx'
import { reviewSentence, type Sentence, timelineItems } from './stage-words.ts'

/** An objection is a case of its own; its reply stands in its last row. Pure. */

export function objectionSentence(filed: MyCase, today?: string): Sentence {
  switch (filed.state) {
    case 'approved':
      return { tone: 'done', words: '异议成立。' }
    case 'rejected':
      return { tone: 'info', words: '异议不成立。' }
    case 'withdrawn':
      return { tone: 'info', words: '异议已撤回。' }
    default:
      return { tone: 'waiting', words: reviewSentence({ ...filed, stepName: '核查' }, today) }
  }
}

export const objectionFacts = ({ number, ownerOrgName, submittedAt }: MyCase): Fact[] => [
  { label: '编号', value: number },
  { label: '谁在核查', value: ownerOrgName },
  { label: '提交时间', value: momentWords(submittedAt) },
]

const ownWords: Partial<Record<TimelineRow['action'], string>> = {
  submitted: '您提交了异议',
  approved: '异议成立',
  rejected: '异议不成立',
}

/** Newest first. */
export const objectionTimeline = (rows: readonly TimelineRow[]): TimelineItem[] =>
  timelineItems(rows, ({ action }) => ownWords[action])
