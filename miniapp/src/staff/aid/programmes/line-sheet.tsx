import { View } from '@tarojs/components'
import type { KeptLines } from 'shared-types/aid-programme-endpoints'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { DateInput } from '../../../ui/date-input'
import { Field } from '../../../ui/field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useReadVersion } from '../../read-version.ts'
import { Said } from '../../said.tsx'
import { fieldProblem } from '../../staff-words.ts'
import { lineBegun, type LineDraft, lineProblems } from './lines-view.ts'
import { linesChanged } from './programmes-changed.ts'

/** A line from a day on. It stands for good, so what is typed is asked for with care. */
export function LineSheet({ lines, onClose }: { lines: KeptLines; onClose: () => void }) {
  const [draft, setDraft] = useState(() => lineBegun(lines))
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/aid/poverty-lines', linesChanged)
  const version = useReadVersion(lines.draftVersion, failure)
  const problems = lineProblems(draft, lines.items)
  const problemOf = (field: keyof LineDraft) => (tried ? problems[field] : undefined) ?? fieldProblem(failure, field)
  const set = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part })
  const send = async () => {
    setTried(true)
    const { validFrom, urbanFen, ruralFen } = draft
    if (Object.keys(problems).length > 0 || !urbanFen || !ruralFen) return
    const body = { version: version(), validFrom, urbanFen, ruralFen, source: draft.source.trim() }
    if (!(await submit({ body }))) return
    await linesChanged()
    onClose()
  }
  return (
    <Sheet
      title="定新的低保标准"
      confirm={{ label: '保存这一条', busy: busy && '正在保存…', onPress: () => void send() }}
      onClose={onClose}
    >
      <View>请对照文件填写。保存后，要由另一位县总工会的同事看过才启用；启用以后不能改，写错了只能从另一天起再定一条。</View>
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
