import { View } from '@tarojs/components'
import type { Failure } from '../platform/failure.ts'
import { go } from '../platform/navigate.ts'
import { secondFactorPlace } from '../platform/second-factor-place.ts'
import { Button } from '../ui/button'
import { StateSentence } from '../ui/state-sentence.tsx'
import { actSentence } from './staff-words.ts'

/** What came of the last act: refused, failed or done. */
export function Said({ failure, done }: { failure?: Failure | undefined; done?: string | undefined }) {
  if (!failure && !done) return null
  return (
    <View className="gap" {...({ role: 'status' } as object)}>
      <StateSentence tone={failure ? 'problem' : 'done'}>{failure ? actSentence(failure) : (done ?? '')}</StateSentence>
      {failure?.code === 'second-factor-needed' && (
        <Button kind="link" id="second-factor" label={secondFactorPlace.label} onPress={() => go(secondFactorPlace.route)} />
      )}
    </View>
  )
}
