import { View } from '@tarojs/components'
import { useState } from 'react'
import { SearchField } from '../../ui/search-field.tsx'
import { Press } from '../../ui/press'
import { filterCount, type Wanted } from '../find.ts'
import { FilterSheet } from './filter-sheet.tsx'

interface FiltersProps {
  wanted: Wanted
  streets: readonly { orgId: string; name: string }[]
  onChange: (wanted: Wanted) => void
}

/** What most people want is one touch away; the rest is behind 筛选. */
export function Filters({ wanted, streets, onChange }: FiltersProps) {
  const [asking, setAsking] = useState(false)
  const count = filterCount(wanted)
  const toggle = (key: 'openNow' | 'allDay') => onChange({ ...wanted, [key]: !wanted[key] })
  return (
    <View>
      <SearchField
        id="search-station"
        label="找驿站"
        example="名称、道路或单位"
        value={wanted.text}
        onChange={text => onChange({ ...wanted, text })}
      />
      <View className="chips">
        <Toggle id="open-now" words="现在开放" on={wanted.openNow} onPress={() => toggle('openNow')} />
        <Toggle id="all-day" words="24 小时" on={wanted.allDay} onPress={() => toggle('allDay')} />
        <Toggle id="more-filters" words={count ? `筛选（${count}）` : '筛选'} on={count > 0} onPress={() => setAsking(true)} />
      </View>
      {asking && <FilterSheet wanted={wanted} streets={streets} onChange={onChange} onClose={() => setAsking(false)} />}
    </View>
  )
}

function Toggle({ id, words, on, onPress }: { id: string; words: string; on: boolean; onPress: () => void }) {
  return (
    <Press id={id} className={on ? 'chip chip-on' : 'chip'} label={on ? `${words}，已选` : words} onPress={onPress}>
      {words}
    </Press>
  )
}
