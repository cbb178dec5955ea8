import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { YesNoField } from '../../../ui/choice-field.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ScoringDraft } from '../contest-draft.ts'
import { newKey } from '../../new-key.ts'
import { changedAt, without } from './part.ts'

interface ScoringProps {
  id: string
  scoring: ScoringDraft
  /** By where in the scoring. */
  problemOf: (path: string) => string | undefined
  isLast: boolean
  onChange: (part: Partial<ScoringDraft>) => void
}

const mostCriteria = 12

/** What the judges of a stage mark, and how a mark comes of it. */
export function ScoringFields({ id, scoring, problemOf, isLast, onChange }: ScoringProps) {
  const { criteria } = scoring
  const problem = problemOf('criteria')
  const add = () =>
    onChange({
      criteria: [
        ...criteria,
        {
          criterionKey: newKey(
            'c',
            criteria.map(({ criterionKey }) => criterionKey),
          ),
          name: '',
          most: undefined,
        },
      ],
    })
  return (
    <View className="contest-inner">
      {problem && <StateSentence tone="problem">{problem}</StateSentence>}
      {criteria.map((criterion, c) => (
        <View key={criterion.criterionKey}>
          <TextField
            id={`${id}-criterion-${c}-name`}
            label={`评分项 ${c + 1}`}
            example="例如：操作规范"
            value={criterion.name}
            maxLength={20}
            error={problemOf(`criteria.${c}.name`)}
            onChange={name => onChange({ criteria: changedAt(criteria, c, { name }) })}
          />
          <NumberField
            id={`${id}-criterion-${c}-most`}
            label={`评分项 ${c + 1} 满分`}
            value={criterion.most}
            error={problemOf(`criteria.${c}.most`)}
            onChange={most => onChange({ criteria: changedAt(criteria, c, { most }) })}
          />
          {criteria.length > 1 && (
            <Button
              kind="link"
              id={`${id}-criterion-${c}-remove`}
              label={`去掉评分项 ${c + 1}`}
              onPress={() => onChange({ criteria: without(criteria, c) })}
            />
          )}
        </View>
      ))}
      {criteria.length < mostCriteria && (
        <View className="gap">
          <Button id={`${id}-add-criterion`} label="加一个评分项" onPress={add} />
        </View>
      )}
      <NumberField
        id={`${id}-judges`}
        label="几名裁判"
        value={scoring.judges}
        error={problemOf('judges')}
        onChange={judges => onChange({ judges })}
      />
      <YesNoField
        id={`${id}-drops`}
        label="去掉一个最高分和一个最低分吗"
        value={scoring.dropsHighAndLow}
        onChange={dropsHighAndLow => onChange({ dropsHighAndLow })}
      />
      {!isLast && (
        <NumberField
          id={`${id}-goOn`}
          label="每个工种前几名进入下一赛程（可不填）"
          value={scoring.goOn}
          error={problemOf('goOn')}
          onChange={goOn => onChange({ goOn })}
        />
      )}
    </View>
  )
}
