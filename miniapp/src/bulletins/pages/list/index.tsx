import { View } from '@tarojs/components'
import { bulletinKindWords } from 'shared-types/bulletin-words'
import type { BulletinKind } from 'shared-types/bulletin-words'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { HeadlineList } from '../../../ui/headline-list.tsx'

type Shown = BulletinKind | 'all'

const options: readonly { value: Shown; words: string }[] = [
  { value: 'all', words: '全部' },
  { value: 'notice', words: bulletinKindWords.notice },
  { value: 'policy', words: bulletinKindWords.policy },
]

/** What the county tells everybody; nobody has to sign in to read it. */
export default function ListPage() {
  const [shown, setShown] = useState<Shown>('all')
  usePullRefresh(() => outdate('GET /bulletins'))
  return (
    <Page>
      <View className="filters">
        <Chips label="看哪一种" options={options} value={shown} onChange={setShown} />
      </View>
      <View className="gap">
        <Bulletins key={shown} kind={shown === 'all' ? undefined : shown} />
      </View>
    </Page>
  )
}

function Bulletins({ kind, cursor }: { kind: BulletinKind | undefined; cursor?: string }) {
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /bulletins', { query: { kind, cursor } })
  return (
    <Loaded answer={answer} skeletonCards={2}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && <Empty icon="book" sentence="现在没有公告。" />}
          {items.length > 0 && <HeadlineList items={items} />}
          {next && !more && (
            <View className="gap">
              <Button id="more" label="再看一些" onPress={() => setMore(true)} />
            </View>
          )}
          {next && more && <Bulletins kind={kind} cursor={next} />}
        </>
      )}
    </Loaded>
  )
}
