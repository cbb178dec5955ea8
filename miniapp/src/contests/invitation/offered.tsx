import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ApiAnswer } from '../../platform/contract.ts'
import { useConsents } from '../../platform/consents.ts'
import { go, replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ConsentAsk } from '../../ui/consent-ask.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { roleWords } from '../entry-words.ts'
import { invitationFacts, invitationStop } from '../invitation-words.ts'
import { refusalOf } from '../obstacle-words.ts'
import { AboutYou } from '../sign-up/about-you.tsx'
import { type Entrant, levelProblem } from '../sign-up/form.ts'
import { openEntry, type TeamRole, useJoining } from './use-joining.ts'

type Invitation = ApiAnswer<'GET /contest-invitations/{code}'>

interface OfferedProps {
  invitation: Invitation
  code: string
  now: Date
}

/** Who asks, to what; taken or left by the invited person's own hand. */
export function Offered({ invitation, code, now }: OfferedProps) {
  const consents = useConsents()
  const { entryId } = invitation
  const stop = invitationStop(invitation)
  const head = (
    <View className="stack">
      <Title>{`${invitation.captainMasked}请您加入“${invitation.teamName}”`}</Title>
      <Facts facts={invitationFacts(invitation, now)} />
    </View>
  )
  if (entryId)
    return (
      <Page actions={<Button kind="primary" id="to-entry" label="看我的报名" onPress={() => openEntry(entryId)} />}>
        {head}
        <View className="gap">
          <StateSentence tone="done">您已经在这支队伍里。</StateSentence>
        </View>
      </Page>
    )
  if (stop)
    return (
      <Page>
        {head}
        <View className="gap stack">
          {stop.words.map(words => (
            <StateSentence key={words} tone="problem">
              {words}
            </StateSentence>
          ))}
          {stop.way && <WayOut {...stop.way} />}
        </View>
      </Page>
    )
  if (!consents.held?.includes('contest'))
    return (
      <Page>
        {head}
        <ConsentAsk
          purpose="contest"
          consents={consents}
          agree="同意，看看怎么加入"
          otherwise="不同意就不能加入。请告诉队长另找一位队员。"
        />
      </Page>
    )
  return (
    <Join invitation={invitation} code={code}>
      {head}
    </Join>
  )
}

const WayOut = ({ label, route }: { label: string; route: Parameters<typeof go>[0] }) => (
  <Button kind="primary" id="way-out" label={label} onPress={() => go(route)} />
)

function Join({ invitation, code, children }: { invitation: Invitation; code: string; children: ReactNode }) {
  const { free, needsSkillLevel } = invitation
  const [entrant, setEntrant] = useState<Entrant>({ traits: [] })
  const [chosen, setChosen] = useState<TeamRole>()
  const [tried, setTried] = useState(false)
  const { busy, failure, clear, join } = useJoining(code)
  const role = chosen && free.includes(chosen) ? chosen : free[0]
  // the lowest level will do here: which one is required is the server's to say
  const problem = levelProblem(entrant.skillLevel, needsSkillLevel ? 5 : undefined)
  const accept = () => {
    setTried(true)
    if (!problem && role) void join(entrant, role)
  }
  const change = (changed: Partial<Entrant>) => {
    setEntrant({ ...entrant, ...changed })
    clear()
  }
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-main">
            <Button id="decline" label="不参加" onPress={() => replaceBy('contests/pages/list/index')} />
          </View>
          <View className="actions-row-main">
            <Button kind="primary" id="join-team" label="加入队伍" busy={busy && '正在加入…'} onPress={accept} />
          </View>
        </View>
      }
    >
      {children}
      {free.length > 1 && (
        <ChoiceField
          id="role"
          label="您做"
          options={free.map(value => ({ value, words: roleWords[value] }))}
          value={role}
          onChange={setChosen}
        />
      )}
      <AboutYou entrant={entrant} needsLevel={needsSkillLevel} error={tried ? problem : undefined} onChange={change} />
      {failure && <StateSentence tone="problem">{refusalOf(failure).words}</StateSentence>}
    </Page>
  )
}
