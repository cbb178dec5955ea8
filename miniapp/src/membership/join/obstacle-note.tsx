import { View } from '@tarojs/components'
import type { JoinDraft } from 'shared-types/membership-form'
import { go } from '../../platform/navigate.ts'
import { type Failure, isPassing } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { submitSentence } from '../../ui/failure-words.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { obstacleOf } from '../membership-view.ts'
import type { Step } from './join-steps.ts'

interface ObstacleNoteProps {
  failure: Failure
  draft: JoinDraft
  onRetry?: () => void
  onGoTo: (step: Step) => void
}

/** Why it cannot be submitted as it is, and the one way on. */
export function ObstacleNote({ failure, draft, onRetry, onGoTo }: ObstacleNoteProps) {
  const obstacle = obstacleOf(failure.code)
  const way =
    wayOn(failure, draft, onGoTo) ?? (isPassing(failure) && onRetry ? { label: '再试一次', onPress: onRetry } : undefined)
  return (
    <View className="stack">
      <StateSentence tone="problem">
        {[obstacle?.words ?? submitSentence(failure), ...failure.fields.map(field => field.message)].join(' ')}
      </StateSentence>
      {way && <Button id="way-on" label={way.label} onPress={way.onPress} />}
    </View>
  )
}

function wayOn(
  failure: Failure,
  draft: JoinDraft,
  goTo: (step: Step) => void,
): { label: string; onPress: () => void } | undefined {
  switch (obstacleOf(failure.code)?.way) {
    case 'release-phone':
      return {
        label: '申请解除号码绑定',
        onPress: () => go('membership/pages/release/index', { what: 'phone', orgId: draft.orgId }),
      }
    case 'release-account':
      return {
        label: '申请解除证件绑定',
        onPress: () => go('membership/pages/release/index', { what: 'account', orgId: draft.orgId }),
      }
    case 'see-case':
      return { label: '看这份申请', onPress: () => go('membership/pages/progress/index', { caseId: failure.about }) }
    case 'see-membership':
      return { label: '看我的会籍', onPress: () => go('membership/pages/mine/index') }
    case 'choose-union':
      return { label: '另选一家工会', onPress: () => goTo('union') }
    case 'consent':
      return { label: '去看说明', onPress: () => goTo('consent') }
    default:
      return failure.fields[0] ? { label: '去修改', onPress: () => goTo(stepOfField(failure.fields[0]?.path)) } : undefined
  }
}

function stepOfField(path = ''): Step {
  const field = path.split('.').pop()
  if (field === 'orgId') return 'union'
  if (field === 'phone') return 'phone'
  return field && ['occupation', 'employerName', 'employerCreditCode'].includes(field) ? 'work' : 'person'
}
