import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { go } from '../../../platform/navigate.ts'
import { Chips } from '../../../ui/chips.tsx'
import { localToday } from '../../../ui/dates.ts'
import { Field } from '../../../ui/field.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { originsOf } from './programmes-view.ts'

interface NewProgrammeProps {
  items: readonly Programme[]
  year: number
  onClose: () => void
}

/** For which year and from what; everything else is set in the editor, and nothing exists before it is saved there. */
export function NewProgramme({ items, year: shown, onClose }: NewProgrammeProps) {
  const thisYear = Number(localToday().slice(0, 4))
  const years = [...new Set([thisYear, thisYear + 1, shown])].sort()
  const [year, setYear] = useState(String(shown))
  const [origin, setOrigin] = useState('')
  const begin = () => {
    onClose()
    go('staff/aid/pages/programme-edit/index', { year, copyOf: origin || undefined })
  }
  return (
    <Sheet title="新设帮扶项目" confirm={{ label: '接着填写', onPress: begin }} closeLabel="先不设" onClose={onClose}>
      <Field label="哪一年的">
        <Chips
          label="哪一年的"
          id="new-year"
          value={year}
          options={years.map(one => ({ value: String(one), words: `${one} 年` }))}
          onChange={setYear}
        />
      </Field>
      <ChoiceField id="origin" label="从哪里开始" options={originsOf(items)} value={origin} onChange={setOrigin} />
      <View className="second gap">照抄别的年度，日期会自动挪到您选的年度。另一位同事看过、启用以前，会员看不到。</View>
    </Sheet>
  )
}
