import { View } from '@tarojs/components'
import type { FormSection } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changedAt, movedField, newField, newSection, usesOf, without } from '../draft-rows.ts'
import { partTitles } from '../programme-lines.ts'
import { fieldWords } from '../programme-words.ts'
import { ItemCards } from './item-cards.tsx'
import { messageAt, messageIn, type PartDesk, PartPage } from './part-page.tsx'
import { QuestionScreen } from './question-screen.tsx'

const mostSections = 10
const mostFields = 20

export function QuestionsPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  const { sections } = draft
  const [open, setOpen] = useState<{ s: number; f: number }>()
  const put = (next: FormSection[]) => change({ sections: next })
  if (open) return <QuestionScreen desk={{ ...desk, onBack: () => setOpen(undefined) }} s={open.s} f={open.f} />
  const addSection = () => {
    put([...sections, newSection(draft)])
    setOpen({ s: sections.length, f: 0 })
  }
  return (
    <PartPage title={partTitles.questions} lead="申请人按这里的顺序回答。银行卡、家庭成员不用在这里问。" desk={desk}>
      {sections.length === 0 && <StateSentence tone="info">现在不问别的问题。</StateSentence>}
      {sections.map((section, s) => (
        <Section key={section.key} desk={desk} s={s} onOpen={f => setOpen({ s, f })} />
      ))}
      {sections.length < mostSections && (
        <View className="group">
          <Button
            id="add-section"
            label={sections.length === 0 ? '加第一个问题' : '加一个小标题，问另一方面的事'}
            onPress={addSection}
          />
        </View>
      )}
    </PartPage>
  )
}

function Section({ desk, s, onOpen }: { desk: PartDesk; s: number; onOpen: (f: number) => void }) {
  const { draft, change } = desk
  const { sections } = draft
  const section = sections[s]
  if (!section) return null
  const { fields, title } = section
  const put = (next: FormSection[]) => change({ sections: next })
  const addField = () => {
    put(changedAt(sections, s, { fields: [...fields, newField(draft)] }))
    onOpen(fields.length)
  }
  return (
    <View className={s > 0 ? 'group' : ''}>
      <TextField
        id={`section-${s}`}
        label={`小标题 ${s + 1}`}
        example="如：上学情况"
        value={title}
        maxLength={20}
        error={messageAt(desk, `sections.${s}.title`) ?? messageAt(desk, `sections.${s}.fields`)}
        onChange={text => put(changedAt(sections, s, { title: text }))}
      />
      <ItemCards
        what="个问题"
        items={fields.map((field, f) => ({
          id: field.key,
          title: field.label || '（还没写的问题）',
          note: fieldWords(field, draft),
          problem: messageIn(desk, `sections.${s}.fields.${f}`),
        }))}
        usesOf={f => usesOf(draft, fields[f]?.key ?? '')}
        mayMove={(f, by) => Boolean(fields[f + by] ?? sections[s + by])}
        onOpen={onOpen}
        onMove={(f, by) => put(movedField(sections, s, f, by))}
        onRemove={f => put(changedAt(sections, s, { fields: without(fields, f) }))}
      />
      <View className="gap">
        {fields.length < mostFields && <Button id={`add-field-${s}`} label="在这里加一个问题" onPress={addField} />}
        {fields.length === 0 && (
          <Button
            kind="link"
            id={`remove-section-${s}`}
            label={`去掉小标题 ${s + 1}`}
            onPress={() => put(without(sections, s))}
          />
        )}
      </View>
    </View>
  )
}
