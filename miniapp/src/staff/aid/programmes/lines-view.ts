import type { KeptLines } from 'shared-types/aid-programme-endpoints'
import type { PovertyLine } from 'shared-types/aid-programmes'
import { dayWords } from '../../../ui/dates.ts'
import { roundYuanWords } from '../../../ui/money.ts'
import { type DraftWords, wordsOfVersion } from '../../draft-view.ts'

/** The poverty lines in words; pure. */

export const lineTitle = ({ urbanFen, ruralFen }: PovertyLine) =>
  `城镇 ${roundYuanWords(urbanFen)}，农村 ${roundYuanWords(ruralFen)}`

export const lineNote = ({ validFrom, source }: PovertyLine) => `${dayWords(validFrom)}起，依据：${source}`

export const wordsOfLine: DraftWords = { ...wordsOfVersion, what: '一条' }

export interface LineDraft {
  validFrom: string
  urbanFen: number | undefined
  ruralFen: number | undefined
  source: string
}

/** What somebody has written goes on. */
export function lineBegun({ draft }: Pick<KeptLines, 'draft'>): LineDraft {
  if (!draft) return { validFrom: '', urbanFen: undefined, ruralFen: undefined, source: '' }
  const { validFrom, urbanFen, ruralFen, source } = draft
  return { validFrom, urbanFen, ruralFen, source }
}

/** What is missing, and whether that day has a line already. */
export function lineProblems(draft: LineDraft, lines: readonly PovertyLine[]): Partial<Record<keyof LineDraft, string>> {
  const taken = lines.some(line => line.validFrom === draft.validFrom)
  return {
    ...(draft.validFrom ? {} : { validFrom: '请选择从哪天起' }),
    ...(taken ? { validFrom: '这一天起的标准已经定过，不能再改' } : {}),
    ...(draft.urbanFen ? {} : { urbanFen: '请填写城镇标准' }),
    ...(draft.ruralFen ? {} : { ruralFen: '请填写农村标准' }),
    ...(draft.source.trim() ? {} : { source: '请填写文件名称或文号' }),
  }
}
