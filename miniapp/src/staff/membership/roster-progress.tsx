import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { storage } from '../../platform/storage.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { rosterChanged } from './roster-changed.ts'
import { progressSentence } from './roster-view.ts'

const shelf = 'roster-import'

/** The last roster, so that whoever leaves the page finds it again. */
export const keptRoster = (): string | undefined => (storage.getItem(shelf) as string | null) ?? undefined
export const keepRoster = (rosterId: string): void => void storage.setItem(shelf, rosterId)

const askAgainMs = 2_000

/** It goes on by itself; this only tells how far it is. */
export function RosterProgress({ rosterId }: { rosterId: string }) {
  const { data, reload } = useAnswer('GET /staff/membership/rosters/{rosterId}', { params: { rosterId } })
  const done = data?.state === 'done'
  useEffect(() => {
    if (done) {
      void rosterChanged()
      return undefined
    }
    const timer = setInterval(reload, askAgainMs)
    return () => clearInterval(timer)
  }, [done])
  if (!data) return null
  const { tone, words } = progressSentence(data)
  return (
    <View className="stack">
      <StateSentence tone={tone}>{words}</StateSentence>
      {data.leftOut.length > 0 && (
        <List>
          {data.leftOut.map(({ row, message }) => (
            <ListRow key={row} title={`第 ${row} 行没有导入`} note={message} />
          ))}
        </List>
      )}
    </View>
  )
}
