import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AidNotice } from 'shared-types/aid-application'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { asFailure, type Failure, send } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty, Problem } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { noticeSentence, noticeTitle } from '../../notice-words.ts'

/** What everybody may look over: no document, card, phone, illness or child's name. */
export default function NoticesPage() {
  const answer = useAnswer('GET /aid/notices', { query: {} })
  usePullRefresh(() => outdate('GET /aid/notices'))
  return (
    <Page>
      <Title>公示</Title>
      <View className="lead">让大家监督。不显示证件、银行卡、病情和孩子姓名，到期自动撤下。有不同意见，点开可以提出。</View>
      <Loaded answer={answer} skeletonCards={3}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty
              icon="eye"
              sentence="现在没有正在公示的。"
              action={{ label: '看帮扶项目', onPress: () => go('aid/pages/list/index') }}
            />
          ) : (
            <Notices first={items} next={next} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Notices({ first, next }: { first: readonly AidNotice[]; next: string | undefined }) {
  const [more, setMore] = useState<{ items: AidNotice[]; next: string | undefined }>({ items: [], next })
  const [failure, setFailure] = useState<Failure>()
  const load = async () => {
    setFailure(undefined)
    await send('GET /aid/notices', { query: { cursor: more.next } }).then(
      page => setMore(old => ({ items: [...old.items, ...page.items], next: page.next })),
      (error: unknown) => setFailure(asFailure(error)),
    )
  }
  return (
    <>
      <List>
        {[...first, ...more.items].map(notice => (
          <NoticeRow key={notice.noticeId} notice={notice} />
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

function NoticeRow({ notice }: { notice: AidNotice }) {
  const { tone, words } = noticeSentence(notice)
  return (
    <ListRow
      id={`notice-${notice.noticeId}`}
      title={noticeTitle(notice)}
      note={
        <>
          <View>{notice.orgName}</View>
          <StateSentence tone={tone} plain>
            {words}
          </StateSentence>
        </>
      }
      onOpen={() => go('aid/pages/objection/index', { noticeId: notice.noticeId })}
    />
  )
}
