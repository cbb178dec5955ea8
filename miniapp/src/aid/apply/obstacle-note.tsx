import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import { go } from '../../platform/navigate.ts'
import type { Failure } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { failureWords, type ObstacleOf } from '../obstacle.ts'
import { consentsMissing, type Known, type Task, taskOfPath, type TaskKey } from './tasks.ts'

interface ObstacleNoteProps {
  failure: Failure
  programme: Programme
  tasks: readonly Task[]
  known: Known
  obstacleOf: ObstacleOf
  onGoTo: (task: TaskKey) => void
}

/** Why it cannot be sent as it is, and the one way on. */
export function ObstacleNote(props: ObstacleNoteProps) {
  const way = wayOn(props)
  return (
    <View className="step-note stack">
      <StateSentence tone="problem">{failureWords(props.failure, props.obstacleOf)}</StateSentence>
      {way && <Button id="way-on" label={way.label} onPress={way.onPress} />}
    </View>
  )
}

interface Way {
  label: string
  onPress: () => void
}

function wayOn({ failure, programme, tasks, known, obstacleOf, onGoTo }: ObstacleNoteProps): Way | undefined {
  switch (obstacleOf(failure.code)?.way) {
    case 'household':
      return { label: '看家庭档案', onPress: () => onGoTo('household') }
    case 'see-case':
      return { label: '看那份申请', onPress: () => go('aid/pages/progress/index', { caseId: failure.about }) }
    case 'programme':
      return { label: '看全部项目', onPress: () => go('aid/pages/list/index') }
    case 'join':
      return { label: '加入工会', onPress: () => go('organisations/pages/find/index') }
    case 'consent': {
      const task = tasks.find(({ key }) => consentsMissing(programme, key, known).length > 0)
      return task && { label: '去看说明', onPress: () => onGoTo(task.key) }
    }
    default: {
      const task = failure.fields.map(({ path }) => taskOfPath(programme, path)).find(Boolean)
      return task && { label: '去修改', onPress: () => onGoTo(task) }
    }
  }
}
