import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Scoring } from 'shared-types/contest-form'
import type { Sheet } from 'shared-types/contest-results'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { Card } from '../../../ui/list-row.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { CheckForm } from './check-form.tsx'
import { EnterForm } from './enter-form.tsx'
import { judgeWords, pointsWords, sheetSentence } from './score-words.ts'
import type { Place } from './scores-changed.ts'

export interface SheetProps {
  place: Place
  entryId: string
  scoring: Scoring
  sheet: Sheet
}

/** What is asked of whoever looks at it first; the rest is one press away. */
const firstTask = ({ state, enteredByMe }: Sheet): 'enter' | 'check' | undefined =>
  state === 'missing' ? 'enter' : state === 'entered' && !enteredByMe ? 'check' : undefined

export function SheetCard({ keeps, ...about }: SheetProps & { keeps: boolean }) {
  const { sheet, scoring } = about
  const [task, setTask] = useState(keeps ? firstTask(sheet) : undefined)
  const { tone, words } = sheetSentence(sheet)
  const mayCheckAgain = sheet.state === 'different' && !sheet.enteredByMe
  return (
    <Card>
      <Heading>{judgeWords(sheet.judge)}</Heading>
      <StateSentence tone={tone} plain>
        {words}
      </StateSentence>
      {sheet.pointsCenti && <View className="second">{pointsLine(scoring, sheet.pointsCenti)}</View>}
      {task === 'enter' && <EnterForm {...about} />}
      {task === 'check' && <CheckForm {...about} />}
      {keeps && task === undefined && (
        <View className="gap">
          {mayCheckAgain && (
            <Button kind="link" id={`recheck-${sheet.judge}`} label="再核对一次总分" onPress={() => setTask('check')} />
          )}
          <Button kind="link" id={`reenter-${sheet.judge}`} label="重新录入" onPress={() => setTask('enter')} />
        </View>
      )}
    </Card>
  )
}

const pointsLine = ({ criteria }: Scoring, points: Record<string, number>) =>
  criteria.map(({ criterionKey, name }) => `${name} ${pointsWords(points[criterionKey] ?? 0)}`).join('，')
