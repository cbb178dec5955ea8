import type { CheckInOutcome, CheckInResult, CheckInScan } from 'shared-types/contest-entries'
import { readPassText, shownNumber } from 'shared-types/contest-pass-text'
import type { OneScan, ScanQueue } from '../../platform/kept-scans.ts'
import { send } from '../../platform/request.ts'
import { useKeptScans } from '../../platform/use-kept-scans.ts'
import { momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

/** Passes that are read at the door of a stage. */

export type PassScans = ScanQueue<CheckInScan, CheckInResult>

export function readScan(text: string, base: OneScan): CheckInScan | undefined {
  const number = readPassText(text)
  return number ? { ...base, number } : undefined
}

/** The same pass while it waits is the same person. */
export const usePassScans = (contestId: string, stageKey: string, onSent: () => void) =>
  useKeptScans<CheckInScan, CheckInResult>({
    shelf: `contest-scans-${contestId}-${stageKey}`,
    read: readScan,
    isSame: (one, other) => one.number === other.number,
    deliver: scans =>
      send('PUT /staff/contests/{contestId}/stages/{stageKey}/check-ins', { params: { contestId, stageKey }, body: { scans } }),
    onSent,
  })

const tones: Record<CheckInOutcome, Tone> = {
  checkedIn: 'done',
  checkedInBefore: 'waiting',
  noPlace: 'problem',
  otherContest: 'problem',
  unknown: 'problem',
}

/** What is said at the door. */
export function outcomeWords({ outcome, checkedInAt }: Pick<CheckInResult, 'outcome' | 'checkedInAt'>): {
  tone: Tone
  words: string
} {
  const words: Record<CheckInOutcome, string> = {
    checkedIn: '签到成功',
    checkedInBefore: `已经签过了${checkedInAt ? `，${momentWords(checkedInAt)}` : ''}`,
    noPlace: '没有这一赛程的参赛资格，请看报名名单',
    otherContest: '这是另一场竞赛的参赛码',
    unknown: '没有这个参赛编号，请核对',
  }
  return { tone: tones[outcome], words: words[outcome] }
}

/** Who it was; only the number where the server does not know or may not say. */
export const scanTitle = ({ number, nameMasked, teamName, tradeName }: CheckInScan & Partial<CheckInResult>): string =>
  nameMasked
    ? [teamName ? `${teamName}（${nameMasked}）` : nameMasked, tradeName].filter(Boolean).join(' · ')
    : shownNumber(number)
