import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SafetyAwards, SafetyEntry } from 'shared-types/safety-cup'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { momentWords } from '../../../ui/dates.ts'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { awarded, type Choice, choiceFor, choiceOptions, type Choices, choiceWords, isChanged } from './award-choices.ts'
import { safetyChanged } from './safety-changed.ts'

interface AwardsProps {
  contestId: string
  entries: SafetyEntry[]
  published: SafetyAwards
}

/** The organiser gives each unit its prize, and shows all of them at once. */
export function Awards({ contestId, entries, published }: AwardsProps) {
  const [choices, setChoices] = useState<Choices>({})
  const [unit, setUnit] = useState<SafetyEntry>()
  const [isPublishing, setPublishing] = useState(false)
  const [done, setDone] = useState<string>()
  const items = awarded(choices, published)
  const choose = (orgId: string, choice: Choice) => {
    setChoices({ ...choices, [orgId]: choice })
    setUnit(undefined)
    setDone(undefined)
  }
  return (
    <View>
      <Heading>评定获奖单位</Heading>
      <View className="stack">
        <View className="second">
          {published.publishedAt
            ? `已经公布于${momentWords(published.publishedAt)}，改动要写明原因，再公布一次。`
            : '报名截止以后，给单位选好奖项，再一起公布。'}
        </View>
        <List>
          {entries.map(entry => (
            <ListRow
              key={entry.orgId}
              id={`award-${entry.orgId}`}
              title={entry.orgName}
              aside={choiceWords[choiceFor(choices, published, entry.orgId)]}
              onOpen={() => setUnit(entry)}
            />
          ))}
        </List>
        <Said done={done} />
        {isChanged(choices, published) &&
          (items.length > 0 ? (
            <Button
              kind="primary"
              id="publish-awards"
              label={`公布 ${items.length} 个获奖单位`}
              onPress={() => setPublishing(true)}
            />
          ) : (
            <View className="second">至少给一个单位评奖，才能公布。</View>
          ))}
      </View>
      {unit && (
        <PrizeSheet
          unit={unit}
          before={choiceFor(choices, published, unit.orgId)}
          onChoose={choice => choose(unit.orgId, choice)}
          onClose={() => setUnit(undefined)}
        />
      )}
      {isPublishing && (
        <PublishSheet
          contestId={contestId}
          items={items}
          version={published.version}
          onDone={() => {
            setPublishing(false)
            setChoices({})
            setDone(`公布好了：${items.length} 个单位获奖，所有人都能看到。`)
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </View>
  )
}

interface PrizeSheetProps {
  unit: SafetyEntry
  before: Choice
  onChoose: (choice: Choice) => void
  onClose: () => void
}

function PrizeSheet({ unit, before, onChoose, onClose }: PrizeSheetProps) {
  const [choice, setChoice] = useState(before)
  return (
    <Sheet title={unit.orgName} confirm={{ label: '选好了', onPress: () => onChoose(choice) }} onClose={onClose}>
      <ChoiceField id="award" label="奖项" options={choiceOptions} value={choice} onChange={setChoice} />
    </Sheet>
  )
}

interface PublishSheetProps {
  contestId: string
  items: ReturnType<typeof awarded>
  version: number
  onDone: () => void
  onClose: () => void
}

/** A list that was shown already is changed only for a reason that is shown with it. */
function PublishSheet({ contestId, items, version, onDone, onClose }: PublishSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/safety-awards')
  const isChange = version > 0
  const problem = isChange ? reasonProblem(reason, '请写明修改的原因') : undefined
  const publish = async () => {
    setTried(true)
    if (problem) return
    const body = { version, items, ...(isChange && { reason: reason.trim() }) }
    const published = await submit({ params: { contestId }, body })
    await safetyChanged()
    if (published) onDone()
    else setTried(false)
  }
  return (
    <Sheet
      title={isChange ? '修改获奖名单' : '公布获奖名单'}
      confirm={{ label: '公布', busy: busy && '正在公布', onPress: () => void publish() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="second">公布以后，所有人都能在竞赛页面看到获奖单位。</View>
      {isChange && (
        <ReasonField
          label="修改的原因"
          help="会和名单一起公布"
          value={reason}
          onChange={setReason}
          problem={tried ? problem : undefined}
        />
      )}
    </Sheet>
  )
}
