import { View } from '@tarojs/components'
import type { MyEntry, TeamMember } from 'shared-types/contest-entries'
import { useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { entriesChanged } from '../entries-changed.ts'
import { deedProblem, mayLeave, roleWords } from '../entry-words.ts'

interface MemberSheetProps {
  entry: MyEntry
  member: TeamMember
  now: Date
  onClose: () => void
}

const leaveQuestion = ({ isMe, nameMasked }: TeamMember) =>
  isMe
    ? { title: '退出这支队伍？', label: '退出', words: '退出以后队伍会缺人，请先和队长说一声。' }
    : { title: nameMasked, label: '移出队伍', words: '移出以后可以再邀请别人。' }

/** One of the team: changing places with a substitute, or going. */
export function MemberSheet({ entry, member, now, onClose }: MemberSheetProps) {
  const params = { entryId: entry.entryId, memberKey: member.memberKey }
  const leaving = useSubmit('POST /me/contest-entries/{entryId}/members/{memberKey}/leaving')
  const change = useSubmit('POST /me/contest-entries/{entryId}/members/{memberKey}/role')
  const failure = leaving.failure ?? change.failure
  const finish = async (done: unknown) => {
    await entriesChanged()
    if (done) onClose()
  }
  const leave = async () => {
    change.clear()
    const done = await leaving.submit({ params })
    // who has left has no entry to look at any more
    if (done && member.isMe) replaceBy('contests/pages/mine/index')
    await finish(done)
  }
  const other = member.role === 'substitute' ? 'member' : 'substitute'
  const swap = async () => {
    leaving.clear()
    await finish(await change.submit({ params, body: { role: other } }))
  }
  const { title, label, words } = leaveQuestion(member)
  return (
    <Sheet
      title={title}
      closeLabel="不变"
      confirm={{ label, danger: true, busy: leaving.busy && '正在办理…', onPress: () => void leave() }}
      said={failure && <StateSentence tone="problem">{deedProblem(failure)}</StateSentence>}
      onClose={onClose}
    >
      <View className="stack">
        <View>{mayLeave(entry, now) ? words : '退出的时间已经过了，只能在队员和替补之间调换。'}</View>
        {!member.isMe && (entry.team?.substitutes ?? 0) > 0 && (
          <Button
            id="change-role"
            label={`改为${roleWords[other]}`}
            busy={change.busy && '正在办理…'}
            onPress={() => void swap()}
          />
        )}
      </View>
    </Sheet>
  )
}
