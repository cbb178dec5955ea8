import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../../platform/answers.ts'
import { replaceBy } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { DateInput } from '../../../../ui/date-input'
import { localToday } from '../../../../ui/dates.ts'
import { Field } from '../../../../ui/field.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { Said } from '../../../said.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import { wholeNumber } from '../../cooling-desk-view.ts'

const fields = [
  { id: 'name', label: '名称', example: '2026 年夏送清凉', kind: 'text' },
  { id: 'goods', label: '物资', example: '绿豆汤、藿香正气水、毛巾', kind: 'text' },
  { id: 'valueYuan', label: '每份值多少元', example: '30', kind: 'text' },
  { id: 'plannedPieces', label: '计划多少份', example: '5000', kind: 'number' },
  { id: 'fund', label: '资金来源', example: '工会经费', kind: 'text' },
] as const
type FieldId = (typeof fields)[number]['id']

const empty: Record<FieldId, string> = { name: '', goods: '', valueYuan: '', plannedPieces: '', fund: '' }

const fenOf = (yuan: string): number => (/^\d{1,5}(\.\d{1,2})?$/.test(yuan.trim()) ? Math.round(Number(yuan) * 100) : 0)

/** What there is and for how long; the plan may grow later, with a reason. */
export function NewSeason({ orgId, onDone }: { orgId: string; onDone: () => void }) {
  const [draft, setDraft] = useState(empty)
  const [opensOn, setOpensOn] = useState(localToday())
  const [closesOn, setClosesOn] = useState('')
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/seasons')
  const send = async () => {
    const { name, goods, fund } = draft
    const numbers = { valueFen: fenOf(draft.valueYuan), plannedPieces: wholeNumber(draft.plannedPieces) ?? 0 }
    const year = Number(opensOn.slice(0, 4))
    const done = await submit({ body: { orgId, name, goods, fund, year, opensOn, closesOn, ...numbers } })
    if (!done) return
    await outdate('GET /staff/cooling/seasons')
    onDone()
    replaceBy('staff/cooling/pages/season/index', { seasonId: done.season.seasonId })
  }
  return (
    <Page
      actions={
        <>
          <Button kind="primary" id="open-season" label="开始这一季" busy={busy && '正在保存…'} onPress={() => void send()} />
          <Button id="not-now" label="先不开" onPress={onDone} />
        </>
      }
    >
      <Title>新开一季</Title>
      <View className="stack">
        {fields.map(({ id, label, example, kind }) => (
          <TextField
            key={id}
            id={id}
            label={label}
            example={example}
            kind={kind}
            maxLength={60}
            value={draft[id]}
            error={fieldProblem(failure, id === 'valueYuan' ? 'valueFen' : id)}
            onChange={value => setDraft({ ...draft, [id]: value })}
          />
        ))}
        <Field label="从哪天开始" error={fieldProblem(failure, 'opensOn')}>
          <DateInput id="opensOn" label="从哪天开始" value={opensOn} latest="2100-12-31" onChange={setOpensOn} />
        </Field>
        <Field label="到哪天结束" error={fieldProblem(failure, 'closesOn')}>
          <DateInput id="closesOn" label="到哪天结束" value={closesOn} latest="2100-12-31" onChange={setClosesOn} />
        </Field>
        <Said failure={failure} />
      </View>
    </Page>
  )
}
