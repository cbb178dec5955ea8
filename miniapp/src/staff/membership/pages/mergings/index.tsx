import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Chips } from '../../../../ui/chips.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { NextPage } from '../../../next-page.tsx'
import '../../../staff.scss'
import { mergesChanged } from '../../merge-changed.ts'
import { rowState, rowTitle, rowWords } from '../../merge-view.ts'

const states = [
  { value: 'open', words: '等决定' },
  { value: 'ended', words: '已办完' },
] as const
type State = (typeof states)[number]['value']

/** Proposals about records of the own unions. */
export default function MergingsPage() {
  const query = usePageQuery()
  const [state, setState] = useState<State>(query.state === 'ended' ? 'ended' : 'open')
  usePullRefresh(mergesChanged)
  const show = (next: State) => {
    setState(next)
    keepInAddress({ state: next })
  }
  return (
    <Page>
      <View className="filters">
        <Chips label="按状态看" options={states} value={state} onChange={show} />
      </View>
      <Merges key={state} state={state} />
    </Page>
  )
}

function Merges({ state, cursor }: { state: State; cursor?: string }) {
  const answer = useAnswer('GET /staff/membership/merges', { query: { state, cursor } })
  return (
    <Loaded answer={answer} skeletonCards={2}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && !next && (
            <Empty
              icon="users"
              sentence={
                state === 'open' ? '没有等决定的。发现同一个人有两份档案，请到那位会员的页面提出合并。' : '还没有办完的。'
              }
            />
          )}
          {items.length > 0 && (
            <List>
              {items.map(row => (
                <ListRow
                  key={row.mergeId}
                  id={`merge-${row.mergeId}`}
                  title={rowTitle(row)}
                  note={
                    <>
                      <StateSentence tone={rowState(row).tone} plain>
                        {rowState(row).words}
                      </StateSentence>
                      {rowWords(row)}
                    </>
                  }
                  onOpen={() => go('staff/membership/pages/merging/index', { mergeId: row.mergeId })}
                />
              ))}
            </List>
          )}
          <NextPage next={next}>{after => <Merges state={state} cursor={after} />}</NextPage>
        </>
      )}
    </Loaded>
  )
}
