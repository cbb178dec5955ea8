import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { endWords } from '../contest-clock.ts'
import { entriesChanged } from '../entries-changed.ts'
import { cancelWords, deedProblem, mayCancelAt } from '../entry-words.ts'

/** Giving the place back; a captain does it for the whole team. */
export function Cancel({ entry, now }: { entry: MyEntry; now: Date }) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/contest-entries/{entryId}/cancellation')
  if (!mayCancelAt(entry, now)) return null
  const { label, question, consequence } = cancelWords(entry)
  const cancel = async () => {
    const done = await submit({ params: { entryId: entry.entryId } })
    await entriesChanged()
    if (done) setAsking(false)
  }
  return (
    <View className="stack">
      <Button kind="danger" id="cancel-entry" label={label} onPress={() => setAsking(true)} />
      {entry.state === 'confirmed' && <View className="second">{`${endWords(entry.cancelsUntilAt, now)} 前可以取消。`}</View>}
      {asking && (
        <Sheet
          title={question}
          closeLabel="不取消"
          confirm={{ label: '确定取消', danger: true, busy: busy && '正在取消…', onPress: () => void cancel() }}
          said={failure && <StateSentence tone="problem">{deedProblem(failure)}</StateSentence>}
          onClose={() => setAsking(false)}
        >
          <View>{consequence}</View>
        </Sheet>
      )}
    </View>
  )
}
