import { View } from '@tarojs/components'
import type { CheckInput, CheckKind } from 'shared-types/aid-desk'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { usePhotos } from '../../../platform/use-photos.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { DateInput } from '../../../ui/date-input'
import { localToday } from '../../../ui/dates.ts'
import { Field } from '../../../ui/field.tsx'
import { PhotoField } from '../../../ui/photo-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { checkWords } from '../../aid-words.ts'
import { type CheckDraft, checkInput, checkProblems, kindForms, resultWords } from './check-view.ts'

const results = (Object.keys(resultWords) as CheckInput['result'][]).map(value => ({ value, words: resultWords[value] }))

interface CheckSheetProps {
  caseId: string
  /** The first is chosen to begin with. */
  kinds: readonly CheckKind[]
  onClose: () => void
}

const Unfinished = ({ count }: { count: number }) => (
  <View className="field-error" {...({ role: 'alert' } as object)}>{`还有 ${count} 处没有填好，上面都标出来了。`}</View>
)

/** Puts a visit, a check with another body or a follow-up on record. */
export function CheckSheet({ caseId, kinds, onClose }: CheckSheetProps) {
  const today = localToday()
  const [draft, setDraft] = useState<CheckDraft>({
    kind: kinds[0] ?? 'verification',
    on: today,
    first: '',
    second: '',
    result: undefined,
    note: '',
  })
  const [tried, setTried] = useState(false)
  const photos = usePhotos({ purpose: 'aid-check', most: 6 })
  const { busy, failure, submit } = useSubmit('POST /staff/aid/applications/{caseId}/checks')
  const problems = checkProblems(draft, today)
  const shown = tried ? problems : {}
  const change = (part: Partial<CheckDraft>) => setDraft({ ...draft, ...part })
  const form = kindForms[draft.kind]
  const save = async () => {
    setTried(true)
    const body = checkInput(draft, photos.readyIds)
    if (Object.keys(problems).length > 0 || !body) return
    const done = await submit({ params: { caseId }, body })
    if (done) onClose()
    await outdate('GET /staff/aid/applications/{caseId}', 'GET /staff/cases/{caseId}')
  }
  return (
    <Sheet
      title={form.title}
      confirm={{
        label: '保存',
        busy: (busy && '正在保存…') || (photos.busy && '照片还在上传…'),
        onPress: () => void save(),
      }}
      said={Object.keys(shown).length > 0 ? <Unfinished count={Object.keys(shown).length} /> : <Said failure={failure} />}
      onClose={onClose}
    >
      {kinds.length > 1 && (
        <ChoiceField
          id="check-kind"
          label="记哪一种"
          options={kinds.map(value => ({ value, words: checkWords[value] }))}
          value={draft.kind}
          onChange={kind => change({ kind })}
        />
      )}
      <Field label={form.day} error={shown.on}>
        <DateInput
          id="check-on"
          label={form.day}
          value={draft.on}
          latest={today}
          wrong={Boolean(shown.on)}
          onChange={on => change({ on })}
        />
      </Field>
      <TextField
        id="check-first"
        label={form.first}
        value={draft.first}
        maxLength={20}
        error={shown.first}
        onChange={first => change({ first })}
      />
      <TextField
        id="check-second"
        label={form.second}
        value={draft.second}
        maxLength={20}
        error={shown.second}
        onChange={second => change({ second })}
      />
      <ChoiceField
        id="check-result"
        label="结果"
        options={results}
        value={draft.result}
        error={shown.result}
        onChange={result => change({ result })}
      />
      <ReasonField
        label="了解到的情况"
        value={draft.note}
        onChange={note => change({ note })}
        problem={shown.note}
        common={form.common}
        most={300}
      />
      <PhotoField
        label="照片（可不传）"
        help={`最多 ${photos.most} 张，只给审核的人看。`}
        {...photos}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <View className="second gap">保存后不能修改，只能再记一次。</View>
    </Sheet>
  )
}
