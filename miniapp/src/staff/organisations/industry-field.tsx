import { type IndustryCode, industryNames } from 'shared-types/national-codes'
import { useState } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const none = 'none'
const options = [
  { value: none, words: '不填' } as const,
  ...(Object.keys(industryNames) as IndustryCode[]).map(value => ({ value, words: `${value} ${industryNames[value]}` })),
]

interface IndustryFieldProps {
  value: IndustryCode | undefined
  error: string | undefined
  onChange: (value: IndustryCode | undefined) => void
}

/** Twenty sections of GB/T 4754 are too many to stand in a form. */
export function IndustryField({ value, error, onChange }: IndustryFieldProps) {
  const [asked, setAsked] = useState<IndustryCode | typeof none>()
  return (
    <Field label="所属行业（可以不填）" help="多数会员的单位是做什么的，报送上级时用。" error={error}>
      <List>
        <ListRow
          id="industry"
          title={value ? `${value} ${industryNames[value]}` : '请选择'}
          onOpen={() => setAsked(value ?? none)}
        />
      </List>
      {asked && (
        <Sheet
          title="所属行业"
          confirm={{
            label: '确定',
            onPress: () => {
              onChange(asked === none ? undefined : asked)
              setAsked(undefined)
            },
          }}
          closeLabel="不改"
          onClose={() => setAsked(undefined)}
        >
          <Choice id="industry" label="所属行业" value={asked} options={options} onChange={setAsked} />
        </Sheet>
      )}
    </Field>
  )
}
