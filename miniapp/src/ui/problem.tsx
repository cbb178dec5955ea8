import { View } from '@tarojs/components'
import { type Failure, isPassing } from '../platform/failure.ts'
import { go } from '../platform/navigate.ts'
import { secondFactorPlace } from '../platform/second-factor-place.ts'
import { signInPlace } from '../platform/sign-in-words'
import { Button } from './button'
import { failureSentence } from './failure-words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

interface EmptyProps {
  icon?: IconName
  sentence: string
  /** The next step. */
  action?: { label: string; onPress: () => void }
}

/** Nothing here: said in a sentence, with what to do next. */
export function Empty({ icon = 'file-text', sentence, action }: EmptyProps) {
  return (
    <View className="nothing">
      <View className="nothing-icon">
        <Icon name={icon} />
      </View>
      <View>{sentence}</View>
      {action && <Button label={action.label} onPress={action.onPress} />}
    </View>
  )
}

interface ProblemProps {
  failure: Failure
  /** In the capability's own words where it knows better. */
  sentence?: string | undefined
  onRetry?: () => void
  /** The one button when trying again would not help. */
  action?: { label: string; onPress: () => void } | undefined
}

/** Where what is missing can be had. */
function wayOut({ code }: Failure) {
  if (code === 'second-factor-needed') return secondFactorPlace
  return code === 'not-signed-in' ? signInPlace : undefined
}

/** What happened, what is safe, one button. */
export function Problem({ failure, sentence, onRetry, action }: ProblemProps) {
  const retry = isPassing(failure) && onRetry ? { label: '再试一次', onPress: onRetry } : undefined
  const icon = failure.kind === 'offline' ? 'wifi-off' : failure.kind === 'refused' ? 'info-circle' : 'alert-triangle'
  const place = wayOut(failure)
  const button = place ? { label: place.label, onPress: () => go(place.route) } : (action ?? retry)
  return <Empty icon={icon} sentence={sentence ?? failureSentence(failure)} {...(button ? { action: button } : {})} />
}
