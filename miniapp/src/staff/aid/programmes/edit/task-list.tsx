import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { type PartId, partNote, parts, partTitles } from '../programme-lines.ts'
import type { Editing, ProgrammeEdit } from '../use-programme-edit.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'

interface TaskListProps {
  edit: ProgrammeEdit
  editing: Editing
  tried: readonly PartId[]
  onPart: (part: PartId) => void
  onCheck: () => void
  onLeave: () => void
}

const twoPeople = '要由另一位县总工会的同事看过才启用'

function leadWords({ programmeId, from, inForce }: Editing): string {
  if (from) return from
  if (programmeId && inForce) return `现在用的是第 ${inForce} 版。点一项进去改，最后一起核对、保存；保存以后，${twoPeople}。`
  return `一项一项填，不用按顺序。保存以后，${twoPeople}；启用以前，会员看不到。`
}

/** The parts of a programme, each with what it says now and whether something is missing. */
export function TaskList({ edit, editing, tried, onPart, onCheck, onLeave }: TaskListProps) {
  const [givingUp, setGivingUp] = useState(false)
  const { isNew, now, touched } = edit
  const stateOf = (part: PartId) => {
    const wrong = edit.problems.filter(problem => problem.part === part).length
    if (wrong > 0) return isNew && !tried.includes(part) ? '还没填完' : `${wrong} 处要改`
    return edit.changes.some(change => change.part === part) ? (isNew ? '已填' : '已改') : undefined
  }
  const giveUp = () => {
    edit.giveUp()
    setGivingUp(false)
    if (!isNew) onLeave()
  }
  return (
    <Page actions={<Button kind="primary" id="to-check" label="核对并保存" onPress={onCheck} />}>
      <Title>{isNew ? '新设帮扶项目' : `修改${edit.edit.base.name}`}</Title>
      <View className="lead">{leadWords(editing)}</View>
      <ChangedMeanwhile edit={edit} onLeave={onLeave} />
      {touched && !edit.overtaken && <StateSentence tone="waiting">改动已记在这台设备上，还没有保存上去。</StateSentence>}
      <View className="gap">
        <List>
          {parts
            .filter(part => part !== 'amounts' || now.kind === 'money')
            .map(part => (
              <ListRow
                key={part}
                id={`part-${part}`}
                title={partTitles[part]}
                note={partNote(part, now)}
                aside={stateOf(part)}
                onOpen={() => onPart(part)}
              />
            ))}
        </List>
      </View>
      {touched && <Button kind="link" id="give-up" label="放弃改动" onPress={() => setGivingUp(true)} />}
      {givingUp && (
        <Sheet
          title="放弃改动？"
          confirm={{ label: '放弃', danger: true, onPress: giveUp }}
          closeLabel="留着"
          onClose={() => setGivingUp(false)}
        >
          <View>您在这台设备上改的内容会去掉，找不回来。</View>
        </Sheet>
      )}
    </Page>
  )
}
