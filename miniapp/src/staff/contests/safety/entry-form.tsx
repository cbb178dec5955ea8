import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import type { ApiAnswer } from '../../../platform/contract.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Title } from '../../../ui/heading.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Said } from '../../said.tsx'
import { safetyChanged } from './safety-changed.ts'
import { Withdraw } from './withdraw.tsx'
import { draftOf, emptyTeam, headsOf, inputOf, problemsOf, type TeamDraft } from './teams.ts'

type Seen = ApiAnswer<'GET /staff/contests/{contestId}/safety-entries/{orgId}'>
const mostTeams = 100

interface EntryFormProps {
  contestId: string
  orgId: string
  seen: Seen
}

/** The unit's shift teams, changed as often as one likes until the sign-up closes. */
export function EntryForm({ contestId, orgId, seen }: EntryFormProps) {
  const { entry } = seen
  const [draft, setDraft] = useState(() => draftOf(entry))
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<string>()
  const { busy, failure, submit } = useSubmit('PUT /staff/contests/{contestId}/safety-entries/{orgId}')
  const found = problemsOf(draft)
  const problems = tried ? found : {}
  const changeTeam = (key: number, part: Partial<TeamDraft>) =>
    setDraft({ ...draft, teams: draft.teams.map(team => (team.key === key ? { ...team, ...part } : team)) })
  const add = () => setDraft({ ...draft, teams: [...draft.teams, emptyTeam(1 + Math.max(...draft.teams.map(({ key }) => key)))] })
  const save = async () => {
    setTried(true)
    setDone(undefined)
    if (Object.keys(found).length > 0) return
    const body = { version: entry?.version ?? 0, entry: inputOf(draft) }
    const saved = await submit({ params: { contestId, orgId }, body })
    if (saved) setDone(`报名好了：${saved.entry.shifts.length} 个班组，共 ${saved.entry.heads} 人。截止前都可以再改。`)
    await safetyChanged()
  }
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="save-entry"
          label={entry?.state === 'entered' ? '保存修改' : '报名'}
          busy={busy && '正在提交'}
          onPress={() => void save()}
        />
      }
    >
      <Title>{seen.contestTitle}</Title>
      <View className="lead">{`${seen.orgName}，${momentWords(seen.closesAt)}截止`}</View>
      {entry?.state === 'withdrawn' && <StateSentence tone="info">已经撤回报名，可以重新报。</StateSentence>}
      <View className="stack">
        {draft.teams.map((team, i) => (
          <TeamFields
            key={team.key}
            team={team}
            number={i + 1}
            problems={problems}
            onChange={part => changeTeam(team.key, part)}
            onRemove={
              draft.teams.length > 1
                ? () => setDraft({ ...draft, teams: draft.teams.filter(({ key }) => key !== team.key) })
                : undefined
            }
          />
        ))}
        {draft.teams.length < mostTeams && <Button id="add-team" label="再加一个班组" onPress={add} />}
        <View>{`合计 ${draft.teams.length} 个班组，${headsOf(draft)} 人`}</View>
        <TextField
          id="contact-name"
          label="联系人"
          value={draft.contactName}
          maxLength={20}
          error={problems['contactName']}
          onChange={contactName => setDraft({ ...draft, contactName })}
        />
        <TextField
          id="contact-phone"
          label="联系电话"
          value={draft.contactPhone}
          maxLength={20}
          error={problems['contactPhone']}
          onChange={contactPhone => setDraft({ ...draft, contactPhone })}
        />
        <Said done={done} failure={failure} />
        {entry?.state === 'entered' && (
          <Withdraw contestId={contestId} orgId={orgId} version={entry.version} onDone={() => setDone(undefined)} />
        )}
      </View>
    </Page>
  )
}

interface TeamFieldsProps {
  team: TeamDraft
  number: number
  problems: Record<string, string>
  onChange: (part: Partial<TeamDraft>) => void
  onRemove: (() => void) | undefined
}

const TeamFields = ({ team: { key, name, heads, leader }, number, problems, onChange, onRemove }: TeamFieldsProps) => (
  <View className="card contest-row">
    <TextField
      id={`team-name-${key}`}
      label={`第 ${number} 个班组的名称`}
      value={name}
      maxLength={30}
      error={problems[`name-${key}`]}
      onChange={next => onChange({ name: next })}
    />
    <NumberField
      id={`team-heads-${key}`}
      label="参赛人数"
      value={heads}
      error={problems[`heads-${key}`]}
      onChange={next => onChange({ heads: next })}
    />
    <TextField
      id={`team-leader-${key}`}
      label="班组长（可不填）"
      value={leader}
      maxLength={20}
      onChange={next => onChange({ leader: next })}
    />
    {onRemove && <Button kind="link" id={`remove-team-${key}`} label="去掉这个班组" onPress={onRemove} />}
  </View>
)
