import { View } from '@tarojs/components'
import type { MyEntry, TeamMember } from 'shared-types/contest-entries'
import { useState } from 'react'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { teamWords } from '../contest-words.ts'
import { isLive, mayLeave, roleWords } from '../entry-words.ts'
import { Invite } from '../invite.tsx'
import { MemberSheet } from './member-sheet.tsx'

/** Who is in it; its captain manages, the others may leave. */
export function Team({ entry, now }: { entry: MyEntry; now: Date }) {
  const [chosen, setChosen] = useState<TeamMember>()
  const { team, role } = entry
  if (!team) return null
  const opens = (member: TeamMember) =>
    isLive(entry) &&
    entry.state !== 'recommending' &&
    member.role !== 'captain' &&
    (role === 'captain' || (member.isMe && mayLeave(entry, now)))
  return (
    <View>
      <Heading>{`队伍“${team.name}”`}</Heading>
      <View className="second">{teamWords(team)}</View>
      <View className="gap stack">
        <List>
          {team.members.map(member => (
            <ListRow
              key={member.memberKey}
              id={`member-${member.memberKey}`}
              title={`${member.nameMasked}${member.isMe ? '（我）' : ''}`}
              aside={roleWords[member.role]}
              {...(opens(member) ? { onOpen: () => setChosen(member) } : {})}
            />
          ))}
        </List>
        <Invite entry={entry} />
      </View>
      {chosen && <MemberSheet entry={entry} member={chosen} now={now} onClose={() => setChosen(undefined)} />}
    </View>
  )
}
