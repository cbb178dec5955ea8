import { View } from '@tarojs/components'
import type { SettableState } from 'shared-types/membership-state'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { dayWords } from '../../../../ui/dates.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { DoublesOf } from '../../doubles.tsx'
import { acts, historyItem, stateTone, stateWords } from '../../members-view.ts'
import { StateSheet } from '../../state-sheet.tsx'

/** One member: masked facts, the dated history, and the changes that are allowed now. */
export default function MemberPage() {
  const { personId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/membership/members/{personId}', { params: { personId } })
  const grants = useGrants().data?.items ?? []
  const [to, setTo] = useState<SettableState>()
  const member = answer.data
  const keeps = hasRole(grants, 'reviewer', 'manager')
  const may = keeps ? (member?.may ?? []) : []
  return (
    <Page>
      <Loaded answer={answer}>
        {one => (
          <>
            <Title>{one.nameMasked}</Title>
            <StateSentence tone={stateTone[one.state]}>{stateWords[one.state]}</StateSentence>
            <View className="gap">
              <Facts
                facts={[
                  { label: '会员号', value: one.memberNumber },
                  { label: '所在工会', value: one.orgName },
                  { label: '入会日期', value: dayWords(one.joinedOn) },
                ]}
              />
            </View>
            <View className="group">
              <Heading>会籍经过</Heading>
              <Timeline items={[...one.history].sort((a, b) => (a.at < b.at ? 1 : -1)).map(historyItem)} />
            </View>
            <DoublesOf member={one} keeps={keeps} />
            {may.length > 0 && (
              <View className="group">
                <Heading>变更会籍</Heading>
                <View className="stack">
                  {may.map(state => (
                    <Button
                      key={state}
                      id={`to-${state}`}
                      kind={acts[state].danger ? 'danger' : 'plain'}
                      label={acts[state].label}
                      onPress={() => setTo(state)}
                    />
                  ))}
                </View>
              </View>
            )}
          </>
        )}
      </Loaded>
      {to && member && <StateSheet member={member} to={to} onClose={() => setTo(undefined)} />}
    </Page>
  )
}
