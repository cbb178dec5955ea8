import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { MyEntry } from 'shared-types/contest-entries'
import { shownNumber } from 'shared-types/contest-pass-text'
import { outdate } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Cancel } from '../../entry/cancel.tsx'
import { AcceptPlace, SubmitTeam } from '../../entry/main-deed.tsx'
import { Pass } from '../../entry/pass.tsx'
import { Reminder } from '../../entry/reminder.tsx'
import { Team } from '../../entry/team.tsx'
import { useEntry } from '../../entry/use-entry.ts'
import { entrySentence, hasPass, isLive, missingPeople, needsMe, nextStep, roleWords } from '../../entry-words.ts'
import { invitationCard } from '../../invitation-card.ts'
import { useServerClock } from '../../use-server-clock.ts'

const toMine = { label: '看我的竞赛', onPress: () => go('contests/pages/mine/index') }
const goneWords = (code: string | undefined) =>
  code === 'not-found' ? '没有找到这个报名，您可能已经不在这支队伍里。' : undefined

/** One’s own entry: where it is, until when to do what, and the pass. */
export default function EntryPage() {
  const { entryId = '' } = usePageQuery()
  const answer = useEntry(entryId)
  const entry = answer.data?.entry
  const now = useServerClock(answer, entry?.acceptBy ? [entry.acceptBy] : [])
  usePullRefresh(() => outdate('GET /me/contest-entries/{entryId}', 'GET /me/contest-entries'))
  useShareAppMessage(() => invitationCard(entry))
  if (!entryId)
    return (
      <Page>
        <Empty icon="trophy" sentence="这个地址没有写明是哪个报名。" action={toMine} />
      </Page>
    )
  return (
    <Page actions={entry && mainDeed(entry, now)}>
      <Loaded answer={answer} refused={goneWords} action={toMine}>
        {({ entry: found }) => <About entry={found} now={now} />}
      </Loaded>
    </Page>
  )
}

interface EntryProps {
  entry: MyEntry
  now: Date
}

/** The one thing that waits for this person; an element or nothing at all, so that no empty bar stands there. */
function mainDeed(entry: MyEntry, now: Date) {
  if (!needsMe(entry, now)) return null
  if (entry.state === 'offered') return <AcceptPlace entryId={entry.entryId} />
  return entry.state === 'forming' && entry.team?.isWhole ? <SubmitTeam entryId={entry.entryId} /> : null
}

function About({ entry, now }: EntryProps) {
  const { tone, words } = entrySentence(entry, now)
  return (
    <View className="stack">
      <View>
        <Title>{entry.contestTitle}</Title>
        <StateSentence tone={tone}>{words}</StateSentence>
      </View>
      <View>{nextStep(entry)}</View>
      {missingPeople(entry) > 0 && <Team entry={entry} now={now} />}
      {hasPass(entry) && <Pass entry={entry} />}
      {hasPass(entry) && <Reminder entry={entry} now={now} />}
      {missingPeople(entry) === 0 && <Team entry={entry} now={now} />}
      <Facts facts={factsOf(entry, now)} />
      {isLive(entry) && <Cancel entry={entry} now={now} />}
      {hasPass(entry) && (
        <Button id="to-result" label="看成绩" onPress={() => go('contests/pages/result/index', { contestId: entry.contestId })} />
      )}
      <Button
        id="to-contest"
        label="看竞赛详情"
        onPress={() => go('contests/pages/contest/index', { contestId: entry.contestId })}
      />
    </View>
  )
}

const factsOf = ({ number, tradeName, role, orgName, enteredAt }: MyEntry, now: Date) => [
  { label: '参赛编号', value: shownNumber(number) },
  { label: '工种', value: tradeName },
  { label: '身份', value: roleWords[role] },
  ...(orgName ? [{ label: '代表', value: orgName }] : []),
  { label: '报名时间', value: momentWords(enteredAt, now) },
]
