import { useState } from 'react'
import { useAnswer, useSubmit } from '../../platform/answers.ts'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { TickField, toggled } from '../tick-field.tsx'
import { type DeskContest, stateWords } from './contest-words.ts'
import { allTrades, audienceSize, type MessageState, messageProblems, messageStates } from './message-view.ts'

interface MessageSheetProps {
  contest: DeskContest
  onDone: (persons: number) => void
  onClose: () => void
}

/** Something to tell everybody in some states, with how many they are. */
export function MessageSheet({ contest, onDone, onClose }: MessageSheetProps) {
  const params = { contestId: contest.contestId }
  const figures = useAnswer('GET /staff/contests/{contestId}/figures', { params })
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/messages')
  const [tradeKey, setTradeKey] = useState(allTrades)
  const [states, setStates] = useState<MessageState[]>(['confirmed'])
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const persons = figures.data && audienceSize(figures.data.audience, tradeKey, states)
  const problems = messageProblems({ states, title, words, persons })
  const problemOf = (field: keyof typeof problems, path: string) =>
    (tried ? problems[field] : undefined) ?? fieldProblem(failure, path)
  const send = async () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const trade = tradeKey === allTrades ? {} : { tradeKey }
    if (await submit({ params, body: { ...trade, states, title: title.trim(), body: words.trim() } })) onDone(persons ?? 0)
  }
  return (
    <Sheet
      title="发通知"
      confirm={{ label: persons ? `发给 ${persons} 人` : '发送', busy: busy && '正在发送…', onPress: () => void send() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      {contest.trades.length > 1 && (
        <Field label="哪个工种">
          <Chips
            label="哪个工种"
            id="message-trade"
            options={[
              { value: allTrades, words: '全部' },
              ...contest.trades.map(trade => ({ value: trade.tradeKey, words: trade.name })),
            ]}
            value={tradeKey}
            onChange={setTradeKey}
          />
        </Field>
      )}
      <TickField
        id="message-state"
        label="发给谁"
        error={problemOf('states', 'states')}
        options={messageStates.map(value => ({ value, words: `${stateWords[value]}的` }))}
        chosen={states}
        onToggle={one => setStates(toggled(states, one))}
      />
      <StateSentence tone="info">
        {persons === undefined ? '正在数有多少人…' : `${persons} 人会在“消息”里收到。允许过微信提醒的人，微信再提醒一次。`}
      </StateSentence>
      <TextField
        id="message-title"
        label="标题"
        value={title}
        maxLength={20}
        error={problemOf('title', 'title')}
        onChange={setTitle}
      />
      <TextField
        id="message-body"
        label="内容"
        value={words}
        manyLines
        maxLength={300}
        error={problemOf('words', 'body')}
        onChange={setWords}
      />
    </Sheet>
  )
}
