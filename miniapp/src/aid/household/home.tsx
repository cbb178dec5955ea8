import { View } from '@tarojs/components'
import type { HouseholdInput } from 'shared-types/aid-household'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceField, YesNoField } from '../../ui/choice-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { carOptions, housingOptions, residenceOptions } from './household-words.ts'
import type { SectionProps } from './sections.ts'

/** Where the family lives and what it owns. */
export function Home({ filling, onBack }: SectionProps) {
  const { residence, address = '', car, hasBusiness } = filling.content
  const change = (part: Partial<HouseholdInput>) => filling.change(file => ({ ...file, ...part }))
  return (
    <TaskFrame title="住房和财产" saving={savingWords[filling.saving]} onBack={onBack} onDone={onBack}>
      <View key={filling.merges}>
        <ChoiceField
          id="residence"
          label="住在城镇还是农村"
          options={residenceOptions}
          value={residence}
          onChange={value => change({ residence: value })}
        />
        <TextField
          id="address"
          label="现在的住址（可不填）"
          help="工会上门时用。"
          value={address}
          maxLength={100}
          onChange={value => change({ address: value })}
        />
        <Housing file={filling.content} onChange={change} />
        <ChoiceField id="car" label="有没有汽车" options={carOptions} value={car} onChange={value => change({ car: value })} />
        <YesNoField
          id="hasBusiness"
          label="家里有人开办企业，或开雇人的店铺吗"
          help="自己一个人摆摊、开小店不算。"
          value={hasBusiness}
          onChange={value => change({ hasBusiness: value })}
        />
      </View>
    </TaskFrame>
  )
}

function Housing({ file, onChange }: { file: HouseholdInput; onChange: (part: Partial<HouseholdInput>) => void }) {
  return (
    <>
      <ChoiceField
        id="housing"
        label="现在住的房子"
        options={housingOptions}
        value={file.housing}
        onChange={housing => onChange({ housing })}
      />
      <NumberField id="areaM2" label="大约多少平方米（可不填）" value={file.areaM2} onChange={areaM2 => onChange({ areaM2 })} />
      <NumberField
        id="homesOwned"
        label="家里一共有几套自己的房子"
        help="老家自己住的房子也算。没有就填 0。"
        value={file.homesOwned}
        onChange={homesOwned => onChange({ homesOwned })}
      />
    </>
  )
}
