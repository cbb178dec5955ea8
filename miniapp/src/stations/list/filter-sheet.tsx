import { View } from '@tarojs/components'
import { accessModes, stationKinds } from 'shared-types/station-codes'
import { type ReactNode, useState } from 'react'
import { Chips } from '../../ui/chips.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Wanted } from '../find.ts'
import { FacilityPicks } from './facility-picks.tsx'
import { accessWords, kindWords } from '../station-words.ts'

interface FilterSheetProps {
  wanted: Wanted
  streets: readonly { orgId: string; name: string }[]
  onChange: (wanted: Wanted) => void
  onClose: () => void
}

const any = { value: '' as const, words: '不限' }

/** Everything one may look for; it takes effect when it is confirmed. */
export function FilterSheet({ wanted, streets, onChange, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(wanted)
  const change = (part: Partial<Wanted>) => setDraft({ ...draft, ...part })
  return (
    <Sheet
      title="筛选"
      confirm={{
        label: '看结果',
        onPress: () => {
          onChange(draft)
          onClose()
        },
      }}
      closeLabel="不改了"
      onClose={onClose}
    >
      <Group title="类别">
        <Chips
          label="类别"
          id="kind"
          options={[any, ...stationKinds.map(value => ({ value, words: kindWords[value] }))]}
          value={draft.kind ?? ''}
          onChange={kind => change({ kind: kind === '' ? undefined : kind })}
        />
      </Group>
      <Group title="街道乡镇">
        <Chips
          label="街道乡镇"
          id="street"
          options={[any, ...streets.map(({ orgId, name }) => ({ value: orgId, words: name.replace(/总工会$/, '') }))]}
          value={draft.streetId ?? ''}
          onChange={streetId => change({ streetId: streetId || undefined })}
        />
      </Group>
      <Group title="怎么进门">
        <Chips
          label="怎么进门"
          id="access"
          options={[any, ...accessModes.map(value => ({ value, words: accessWords[value] }))]}
          value={draft.access ?? ''}
          onChange={access => change({ access: access === '' ? undefined : access })}
        />
      </Group>
      <Group title="要有的设施">
        <FacilityPicks picked={draft.facilities} onChange={facilities => change({ facilities })} />
      </Group>
    </Sheet>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="field">
      <View className="field-label">{title}</View>
      {children}
    </View>
  )
}
