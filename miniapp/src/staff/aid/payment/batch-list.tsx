import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { NextPage } from '../../next-page.tsx'
import { batchMade, batchSentence, countAndSum, groupTitle } from './payment-view.ts'

/** Batches, newest first; shows nothing where even the dues are refused, which is said above. */
export function BatchList({ cursor }: { cursor?: string }) {
  const answer = useAnswer('GET /staff/aid/batches', { query: { cursor } })
  if (answer.failure?.code === 'not-allowed') return null
  return (
    <Loaded answer={answer}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && <View className="second">还没有批次。</View>}
          <List>
            {items.map(batch => {
              const { tone, words } = batchSentence(batch)
              return (
                <ListRow
                  key={batch.batchId}
                  id={`batch-${batch.batchId}`}
                  title={groupTitle(batch)}
                  note={
                    <>
                      <StateSentence tone={tone} plain>
                        {words}
                      </StateSentence>
                      <View>{countAndSum(batch)}</View>
                      {batchMade(batch)}
                    </>
                  }
                  onOpen={() => go('staff/aid/pages/batch/index', { batchId: batch.batchId })}
                />
              )
            })}
          </List>
          <NextPage next={next}>{after => <BatchList cursor={after} />}</NextPage>
        </>
      )}
    </Loaded>
  )
}
