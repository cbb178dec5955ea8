import { View } from '@tarojs/components'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Field } from '../../ui/field.tsx'
import { TickRow } from '../../ui/tick-row'
import { allLevels, levelWords } from '../contest-words.ts'
import { allTraits, traitWords } from '../entry-words.ts'
import { type Entrant, withTrait } from './form.ts'

interface AboutYouProps {
  entrant: Entrant
  needsLevel: boolean
  error: string | undefined
  onChange: (changed: Partial<Entrant>) => void
}

/** What one says of oneself. The traits serve the honour lists' shares and nothing else. */
export const AboutYou = ({ entrant: { skillLevel, traits }, needsLevel, error, onChange }: AboutYouProps) => (
  <>
    {needsLevel && (
      <ChoiceField
        id="level"
        label="您的职业技能等级"
        help="按证书填写，签到时查验证书。"
        error={error}
        options={allLevels.map(level => ({ value: String(level), words: levelWords(level) }))}
        value={skillLevel === undefined ? undefined : String(skillLevel)}
        onChange={level => onChange({ skillLevel: Number(level) })}
      />
    )}
    <Field label="您属于（可以多选，也可以不选）" help="只用来统计各类职工的比例，不影响报名和成绩。">
      <View className="list">
        {allTraits.map(trait => (
          <TickRow
            key={trait}
            id={`trait-${trait}`}
            on={traits.includes(trait)}
            onToggle={() => onChange({ traits: withTrait(traits, trait) })}
          >
            {traitWords[trait]}
          </TickRow>
        ))}
      </View>
    </Field>
  </>
)
