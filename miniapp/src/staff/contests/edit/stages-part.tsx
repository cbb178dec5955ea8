import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { YesNoField } from '../../../ui/choice-field.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { noMinute } from '../clock.ts'
import { noScoring, type StageDraft } from '../contest-draft.ts'
import { newKey } from '../../new-key.ts'
import { MinuteField } from '../minute-field.tsx'
import { changedAt, type PartProps, without } from './part.ts'
import { ScoringFields } from './scoring-fields.tsx'

const mostStages = 6

const newStage = (stages: readonly StageDraft[]): StageDraft => ({
  stageKey: newKey(
    's',
    stages.map(({ stageKey }) => stageKey),
  ),
  name: '',
  starts: noMinute,
  ends: noMinute,
  place: '',
  isScored: false,
  scoring: noScoring,
})

/** When and where it is held, in the order in which it is held. */
export function StagesPart(props: PartProps) {
  const { draft, set, problemOf } = props
  return (
    <View className="group">
      <Heading>赛程</Heading>
      <View className="second">按先后排，例如初赛、决赛。签到是一个赛程签一次。</View>
      {problemOf('stages') && <StateSentence tone="problem">{problemOf('stages') ?? ''}</StateSentence>}
      {draft.stages.map((stage, i) => (
        <StageCard key={stage.stageKey} at={i} {...props} />
      ))}
      {draft.stages.length < mostStages && (
        <View className="gap">
          <Button id="add-stage" label="加一个赛程" onPress={() => set({ stages: [...draft.stages, newStage(draft.stages)] })} />
        </View>
      )}
    </View>
  )
}

function StageCard({ at, draft, set, problemOf }: PartProps & { at: number }) {
  const stage = draft.stages[at]
  if (!stage) return null
  const put = (part: Partial<StageDraft>) => set({ stages: changedAt(draft.stages, at, part) })
  const path = `stages.${at}`
  const name = stage.name.trim() || `赛程 ${at + 1}`
  return (
    <View className="card contest-row">
      <TextField
        id={`stage-${at}-name`}
        label={`赛程 ${at + 1}`}
        example="例如：决赛"
        value={stage.name}
        maxLength={20}
        error={problemOf(`${path}.name`)}
        onChange={next => put({ name: next })}
      />
      <MinuteField
        id={`stage-${at}-starts`}
        label={`“${name}”开始`}
        value={stage.starts}
        error={problemOf(`${path}.startsAt`)}
        onChange={starts => put({ starts })}
      />
      <MinuteField
        id={`stage-${at}-ends`}
        label={`“${name}”结束`}
        value={stage.ends}
        error={problemOf(`${path}.endsAt`)}
        onChange={ends => put({ ends })}
      />
      <TextField
        id={`stage-${at}-place`}
        label={`“${name}”地点`}
        value={stage.place}
        maxLength={60}
        error={problemOf(`${path}.place`)}
        onChange={place => put({ place })}
      />
      <YesNoField
        id={`stage-${at}-isScored`}
        label={`“${name}”由裁判打分吗`}
        value={stage.isScored}
        onChange={isScored => put({ isScored })}
      />
      {stage.isScored && (
        <ScoringFields
          id={`stage-${at}`}
          scoring={stage.scoring}
          problemOf={field => problemOf(`${path}.scoring.${field}`)}
          isLast={at === draft.stages.length - 1}
          onChange={part => put({ scoring: { ...stage.scoring, ...part } })}
        />
      )}
      <Button
        kind="link"
        id={`stage-${at}-remove`}
        label={`去掉${name}`}
        onPress={() => set({ stages: without(draft.stages, at) })}
      />
    </View>
  )
}
