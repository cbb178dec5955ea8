import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { entriesChanged } from '../entries-changed.ts'
import { deedProblem } from '../entry-words.ts'

interface DeedProps {
  entryId: MyEntry['entryId']
}

/** Takes the place that came free. */
export function AcceptPlace({ entryId }: DeedProps) {
  const { busy, failure, submit } = useSubmit('POST /me/contest-entries/{entryId}/acceptance')
  const accept = async () => {
    await submit({ params: { entryId } })
    await entriesChanged()
  }
  return (
    <View className="stack">
      {failure && <StateSentence tone="problem">{deedProblem(failure)}</StateSentence>}
      <Button kind="primary" id="accept-place" label="要这个名额" busy={busy && '正在确认…'} onPress={() => void accept()} />
    </View>
  )
}

/** A whole team asks its unit. */
export function SubmitTeam({ entryId }: DeedProps) {
  const { busy, failure, submit } = useSubmit('POST /me/contest-entries/{entryId}/submission')
  const ask = async () => {
    await submit({ params: { entryId } })
    await entriesChanged()
  }
  return (
    <View className="stack">
      {failure && <StateSentence tone="problem">{deedProblem(failure)}</StateSentence>}
      <Button kind="primary" id="submit-team" label="提交给单位推荐" busy={busy && '正在提交…'} onPress={() => void ask()} />
    </View>
  )
}
