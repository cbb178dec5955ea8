import { View } from '@tarojs/components'
import { closingWord } from 'shared-types/closing-word'
import type { Closing, Obstacle } from 'shared-types/privacy'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { forgetSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/button'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { closingSentence, goes, obstacleRow, stays } from '../../closing-view.ts'

/** What goes, what stays, what stands in the way; then a word typed by hand, and it is done at once. */
export default function ClosingPage() {
  const [closed, setClosed] = useState<Closing>()
  return closed ? <Closed closing={closed} /> : <Asking onClosed={setClosed} />
}

function Asking({ onClosed }: { onClosed: (closing: Closing) => void }) {
  const answer = useAnswer('GET /me/closing', {})
  return (
    <Page>
      <Title>注销账号</Title>
      <View className="second">您随时可以注销，马上办理，不需要理由，不能撤销。</View>
      <View className="gap">
        <Loaded answer={answer} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
          {({ accountId, isMember, obstacles }) => (
            <>
              {obstacles.length > 0 && <InTheWay obstacles={obstacles} />}
              <Lines heading="会清除的" lines={goes} />
              <Lines heading="会留下的" lines={stays(isMember)} />
              {obstacles.length === 0 && <Confirmation accountId={accountId} onObstacle={answer.reload} onClosed={onClosed} />}
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  return (
    <View className="group">
      <Heading>{heading}</Heading>
      <View className="card stack">
        {lines.map(line => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </View>
  )
}

function InTheWay({ obstacles }: { obstacles: readonly Obstacle[] }) {
  return (
    <>
      <StateSentence tone="problem">{`还有 ${obstacles.length} 件事要先了结，才能注销。`}</StateSentence>
      <View className="gap">
        <List>
          {obstacles.map(obstacleRow).map(({ key, title, note, open }) => (
            <ListRow
              key={key}
              id={`obstacle-${key}`}
              title={title}
              note={note}
              {...(open ? { onOpen: () => go(open.route, open.query) } : {})}
            />
          ))}
        </List>
      </View>
    </>
  )
}

interface ConfirmationProps {
  accountId: string
  onObstacle: () => void
  onClosed: (closing: Closing) => void
}

function Confirmation({ accountId, onObstacle, onClosed }: ConfirmationProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/closing')
  const isTyped = typed.trim() === closingWord
  const close = async () => {
    setTried(true)
    if (!isTyped) return
    const answer = await submit({ body: { accountId, word: closingWord } })
    if (!answer) return onObstacle()
    onClosed(answer.closing)
    forgetSession()
  }
  return (
    <View className="group stack">
      <TextField
        id="word"
        label={`请填写“${closingWord}”两个字`}
        value={typed}
        error={tried && !isTyped ? `请填写“${closingWord}”两个字` : undefined}
        onChange={setTyped}
      />
      {failure && (
        <StateSentence tone="problem">
          {failure.code === 'account-in-use' ? '刚刚有了新的事要先了结，请看上面。' : submitSentence(failure)}
        </StateSentence>
      )}
      <Button kind="danger" id="close-account" label="注销我的账号" busy={busy && '正在注销…'} onPress={() => void close()} />
    </View>
  )
}

function Closed({ closing }: { closing: Closing }) {
  const { closingId } = closing
  const now = useAnswer('GET /closings/{closingId}', { params: { closingId } })
  const latest = now.data?.closing ?? closing
  const { tone, words } = closingSentence(latest)
  return (
    <Page actions={<Button kind="primary" id="home" label="回首页" onPress={() => go('tabs/home/index')} />}>
      <Title>账号已注销</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      {latest.state === 'clearing' && <Button kind="link" label="看看清除完没有" onPress={now.reload} />}
      <View className="gap second">{`办理编号 ${closingId}。有疑问请拨打 12351，报这个编号。`}</View>
      <View className="gap second">不登录也可以找驿站、看帮扶政策和竞赛。以后想回来，用微信登录就行。</View>
    </Page>
  )
}
