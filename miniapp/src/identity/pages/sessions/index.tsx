import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { answers, outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { useMe } from '../../../platform/me.ts'
import { go } from '../../../platform/navigate.ts'
import { forgetSession, useSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/button'
import { submitSentence } from '../../../ui/failure-words.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { sessionTitle } from '../../device-words.ts'
import { sessionLine } from '../../identity-view.ts'

/** Where one is signed in, and ending that. */
export default function SessionsPage() {
  const answer = useAnswer('GET /sessions', {})
  // A desktop may have been signed in from here a moment ago.
  useDidShow(answer.reload)
  const others = useSubmit('DELETE /sessions/others')
  const here = useSubmit('DELETE /sessions/current')
  const one = useSubmit('DELETE /sessions/{sessionId}')
  const endOthers = async () => {
    if (await others.submit({})) await outdate('GET /sessions')
  }
  const endOne = async (sessionId: string) => {
    await one.submit({ params: { sessionId } })
    await outdate('GET /sessions')
  }
  const endHere = async () => {
    if (!(await here.submit({}))) return
    forgetSession()
    answers.clear()
    go('tabs/home/index')
  }
  const failure = others.failure ?? here.failure ?? one.failure
  const several = (answer.data?.items.length ?? 0) > 1
  return (
    <Page
      actions={
        answer.data && (
          <>
            {several && (
              <Button id="end-others" label="退出其他设备" busy={others.busy && '正在退出…'} onPress={() => void endOthers()} />
            )}
            <Button kind="danger" id="end-here" label="退出登录" busy={here.busy && '正在退出…'} onPress={() => void endHere()} />
          </>
        )
      }
    >
      <View className="lead">如果有不认识的登录，请退出其他设备。</View>
      <View className="stack">
        <SignDesktopIn />
        {failure && <StateSentence tone="problem">{submitSentence(failure)}</StateSentence>}
        <Loaded answer={answer} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
          {({ items }) => (
            <List>
              {items.map(session => (
                <ListRow
                  key={session.sessionId}
                  icon={session.device ? 'device-desktop' : 'device-mobile'}
                  title={sessionTitle(session)}
                  note={sessionLine(session)}
                  {...(session.device && !session.current
                    ? {
                        aside: (
                          <Button
                            kind="link"
                            id={`end-${session.sessionId}`}
                            label="退出"
                            busy={one.busy && '正在退出…'}
                            onPress={() => void endOne(session.sessionId)}
                          />
                        ),
                      }
                    : {})}
                />
              ))}
            </List>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

/** For who has a role, and not on a desktop: a desktop signs no further one in. */
function SignDesktopIn() {
  const isStaff = useMe().data?.isStaff
  const onDesktop = useSession(session => session.idleMinutes !== undefined)
  if (!isStaff || onDesktop) return null
  return (
    <List>
      <ListRow
        icon="device-desktop"
        id="sign-desktop-in"
        title="登录电脑"
        note="在电脑上用工作台"
        onOpen={() => go('identity/pages/approve/index')}
      />
    </List>
  )
}
