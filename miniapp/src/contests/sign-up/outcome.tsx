import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { shownNumber } from 'shared-types/contest-pass-text'
import { useAnswer } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { enteredTitle, entrySentence, hasPass, missingPeople, nextStep } from '../entry-words.ts'
import { Invite } from '../invite.tsx'

/** What came of it: the number, where it is, what happens next. */
export function Outcome({ entry: sent, now }: { entry: MyEntry; now: Date }) {
  // How many wait before is known only once it stands on the list.
  const params = { entryId: sent.entryId }
  const fresh = useAnswer('GET /me/contest-entries/{entryId}', { params }, { when: sent.state === 'waiting' })
  const entry = fresh.data?.entry ?? sent
  const { tone, words } = entrySentence(entry, now)
  const { entryId, team, orgName } = entry
  const facts = [
    { label: '参赛编号', value: shownNumber(entry.number) },
    { label: '竞赛', value: entry.contestTitle },
    { label: '工种', value: entry.tradeName },
    ...(team ? [{ label: '队名', value: team.name }] : []),
    ...(orgName ? [{ label: '代表', value: orgName }] : []),
  ]
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="to-entry"
          label={hasPass(entry) && missingPeople(entry) === 0 ? '看参赛码' : '看我的报名'}
          onPress={() => replaceBy('contests/pages/entry/index', { entryId })}
        />
      }
    >
      <View className="stack">
        <View>
          <Title>{enteredTitle(entry)}</Title>
          <StateSentence tone={tone}>{words}</StateSentence>
        </View>
        <View>{nextStep(entry)}</View>
        <Invite entry={entry} />
        <Facts facts={facts} />
      </View>
    </Page>
  )
}
