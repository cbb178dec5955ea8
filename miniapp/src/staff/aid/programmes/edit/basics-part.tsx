import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { DateInput } from '../../../../ui/date-input'
import { Field } from '../../../../ui/field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { kindWords } from '../programme-words.ts'
import { partTitles } from '../programme-lines.ts'
import { messageAt, type PartDesk, PartPage } from './part-page.tsx'

const kinds = [
  { value: 'money', words: kindWords.money, note: '按规则算金额，审核通过后打到银行卡' },
  { value: 'goods', words: kindWords.goods, note: '不算金额，不要银行卡' },
] as const

/** What it is called and when it takes applications. */
export function BasicsPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  return (
    <PartPage title={partTitles.basics} desk={desk}>
      <TextField
        id="name"
        label="项目名称"
        example="如：金秋助学"
        value={draft.name}
        maxLength={20}
        error={messageAt(desk, 'name')}
        onChange={name => change({ name })}
      />
      <TextField
        id="summary"
        label="一句话说明"
        help="写给申请人看：谁、什么情况、能得到什么。"
        value={draft.summary}
        maxLength={120}
        manyLines
        error={messageAt(desk, 'summary')}
        onChange={summary => change({ summary })}
      />
      <NumberField
        id="programme-year"
        label="年度"
        help="一年一次、资金都按这个年度算。"
        value={draft.year}
        error={messageAt(desk, 'year')}
        onChange={year => change({ year })}
      />
      <Field label="从哪天开始受理" error={messageAt(desk, 'opensOn')}>
        <DateInput
          id="opensOn"
          label="从哪天开始受理"
          value={draft.opensOn}
          latest="2100-12-31"
          wrong={Boolean(messageAt(desk, 'opensOn'))}
          onChange={opensOn => change({ opensOn })}
        />
      </Field>
      <Field label="最后一天" help="这一天的晚上 12 点截止。" error={messageAt(desk, 'closesOn')}>
        <DateInput
          id="closesOn"
          label="最后一天"
          value={draft.closesOn}
          latest="2100-12-31"
          wrong={Boolean(messageAt(desk, 'closesOn'))}
          onChange={closesOn => change({ closesOn })}
        />
      </Field>
      <ChoiceField id="kind" label="发什么" options={kinds} value={draft.kind} onChange={kind => change({ kind })} />
    </PartPage>
  )
}
