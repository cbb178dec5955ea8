import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { TextField } from '../../../../ui/text-field.tsx'
import { Said } from '../../../said.tsx'
import { readRoster } from '../../cooling-desk-view.ts'

interface AddPeopleProps {
  allocationId: string
  room: number
  onDone: () => Promise<unknown>
}

/** Names pasted as they stand in the union's own list; what is kept of them are masks. */
export function AddPeople({ allocationId, room, onDone }: AddPeopleProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/allocations/{allocationId}/lines')
  if (!open) return <Button id="add-people" label="往名单里加人" onPress={() => setOpen(true)} />
  const send = async () => {
    const roster = readRoster(text)
    setProblem(roster.problem)
    if (roster.problem) return
    const done = await submit({ params: { allocationId }, body: { people: roster.people } })
    if (!done) return
    await onDone()
    setText('')
    setOpen(false)
  }
  return (
    <View className="stack">
      <TextField
        id="people"
        label={`加哪些人（还能加 ${room} 人）`}
        help="一行一个人，可以写上手机号，本人就能在自己的手机上签收。系统里只留打星号的姓名和号码。"
        example="王小明 13812345678"
        manyLines
        maxLength={2000}
        value={text}
        error={problem}
        onChange={setText}
      />
      <Said failure={failure} />
      <Button kind="primary" id="send-people" label="加进名单" busy={busy && '正在保存…'} onPress={() => void send()} />
    </View>
  )
}
