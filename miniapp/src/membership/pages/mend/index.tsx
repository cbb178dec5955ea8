import { View } from '@tarojs/components'
import type { MyCase } from 'shared-types/cases'
import { occupationList, occupationWords } from 'shared-types/occupations'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { back, go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice.tsx'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Field } from '../../../ui/field.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextInput } from '../../../ui/text-input'
import { type Mended, mendProblems, type Mending, mendingOf, mendableLabel } from '../../mend.ts'
import { obstacleOf } from '../../membership-view.ts'
import { Title } from '../../../ui/heading.tsx'

/** Mending what a reviewer asked for; number and place in the queue stay. */
export default function MendPage() {
  const { caseId = '' } = usePageQuery()
  const answer = useAnswer('GET /me/cases/{caseId}', { params: { caseId } })
  const filed = answer.data?.case
  if (filed?.state === 'returned') return <MendForm filed={filed} />
  return (
    <Page>
      <Loaded answer={answer} action={{ label: '看全部申请', onPress: () => go('membership/pages/progress/index') }}>
        {() => <Empty sentence="这份申请现在不用补充。" action={{ label: '返回', onPress: back }} />}
      </Loaded>
    </Page>
  )
}

function MendForm({ filed }: { filed: MyCase }) {
  const items = filed.fixes.map(mendingOf)
  const [values, setValues] = useState<Mended>({})
  const [problems, setProblems] = useState<Mended>({})
  const { busy, failure, submit } = useSubmit('POST /membership/applications/{caseId}/resubmission')
  const sendAgain = async () => {
    const found = mendProblems(items, values)
    setProblems(found)
    if (Object.keys(found).length) return
    const done = await submit({ params: { caseId: filed.caseId }, body: { version: filed.version, ...values } as never })
    if (done) await outdate('GET /me/cases', 'GET /me/cases/{caseId}', 'GET /membership/applications/{caseId}')
    if (done) back()
  }
  return (
    <Page
      actions={
        <Button kind="primary" id="resubmit" label="重新提交" busy={busy && '正在提交…'} onPress={() => void sendAgain()} />
      }
    >
      <Title>请补充材料</Title>
      <View className="lead">{`编号 ${filed.number} 和排队的位置都保留。只改下面几项，其他内容不变。`}</View>
      {items.map(item => (
        <MendField
          key={item.note}
          item={item}
          value={item.field ? (values[item.field] ?? '') : ''}
          problem={item.field && problems[item.field]}
          onChange={value => item.field && setValues({ ...values, [item.field]: value })}
        />
      ))}
      {failure && (
        <View className="gap">
          <StateSentence tone="problem">
            {[obstacleOf(failure.code)?.words ?? submitSentence(failure), ...failure.fields.map(field => field.message)].join(
              ' ',
            )}
          </StateSentence>
        </View>
      )}
    </Page>
  )
}

interface MendFieldProps {
  item: Mending
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

function MendField({ item, value, problem, onChange }: MendFieldProps) {
  const { field, note } = item
  if (!field)
    return (
      <View className="gap">
        <StateSentence tone="info">{`${note}（这一项不能在这里改。如果填错了，请撤回后重新申请；要交材料的，请到工会办理。）`}</StateSentence>
      </View>
    )
  return (
    <Field label={mendableLabel[field]} error={problem}>
      <View className="lead">{`工会说：${note}`}</View>
      {field === 'occupation' ? (
        <Choice
          label={mendableLabel[field]}
          value={value || undefined}
          options={occupationList.map(one => ({ value: one as string, words: occupationWords[one] }))}
          onChange={onChange}
        />
      ) : (
        <TextInput
          id={field}
          label={mendableLabel[field]}
          kind={field === 'phone' ? 'phone' : 'text'}
          value={value}
          maxLength={60}
          wrong={Boolean(problem)}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
