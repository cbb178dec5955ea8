import { View } from '@tarojs/components'
import type { PovertyLine } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { DateInput } from '../../../ui/date-input'
import { Field } from '../../../ui/field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Said } from '../../said.tsx'
import { fieldProblem } from '../../staff-words.ts'
import { emptyLine, type LineDraft, lineProblems } from './lines-view.ts'

/** A line from a day on. It stands for good, so what is typed is asked for with care. */
export function LineSheet({ lines, onClose }: { lines: readonly PovertyLine[]; onClose: () => void }) {
  const [draft, setDraft] = useState(emptyLine)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/poverty-lines')
  const problems = lineProblems(draft, lines)
  const problemOf = (field: keyof LineDraft) => (tried ? problems[field] : undefined) ?? fieldProblem(failure, field)
  const set = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    setTried(true)
    const { validFrom, urbanFen, ruralFen } = draft
    if (Object.keys(problems).length > 0 || !urbanFen || !ruralFen) return
    const done = await submit({ body: { validFrom, urbanFen, ruralFen, source: draft.source.trim() } })
    await outdate('GET /staff/aid/poverty-lines', 'GET /aid/programmes')
    if (done) onClose()
  }
  return (
    <Sheet
      title="定新的低保标准"
      confirm={{ label: '确定，从这天起用', busy: busy && '正在保存…', onPress: () => void send() }}
      onClose={onClose}
    >
      <View>请对照文件填写。定下以后不能改，写错了只能从另一天起再定一条。</View>
      <Field label="从哪天起" error={problemOf('validFrom')}>
        <DateInput
          id="line-from"
          label="从哪天起"
          value={draft.validFrom}
          latest="2100-12-31"
          wrong={Boolean(problemOf('validFrom'))}
          onChange={validFrom => set({ validFrom })}
        />
      </Field>
      <MoneyField
        id="line-urban"
        label="城镇，每人每月"
        fen={draft.urbanFen}
        error={problemOf('urbanFen')}
        onChange={urbanFen => set({ urbanFen })}
      />
      <MoneyField
        id="line-rural"
        label="农村，每人每月"
        fen={draft.ruralFen}
        error={problemOf('ruralFen')}
        onChange={ruralFen => set({ ruralFen })}
      />
      <TextField
        id="line-source"
        label="依据的文件"
        example="县民政局〔2026〕3 号"
        value={draft.source}
        maxLength={80}
        error={problemOf('source')}
        onChange={source => set({ source })}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
