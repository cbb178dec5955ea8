import { View } from '@tarojs/components'
import type { Message } from 'shared-types/notifications'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { follow, go } from '../../../platform/navigate.ts'
import { asFailure, type Failure, send } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty, Problem } from '../../../ui/problem.tsx'
import { messageIcon } from '../../notifications-view.ts'

/** The record of what the union told; a message on the phone is only a hint of it. */
export default function InboxPage() {
  const answer = useAnswer('GET /me/messages', { query: {} })
  const older = useOlder()
  return (
    <Page>
      <Loaded answer={answer} skeletonCards={3} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty icon="bell" sentence="还没有消息。办事有进展时，会写在这里。" />
          ) : (
            <>
              <List>
                {[...items, ...older.items].map(message => (
                  <MessageRow key={message.messageId} message={message} />
                ))}
              </List>
              {older.failure && <Problem failure={older.failure} onRetry={() => older.load(next)} />}
              {(older.started ? older.next : next) && !older.failure && (
                <View className="gap">
                  <Button label="看更早的" onPress={() => older.load(older.next ?? next)} />
                </View>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function useOlder() {
  const [state, setState] = useState<{ items: Message[]; next?: string | undefined; started: boolean; failure?: Failure }>({
    items: [],
    started: false,
  })
  const load = (cursor: string | undefined) => {
    if (!cursor) return
    send('GET /me/messages', { query: { cursor } }).then(
      page => setState(old => ({ items: [...old.items, ...page.items], next: page.next, started: true })),
      (error: unknown) => setState(old => ({ ...old, failure: asFailure(error) })),
    )
  }
  return { ...state, load }
}

function MessageRow({ message }: { message: Message }) {
  const [read, setRead] = useState(Boolean(message.readAt))
  const open = () => {
    if (!read) {
      setRead(true)
      void send('PUT /me/messages/{messageId}/read', { params: { messageId: message.messageId } }).then(
        () => outdate('GET /me/messages'),
        () => setRead(false),
      )
    }
    if (message.link) follow(message.link)
  }
  return (
    <ListRow
      icon={messageIcon[message.kind]}
      title={read ? message.title : `【未读】${message.title}`}
      note={
        <>
          <View>{message.body}</View>
          <View>{momentWords(message.at)}</View>
        </>
      }
      onOpen={open}
    />
  )
}
