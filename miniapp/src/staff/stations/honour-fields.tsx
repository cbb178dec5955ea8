import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { Heading } from '../../ui/heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { HonourDraft } from './station-draft.ts'
import type { PartProps } from './station-form.tsx'

const stars = ['', '1', '2', '3', '4', '5'] as const

/** Stars and honours; after their term nobody is shown them any more. */
export function HonourFields({ draft, set, problemOf }: PartProps) {
  const change = (i: number, part: Partial<HonourDraft>) =>
    set({ honours: draft.honours.map((one, j) => (i === j ? { ...one, ...part } : one)) })
  return (
    <View className="group">
      <Heading>荣誉与星级</Heading>
      <Field label="星级" error={problemOf('stars')}>
        <Chips
          label="星级"
          id="stars"
          options={stars.map(value => ({ value, words: value ? `${value} 星` : '没有评' }))}
          value={draft.stars as (typeof stars)[number]}
          onChange={chosen => set({ stars: chosen })}
        />
      </Field>
      {draft.stars && (
        <>
          <Field label="评定日期">
            <DateInput
              id="star-given"
              label="评定日期"
              value={draft.starGivenOn}
              onChange={starGivenOn => set({ starGivenOn })}
            />
          </Field>
          <Field label="有效到" help="过了这一天不再显示。">
            <DateInput id="star-valid" label="有效到" value={draft.starValidTo} onChange={starValidTo => set({ starValidTo })} />
          </Field>
        </>
      )}
      <Field label="荣誉（可不填）" error={problemOf('honours')}>
        {draft.honours.map((one, i) => (
          <View className="card sub-card" key={i}>
            <TextField
              id={`honour-${i}`}
              label={`荣誉 ${i + 1} 的名称`}
              example="最美工会户外劳动者服务站点"
              value={one.name}
              maxLength={30}
              onChange={name => change(i, { name })}
            />
            <Field label="授予日期">
              <DateInput
                id={`honour-${i}-given`}
                label={`荣誉 ${i + 1} 的授予日期`}
                value={one.givenOn}
                onChange={givenOn => change(i, { givenOn })}
              />
            </Field>
            <Field label="有效到（可不填）">
              <DateInput
                id={`honour-${i}-valid`}
                label={`荣誉 ${i + 1} 有效到`}
                value={one.validTo}
                onChange={validTo => change(i, { validTo })}
              />
            </Field>
            <Button
              kind="link"
              id={`honour-${i}-remove`}
              label="去掉这项荣誉"
              onPress={() => set({ honours: draft.honours.filter((_, j) => i !== j) })}
            />
          </View>
        ))}
        {draft.honours.length < 10 && (
          <Button
            id="add-honour"
            label="加一项荣誉"
            onPress={() => set({ honours: [...draft.honours, { name: '', givenOn: '', validTo: '' }] })}
          />
        )}
      </Field>
    </View>
  )
}
