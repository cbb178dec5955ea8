import { View } from '@tarojs/components'
import { bulletinStateWords } from 'shared-types/bulletin-words'
import { type BulletinState, bulletinStates } from 'shared-types/bulletin-words'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { bulletinsChanged, rowNote } from '../../bulletins-view.ts'

const notMine = (code: string | undefined) =>
  code === 'not-allowed' ? '公告由县总工会的管理员和审核人写，您的角色看不了这里。' : undefined

/** The county's bulletins by their state. */
export default function ListPage() {
  const query = usePageQuery()
  const [state, setState] = useState(bulletinStates.find(one => one === query.state) ?? 'shown')
  usePullRefresh(bulletinsChanged)
  const show = (next: BulletinState) => {
    setState(next)
    keepInAddress({ state: next })
  }
  return (
    <Page actions={<Button kind="primary" id="write" label="写一条" onPress={() => go('staff/bulletins/pages/edit/index')} />}>
      <View className="filters">
        <Chips
          label="按状态看"
          options={bulletinStates.map(value => ({ value, words: bulletinStateWords[value] }))}
          value={state}
          onChange={show}
        />
      </View>
      <Bulletins key={state} state={state} />
    </Page>
  )
}

function Bulletins({ state, cursor }: { state: BulletinState; cursor?: string }) {
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /staff/bulletins', { query: { state, cursor } })
  return (
    <Loaded answer={answer} refused={notMine} skeletonCards={2}>
      {({ items, next }) => (
        <>
          {items.length === 0 && !cursor && <Empty icon="book" sentence="这里还没有。" />}
          {items.length > 0 && (
            <List>
              {items.map(row => (
                <ListRow
                  key={row.bulletinId}
                  id={`bulletin-${row.bulletinId}`}
                  title={row.title}
                  note={rowNote(row)}
                  onOpen={() => go('staff/bulletins/pages/bulletin/index', { bulletinId: row.bulletinId })}
                />
              ))}
            </List>
          )}
          {next && !more && (
            <View className="gap">
              <Button id="more" label="再看一些" onPress={() => setMore(true)} />
            </View>
          )}
          {next && more && <Bulletins state={state} cursor={next} />}
        </>
      )}
    </Loaded>
  )
}
