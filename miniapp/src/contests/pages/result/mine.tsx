import { View } from '@tarojs/components'
import type { MyResult } from 'shared-types/contest-results'
import { useAnswer } from '../../../platform/answers.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { mySentence } from '../../result-words.ts'

interface MineProps {
  contestId: string
  stageKey: string
  tradeKey: string
  onAppeal: (entryId: string, result: MyResult) => void
}

/** For who has entered; its failing leaves the result standing. */
export function Mine({ contestId, stageKey, tradeKey, onAppeal }: MineProps) {
  const signedIn = useIsSignedIn()
  const entries = useAnswer('GET /me/contests/{contestId}', { params: { contestId } }, { when: signedIn }).data?.entries
  const entryId = entries?.find(entry => entry.tradeKey === tradeKey && entry.state === 'confirmed')?.entryId ?? ''
  const { data } = useAnswer('GET /me/contest-entries/{entryId}/results', { params: { entryId } }, { when: entryId !== '' })
  const result = data?.items.find(({ head }) => head.stageKey === stageKey)
  if (!result) return null
  const { tone, words } = mySentence(result)
  const { appealCaseId } = result
  return (
    <View className="group">
      <Heading>您的成绩</Heading>
      <View className="stack">
        <StateSentence tone={tone}>{words}</StateSentence>
        {result.head.state === 'final' && result.row?.award && (
          <Button kind="primary" id="honours" label="下载证书" onPress={() => go('contests/pages/honours/index')} />
        )}
        {result.mayAppeal && <Button id="appeal" label="对成绩提出申诉" onPress={() => onAppeal(entryId, result)} />}
        {appealCaseId && (
          <Button
            id="appealed"
            label="看申诉的进展"
            onPress={() => go('membership/pages/progress/index', { caseId: appealCaseId })}
          />
        )}
      </View>
    </View>
  )
}
