import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RankedRow } from 'shared-types/contest-results'
import { asFailure, type Failure, send } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { pointsWords, rowNotes, rowTitle } from '../../result-words.ts'

interface RankingProps {
  at: { contestId: string; stageKey: string; tradeKey: string }
  first: readonly RankedRow[]
  next: string | undefined
}

export function Ranking({ at, first, next }: RankingProps) {
  const [more, setMore] = useState<{ items: RankedRow[]; next: string | undefined }>({ items: [], next })
  const [failure, setFailure] = useState<Failure>()
  const load = async () => {
    setFailure(undefined)
    await send('GET /contests/{contestId}/results/{stageKey}/{tradeKey}', { params: at, query: { cursor: more.next } }).then(
      page => setMore(old => ({ items: [...old.items, ...page.items], next: page.next })),
      (error: unknown) => setFailure(asFailure(error)),
    )
  }
  return (
    <>
      <List>
        {[...first, ...more.items].map(row => (
          <ListRow
            key={row.number}
            title={rowTitle(row)}
            note={rowNotes(row).join(' · ')}
            aside={`${pointsWords(row.scoreCenti)} 分`}
          />
        ))}
      </List>
      {failure && <Problem failure={failure} onRetry={() => void load()} />}
      {more.next && !failure && (
        <View className="gap">
          <Button id="more" label="看更多" onPress={() => void load()} />
        </View>
      )}
    </>
  )
}
