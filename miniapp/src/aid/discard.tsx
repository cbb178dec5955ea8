import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '../platform/request.ts'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { failureWords } from './obstacle.ts'

interface DiscardProps {
  label: string
  title: string
  /** What goes, and what does not. */
  words: string
  busy: boolean
  failure: Failure | undefined
  onDiscard: () => void
}

/** Throws away what was filled, after asking. */
export function Discard({ label, title, words, busy, failure, onDiscard }: DiscardProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <View className="group">
      <Button kind="danger" id="discard" label={label} onPress={() => setAsking(true)} />
      {isAsking && (
        <Sheet
          title={title}
          confirm={{ label: '删掉', danger: true, busy: busy && '正在删…', onPress: onDiscard }}
          onClose={() => setAsking(false)}
        >
          <View className="stack">
            <View>{words}</View>
            {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
          </View>
        </Sheet>
      )}
    </View>
  )
}
