import { View } from '@tarojs/components'
import type { CaseKind, TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { momentWords } from '../../ui/dates.ts'
import { List } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Press } from '../../ui/press'
import { Empty } from '../../ui/problem.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { TickRow } from '../../ui/tick-row'
import { emptyWords, type Filter, mayBatch, rowSentence, rowTitle } from './cases-view.ts'

export interface Ticked {
  caseId: string
  version: number
  title: string
}

export interface Shown {
  filter: Filter
  kind: CaseKind | undefined
  /** Of one union in the caller's reach, instead of their own. */
  orgId?: string
}

interface TodoListProps {
  shown: Shown
  /** Present while several are being chosen. */
  ticked: ReadonlyMap<string, Ticked> | undefined
  onTick: (one: Ticked) => void
  /** Absent: the caller sees what waits and may not open it. */
  onOpen?: (caseId: string) => void
  /** The case shown beside the list. */
  chosen?: string | undefined
  cursor?: string | undefined
}

/** One page of the list, and on asking the next below it. */
export function TodoList(props: TodoListProps) {
  const { shown, cursor } = props
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /staff/cases', { query: { ...shown, cursor } })
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {({ items, next }) => (
        <>
          {items.length > 0 && (
            <View className={cursor ? 'gap' : ''}>
              <List>
                {items.map(one => (
                  <TodoItem key={one.caseId} one={one} {...props} />
                ))}
              </List>
            </View>
          )}
          {items.length === 0 && !cursor && !next && <Empty icon="circle-check" sentence={emptyWords[shown.filter]} />}
          {next && !more && (
            <View className="gap">
              <Button id="more" label="再看一些" onPress={() => setMore(true)} />
            </View>
          )}
          {next && more && <TodoList {...props} cursor={next} />}
        </>
      )}
    </Loaded>
  )
}

function TodoItem({ one, ticked, onTick, onOpen, chosen }: { one: TodoRow } & TodoListProps) {
  const title = rowTitle(one)
  const words = (
    <>
      <View className="row-title">{title}</View>
      <Line one={one} />
      <View className="row-note">{`${one.number} · ${momentWords(one.submittedAt).split(' ')[0]}提交`}</View>
    </>
  )
  if (ticked)
    return (
      <TickRow
        id={`tick-${one.caseId}`}
        on={ticked.has(one.caseId)}
        onToggle={mayBatch(one) ? () => onTick({ caseId: one.caseId, version: one.version, title }) : undefined}
      >
        {words}
      </TickRow>
    )
  if (!onOpen)
    return (
      <View className="row">
        <View className="row-words">{words}</View>
      </View>
    )
  return (
    <Press
      id={`case-${one.caseId}`}
      className={one.caseId === chosen ? 'row row-chosen' : 'row'}
      onPress={() => onOpen(one.caseId)}
    >
      <View className="row-words">{words}</View>
    </Press>
  )
}

function Line({ one }: { one: TodoRow }) {
  const { tone, words } = rowSentence(one)
  return (
    <StateSentence tone={tone} plain>
      {words}
    </StateSentence>
  )
}
