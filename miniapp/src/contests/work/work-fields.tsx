import { View } from '@tarojs/components'
import type { WorkKind } from 'shared-types/contest-works'
import type { usePhotos } from '../../platform/use-photos.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickRow } from '../../ui/tick-row'
import { workKindWords } from '../work-words.ts'
import type { Missing, WorkForm } from './form.ts'

const kinds = (Object.keys(workKindWords) as WorkKind[]).map(value => ({ value, words: workKindWords[value] }))

interface FieldsProps {
  form: WorkForm
  missing: Missing
  /** Local day. */
  today: string
  /** Vouched for by the unit: no longer to be changed. */
  isSumFixed: boolean
  onChange: (part: Partial<WorkForm>) => void
}

export function WhatFields({ form, missing, onChange }: FieldsProps) {
  return (
    <>
      <ChoiceField
        id="kind"
        label="类别"
        options={kinds}
        value={form.kind}
        error={missing.kind}
        onChange={kind => onChange({ kind })}
      />
      <TextField
        id="title"
        label="成果名称"
        example="例如：分拣台加装导轨"
        value={form.title}
        maxLength={60}
        error={missing.title}
        onChange={title => onChange({ title })}
      />
      <TextField
        id="co-authors"
        label="一起完成的人（可不填）"
        help="写姓名，用顿号隔开，不用写您本人，最多 9 人。"
        value={form.coAuthors}
        maxLength={200}
        error={missing.coAuthors}
        onChange={coAuthors => onChange({ coAuthors })}
      />
      <TextField
        id="problem"
        label="要解决什么问题"
        value={form.problem}
        manyLines
        maxLength={1000}
        error={missing.problem}
        onChange={problem => onChange({ problem })}
      />
      <TextField
        id="change"
        label="做了什么改进"
        value={form.change}
        manyLines
        maxLength={2000}
        error={missing.change}
        onChange={change => onChange({ change })}
      />
    </>
  )
}

export function BenefitFields({ form, missing, today, isSumFixed, onChange }: FieldsProps) {
  return (
    <>
      {!isSumFixed && (
        <MoneyField
          id="benefit"
          label="一年的经济效益"
          help="连续 12 个月省下或多得的钱，单位会核实。没有金额填 0。"
          fen={form.benefitFen}
          error={missing.benefitFen}
          onChange={benefitFen => onChange({ benefitFen })}
        />
      )}
      {!isSumFixed && Boolean(form.benefitFen) && (
        <Field label="效益从哪个月算起" help="选这个月里的任意一天。" error={missing.benefitFromMonth}>
          <DateInput
            id="benefit-from"
            label="效益从哪个月算起"
            value={form.benefitFromMonth && `${form.benefitFromMonth}-01`}
            latest={today}
            wrong={Boolean(missing.benefitFromMonth)}
            onChange={day => onChange({ benefitFromMonth: day.slice(0, 7) })}
          />
        </Field>
      )}
      <TextField
        id="benefit-note"
        label={form.benefitFen === 0 ? '有什么效果' : '金额怎么算的、还有什么效果（可不填）'}
        value={form.benefitNote}
        manyLines
        maxLength={500}
        error={missing.benefitNote}
        onChange={benefitNote => onChange({ benefitNote })}
      />
      <Field label="从哪天开始使用" help="建议还没有采用的，可以不填。" error={missing.inUseOn}>
        <DateInput
          id="in-use"
          label="从哪天开始使用"
          value={form.inUseOn}
          latest={today}
          wrong={Boolean(missing.inUseOn)}
          onChange={inUseOn => onChange({ inUseOn })}
        />
      </Field>
    </>
  )
}

type Photos = ReturnType<typeof usePhotos>

export function ProofFields({ form, missing, photos, onChange }: Omit<FieldsProps, 'today'> & { photos: Photos }) {
  return (
    <>
      <View>
        <PhotoField
          label="成果的照片"
          help="改进前后各拍一张更好，最多 9 张。"
          {...photos}
          onAdd={() => void photos.add()}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        {missing.photos && <View className="field-error">{missing.photos}</View>}
      </View>
      <Field label="请确认" error={missing.declares}>
        <View className="list">
          <TickRow id="declares" on={form.declares} onToggle={() => onChange({ declares: !form.declares })}>
            这项成果不涉密，没有权属争议，没有得过国家级奖励，往届也没有获过奖。
          </TickRow>
          <TickRow id="shows-names" on={form.showsNames} onToggle={() => onChange({ showsNames: !form.showsNames })}>
            完成人都同意：获奖后公布姓名。不勾选就只公布单位。
          </TickRow>
        </View>
      </Field>
    </>
  )
}
