import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { failureWords } from '../obstacle.ts'
import type { useHousehold } from './use-household.ts'

/** Two of a family may have begun a file each; the one that is not needed goes. */
export function Discarding({ filling }: { filling: ReturnType<typeof useHousehold> }) {
  const [isAsking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('DELETE /me/household')
  const discard = async () => {
    await filling.hold()
    const done = await submit({ query: { version: String(filling.version()) } })
    if (!done) return filling.resume()
    filling.forget()
    await outdate('GET /me/household')
    replaceBy('aid/pages/list/index')
  }
  return (
    <View className="group">
      <Button kind="danger" id="discard" label="删掉这份档案" onPress={() => setAsking(true)} />
      {isAsking && (
        <Sheet
          title="删掉这份家庭档案？"
          confirm={{ label: '删掉', danger: true, busy: busy && '正在删…', onPress: () => void discard() }}
          onClose={() => setAsking(false)}
        >
          <View className="stack">
            <View>填过的内容会全部删掉。家里另一位职工已经在填的，删掉以后他就能把您添进去，您的申请也用那一份。</View>
            {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
          </View>
        </Sheet>
      )}
    </View>
  )
}
