import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/problem.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

const find = () => go('organisations/pages/find/index')

/** Which union: chosen on the pages that find one, confirmed here. */
export function UnionStep({ orgId }: { orgId: string | undefined }) {
  const answer = useAnswer('GET /organisations/{orgId}', { params: { orgId: orgId ?? '' } }, { when: Boolean(orgId) })
  if (!orgId)
    return (
      <Empty icon="search" sentence="先找到您的工会：扫码、按名称，或者按职业。" action={{ label: '去找工会', onPress: find }} />
    )
  return (
    <Loaded answer={answer} skeletonCards={1} action={{ label: '另找一家', onPress: find }}>
      {union => (
        <View className="card">
          <View className="row-title">{union.name}</View>
          <View className="second">{union.under.join(' › ')}</View>
          {(!union.joinable || union.state !== 'active') && (
            <View className="gap">
              <StateSentence tone="problem">这家工会现在不能直接加入，请另选一家。</StateSentence>
            </View>
          )}
          <Button kind="link" label="换一家" onPress={find} />
        </View>
      )}
    </Loaded>
  )
}
