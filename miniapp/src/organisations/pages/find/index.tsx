import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { canScan, scan } from '../../../platform/scan'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { matchLine, sceneIn } from '../../organisations-view.ts'

/** Three ways to one's union: its code, its name or the employer's, or by occupation where there is no employer. */
export default function FindPage() {
  const { purpose } = usePageQuery()
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  return (
    <Page>
      <SearchField
        label="按名称找"
        help="写单位、工会或者地方的名称，例如“顺风快运”“城东街道”。"
        id="search"

        value={typed}
        example="单位或工会名称"
        onChange={setTyped}
      />
      <View className="gap">{words ? <Found words={words} purpose={purpose} /> : <OtherWays purpose={purpose} />}</View>
    </Page>
  )
}

/** The value once typing has paused, so that not every letter asks the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 350)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

function Found({ words, purpose }: { words: string; purpose: string | undefined }) {
  const answer = useAnswer('GET /organisations', { query: { q: words } })
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty
            icon="search"
            sentence={`没有找到“${words}”。换个写法再试，或者按职业找。`}
            action={{ label: '按职业找', onPress: () => go('organisations/pages/occupation/index', { purpose }) }}
          />
        ) : (
          <List>
            {items.map(card => (
              <ListRow
                key={card.orgId}
                title={card.name}
                note={matchLine(card)}
                onOpen={() => go('organisations/pages/union/index', { orgId: card.orgId, purpose })}
              />
            ))}
          </List>
        )
      }
    </Loaded>
  )
}

function OtherWays({ purpose }: { purpose: string | undefined }) {
  const [unread, setUnread] = useState(false)
  const scanUnion = async () => {
    const text = await scan()
    if (!text) return
    const scene = sceneIn(text)
    if (scene) go('organisations/pages/union/index', { scene, purpose })
    else setUnread(true)
  }
  return (
    <View className="stack">
      {unread && <StateSentence tone="problem">这个二维码不是工会的入会码。请换一个，或者按名称找。</StateSentence>}
      <List>
        {canScan && <ListRow icon="scan" title="扫工会的二维码" note="单位或驿站贴的入会码" onOpen={() => void scanUnion()} />}
        <ListRow
          icon="briefcase"
          title="我没有单位"
          note="快递、外卖、货运、家政等，按职业找"
          id="no-unit"
          onOpen={() => go('organisations/pages/occupation/index', { purpose })}
        />
        <ListRow
          icon="sitemap"
          title="一级一级地看"
          note="从县总工会往下找"
          onOpen={() => go('organisations/pages/browse/index', { purpose })}
        />
      </List>
    </View>
  )
}
