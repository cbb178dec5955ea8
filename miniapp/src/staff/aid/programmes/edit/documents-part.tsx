import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Field } from '../../../../ui/field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { changedAt, moved, newDocument, without } from '../draft-rows.ts'
import { type DocumentDraft } from '../programme-draft.ts'
import { partTitles } from '../programme-lines.ts'
import { problemsWithin } from '../programme-problems.ts'
import { askables, documentWords } from '../programme-words.ts'
import { ShowIfField } from './condition-field.tsx'
import { ItemCards } from './item-cards.tsx'
import { messageAt, messageIn, type PartDesk, PartPage } from './part-page.tsx'

const mostDocuments = 15
const need = [
  { value: 'yes', words: '必交' },
  { value: 'no', words: '可不交' },
] as const

export function DocumentsPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  const { documents } = draft
  const [open, setOpen] = useState<number>()
  if (open !== undefined) return <DocumentScreen desk={{ ...desk, onBack: () => setOpen(undefined) }} at={open} />
  const add = () => {
    change({ documents: [...documents, newDocument(draft)] })
    setOpen(documents.length)
  }
  return (
    <PartPage title={partTitles.documents} lead="能在线核对的，不要再请申请人交。" desk={desk}>
      {documents.length === 0 && <StateSentence tone="info">现在不用交材料。</StateSentence>}
      <ItemCards
        what="项材料"
        items={documents.map((document, i) => ({
          id: document.key,
          title: document.title || '（还没写的材料）',
          note: documentWords({ ...document, most: document.most ?? 0 }, draft),
          problem: messageIn(desk, `documents.${i}`),
        }))}
        onOpen={setOpen}
        onMove={(at, by) => change({ documents: moved(documents, at, by) })}
        onRemove={at => change({ documents: without(documents, at) })}
      />
      {documents.length < mostDocuments && (
        <View className="gap">
          <Button id="add-document" label="加一项材料" onPress={add} />
        </View>
      )}
    </PartPage>
  )
}

function DocumentScreen({ desk, at }: { desk: PartDesk; at: number }) {
  const { documents } = desk.draft
  const document = documents[at]
  if (!document) return null
  const path = `documents.${at}`
  const set = (part: Partial<DocumentDraft>) => desk.change({ documents: changedAt(documents, at, part) })
  return (
    <PartPage title="材料" desk={{ ...desk, problems: problemsWithin(desk.problems, path) }}>
      <TextField
        id="document-title"
        label="材料名称"
        example="如：录取通知书"
        value={document.title}
        maxLength={30}
        error={messageAt(desk, `${path}.title`)}
        onChange={title => set({ title })}
      />
      <Field label="一定要交吗">
        <Chips
          label="一定要交吗"
          id="document-required"
          options={need}
          value={document.required ? 'yes' : 'no'}
          onChange={answer => set({ required: answer === 'yes' })}
        />
      </Field>
      <NumberField
        id="document-most"
        label="最多几张照片"
        value={document.most}
        error={messageAt(desk, `${path}.most`)}
        onChange={most => set({ most })}
      />
      <TextField
        id="document-help"
        label="材料下面的说明（可不填）"
        example="如：首页和本人页"
        value={document.help ?? ''}
        maxLength={120}
        manyLines
        error={messageAt(desk, `${path}.help`)}
        onChange={help => set({ help })}
      />
      <ShowIfField
        id="document-show"
        label="什么人要交"
        known={askables(desk.draft)}
        condition={document.showIf}
        problem={messageIn(desk, `${path}.showIf`)}
        onChange={showIf => set({ showIf })}
      />
    </PartPage>
  )
}
