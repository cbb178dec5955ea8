import { roleWords } from 'shared-types/act-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { momentWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { nameProblem, roleNotes } from './staff-view.ts'

/** Taking the offered role, under one's own name. */
export function Accept({ offer }: { offer: ApiAnswer<'GET /staff/invitations/{code}'> }) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/invitations/{code}/acceptance')
  const problem = (tried ? nameProblem(name) : undefined) ?? fieldProblem(failure, 'name')
  const accept = async () => {
    setTried(true)
    if (nameProblem(name)) return
    const grant = await submit({ params: { code: offer.code }, body: { name: name.trim() } })
    if (!grant) return
    setDone(true)
    await outdate('GET /staff/me', 'GET /me')
  }
  const role = roleWords[offer.role]
  if (done)
    return (
      <Page
        actions={
          <Button kind="primary" id="to-work" label="去工作台" onPress={() => replaceBy('staff/cases/pages/todo/index')} />
        }
      >
        <StateSentence tone="done">{`您现在是${offer.orgName}的${role}。`}</StateSentence>
        <View className="gap">如果有亲属可能来办事，请先在工作台的“亲属回避”里申报。</View>
      </Page>
    )
  return (
    <Page
      actions={
        <Button kind="primary" id="accept" label={`接受，担任${role}`} busy={busy && '正在办理…'} onPress={() => void accept()} />
      }
    >
      <Title>{`邀请您担任${role}`}</Title>
      <Facts
        facts={[
          { label: '工会', value: offer.orgName },
          { label: '能做什么', value: roleNotes[offer.role] },
          { label: '有效到', value: momentWords(offer.expiresAt) },
        ]}
      />
      <TextField
        label="您的姓名"
        help="上级工会会看到，显示时隐去一部分。"
        error={problem}
        id="name"
        value={name}
        maxLength={40}
        onChange={setName}
      />
      <Said failure={failure} />
    </Page>
  )
}
