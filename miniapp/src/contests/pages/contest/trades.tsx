import { View } from '@tarojs/components'
import type { Contest } from 'shared-types/contests'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { phaseAt } from '../../contest-clock.ts'
import { placesWords, tradePlaces } from '../../contest-words.ts'

/** The trades with their places; how many are left is told while one can enter. */
export function Trades({ contest, now }: { contest: Contest; now: Date }) {
  const phase = phaseAt(contest, now)
  const counts = phase === 'open' || phase === 'full'
  return (
    <View>
      <Heading>工种和名额</Heading>
      <List>
        {contest.trades.map(trade => {
          const { tone, words } = placesWords(trade.left)
          return (
            <ListRow
              key={trade.tradeKey}
              title={trade.name}
              note={
                <>
                  <View>{tradePlaces(trade, Boolean(contest.team))}</View>
                  {counts && (
                    <StateSentence tone={tone} plain>
                      {words}
                    </StateSentence>
                  )}
                </>
              }
            />
          )
        })}
      </List>
    </View>
  )
}
