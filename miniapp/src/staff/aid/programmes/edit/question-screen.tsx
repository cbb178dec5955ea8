import { View } from '@tarojs/components'
import type { FieldType, FormField } from 'shared-types/aid-programmes'
import { Chips } from '../../../../ui/chips.tsx'
import { Field } from '../../../../ui/field.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changedAt, newOption } from '../draft-rows.ts'
import { problemsWithin } from '../programme-problems.ts'
import { askables, typeWords } from '../programme-words.ts'
import { ShowIfField } from './condition-field.tsx'
import { OptionRows } from './option-rows.tsx'
import { messageAt, messageIn, type PartDesk, PartPage } from './part-page.tsx'

const types = (Object.keys(typeWords) as FieldType[]).map(value => ({ value, words: typeWords[value] }))
const need = [
  { value: 'yes', words: '必答' },
  { value: 'no', words: '可不答' },
] as const

/** What has to be known of a kind of answer before it is chosen. */
const typeNotes: Partial<Record<FieldType, string>> = {
  child: '从家庭档案里选。会自动请申请人同意收集孩子的信息。',
  person: '从家庭档案里选。',
  health: '加密保存，审核人要看原文会留下记录。会自动请申请人同意收集病情。',
  money: '可以在“给多少”里按它的百分之几算。',
}

/** One question. */
export function QuestionScreen({ desk, s, f }: { desk: PartDesk; s: number; f: number }) {
  const { sections } = desk.draft
  const field = sections[s]?.fields[f]
  if (!field) return null
  const path = `sections.${s}.fields.${f}`
  const set = (part: Partial<FormField>) =>
    desk.change({ sections: changedAt(sections, s, { fields: changedAt(sections[s]?.fields ?? [], f, part) }) })
  const choose = (type: FieldType) =>
    set({ type, ...(type === 'choice' && !field.options?.length ? { options: [newOption(), newOption()] } : {}) })
  const here = { ...desk, problems: problemsWithin(desk.problems, path) }
  const note = typeNotes[field.type]
  return (
    <PartPage title="问题" desk={here}>
      <TextField
        id="field-label"
        label="问什么"
        example="如：孩子上什么学"
        value={field.label}
        maxLength={30}
        error={messageAt(desk, `${path}.label`)}
        onChange={label => set({ label })}
      />
      <Field label="怎么回答" error={messageAt(desk, `${path}.type`)}>
        <Chips label="怎么回答" id="type" options={types} value={field.type} onChange={choose} />
        {note && (
          <View className="gap">
            <StateSentence tone="info" plain>
              {note}
            </StateSentence>
          </View>
        )}
      </Field>
      {field.type === 'choice' && (
        <OptionRows
          options={field.options ?? []}
          problem={messageAt(desk, `${path}.options`)}
          problemOf={o => messageIn(desk, `${path}.options.${o}`)}
          onChange={options => set({ options })}
        />
      )}
      <Field label="一定要答吗">
        <Chips
          label="一定要答吗"
          id="required"
          options={need}
          value={field.required ? 'yes' : 'no'}
          onChange={answer => set({ required: answer === 'yes' })}
        />
      </Field>
      <TextField
        id="field-help"
        label="问题下面的说明（可不填）"
        example="如：医保报销以后，自己负担的部分"
        value={field.help ?? ''}
        maxLength={120}
        manyLines
        error={messageAt(desk, `${path}.help`)}
        onChange={help => set({ help })}
      />
      <ShowIfField
        id="show"
        label="什么人要答"
        known={askables(desk.draft, field.key)}
        condition={field.showIf}
        problem={messageIn(desk, `${path}.showIf`)}
        onChange={showIf => set({ showIf })}
      />
    </PartPage>
  )
}
