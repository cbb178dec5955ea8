import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { type At, type FormWords, type Task, taskOfPath, type TaskKey } from './tasks.ts'
import type { Fix } from 'shared-types/cases'

interface TaskListProps {
  programme: Programme
  tasks: readonly Task[]
  words: FormWords
  fixes: readonly Fix[]
  /** What became of the draft. */
  notes: ReactNode
  discard: ReactNode
  onGoTo: (at: At) => void
}

/** What is to be filled, and how far each is. */
export function TaskList({ programme, tasks, words, fixes, notes, discard, onGoTo }: TaskListProps) {
  const next = tasks.find(task => !task.done)
  return (
    <Page
      actions={
        next ? (
          <Button kind="primary" id="next" label={`继续：${next.title}`} onPress={() => onGoTo(next.key)} />
        ) : (
          <Button kind="primary" id="check" label={words.check} onPress={() => onGoTo('check')} />
        )
      }
    >
      <Title>{words.title}</Title>
      <View className="lead">{words.lead}</View>
      {fixes.length > 0 && <Fixes programme={programme} fixes={fixes} onGoTo={onGoTo} />}
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
      {discard}
    </Page>
  )
}

const groups: { title: string; holds: (key: TaskKey) => boolean }[] = [
  { title: '替谁办', holds: key => key === 'applicant' || key === 'paper' },
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
