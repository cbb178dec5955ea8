import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SafetyAwards, SafetyEntry, UnitAward } from 'shared-types/safety-cup'
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
import { choose, type Chosen, chosenOf, isChanged, prizeOptions, prizeWords } from './award-choices.ts'
import { safetyChanged } from './entry-form.tsx'

interface AwardsProps {
  contestId: string
  entries: SafetyEntry[]
  published: SafetyAwards
  /** Said by whoever shows this, which begins anew with each published version. */
  done: string | undefined
  onPublished: (done: string) => void
}

/** The organiser gives each unit its prize, and shows all of them at once. */
export function Awards({ contestId, entries, published, done, onPublished }: AwardsProps) {
  const [chosen, setChosen] = useState<Chosen>(() => chosenOf(published))
  const [unit, setUnit] = useState<SafetyEntry>()
  const [isPublishing, setPublishing] = useState(false)
  const count = Object.keys(chosen).length
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
          {entries.map(entry => {
            const award = chosen[entry.orgId]
            return (
              <ListRow
                key={entry.orgId}
                id={`award-${entry.orgId}`}
                title={entry.orgName}
                aside={award ? prizeWords[award] : '不评奖'}
                onOpen={() => setUnit(entry)}
              />
            )
          })}
        </List>
        <Said done={done} />
        {count > 0 && isChanged(chosen, published) && (
          <Button kind="primary" id="publish-awards" label={`公布 ${count} 个获奖单位`} onPress={() => setPublishing(true)} />
        )}
      </View>
      {unit && (
        <PrizeSheet
          unit={unit}
          chosen={chosen}
          onChoose={next => {
            setChosen(next)
            setUnit(undefined)
          }}
          onClose={() => setUnit(undefined)}
        />
      )}
      {isPublishing && (
        <PublishSheet
          contestId={contestId}
          chosen={chosen}
          version={published.version}
          onDone={() => {
            setPublishing(false)
            onPublished(`公布好了：${count} 个单位获奖，所有人都能看到。`)
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </View>
  )
}

interface PrizeSheetProps {
  unit: SafetyEntry
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onClose: () => void
}

function PrizeSheet({ unit: { orgId, orgName }, chosen, onChoose, onClose }: PrizeSheetProps) {
  const [award, setAward] = useState<UnitAward | 'nothing'>(chosen[orgId] ?? 'nothing')
  return (
    <Sheet title={orgName} confirm={{ label: '选好了', onPress: () => onChoose(choose(chosen, orgId, award)) }} onClose={onClose}>
      <ChoiceField id="award" label="奖项" options={prizeOptions} value={award} onChange={setAward} />
    </Sheet>
  )
}

interface PublishSheetProps {
  contestId: string
  chosen: Chosen
  version: number
  onDone: () => void
  onClose: () => void
}

/** A list that was shown already is changed only for a reason that is shown with it. */
function PublishSheet({ contestId, chosen, version, onDone, onClose }: PublishSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/safety-awards')
  const isChange = version > 0
  const problem = isChange ? reasonProblem(reason, '请写明修改的原因') : undefined
  const publish = async () => {
    setTried(true)
    if (problem) return
    const items = Object.entries(chosen).map(([orgId, award]) => ({ orgId, award }))
    const body = { version, items, ...(isChange && { reason: reason.trim() }) }
    const published = await submit({ params: { contestId }, body })
    if (!published) return
    await safetyChanged()
    onDone()
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
