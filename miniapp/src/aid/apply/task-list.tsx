import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { type At, type Task, taskOfPath, type TaskKey } from './tasks.ts'
import type { Fix } from 'shared-types/cases'

interface TaskListProps {
  programme: Programme
  tasks: readonly Task[]
  fixes: readonly Fix[]
  /** What became of the draft. */
  notes: ReactNode
  onGoTo: (at: At) => void
}

/** What is to be filled, and how far each is. */
export function TaskList({ programme, tasks, fixes, notes, onGoTo }: TaskListProps) {
  const next = tasks.find(task => !task.done)
  const mending = fixes.length > 0
  const lead = mending
    ? '编号和顺序都保留。改好下面几项，再重新提交。'
    : '一项一项填，随时可以停，填好的会自己保存，换部手机也能接着填。'
  return (
    <Page
      actions={
        next ? (
          <Button kind="primary" id="next" label={`继续：${next.title}`} onPress={() => onGoTo(next.key)} />
        ) : (
          <Button kind="primary" id="check" label={mending ? '核对，重新提交' : '核对，提交'} onPress={() => onGoTo('check')} />
        )
      }
    >
      <Title>{mending ? '请补充' : `申请${programme.name}`}</Title>
      <View className="lead">{lead}</View>
      {mending && <Fixes programme={programme} fixes={fixes} onGoTo={onGoTo} />}
      {notes}
      {groups.map(({ title, holds }) => {
        const these = tasks.filter(task => holds(task.key))
        return these.length ? (
          <View className="group" key={title}>
            <Heading>{title}</Heading>
            <List>
              {these.map(task => (
                <TaskRow key={task.key} task={task} onOpen={() => onGoTo(task.key)} />
              ))}
            </List>
          </View>
        ) : null
      })}
    </Page>
  )
}

const groups: { title: string; holds: (key: TaskKey) => boolean }[] = [
  { title: '情况', holds: key => key === 'household' || key.startsWith('section:') },
  { title: '材料照片', holds: key => key.startsWith('document:') },
  { title: '收款和授权', holds: key => key === 'payee' || key === 'consents' },
]

const TaskRow = ({ task: { key, title, tone, words }, onOpen }: { task: Task; onOpen: () => void }) => (
  <ListRow
    id={`task-${key.replace(':', '-')}`}
    title={title}
    note={
      <StateSentence tone={tone} plain>
        {words}
      </StateSentence>
    }
    onOpen={onOpen}
  />
)

/** What the reviewer asked for, each leading to where it is mended. */
function Fixes({ programme, fixes, onGoTo }: Pick<TaskListProps, 'programme' | 'fixes' | 'onGoTo'>) {
  return (
    <List>
      {fixes.map(({ field, note }) => {
        const task = taskOfPath(programme, field)
        return <ListRow key={field + note} icon="pencil" title={note} {...(task ? { onOpen: () => onGoTo(task) } : {})} />
      })}
    </List>
  )
}
