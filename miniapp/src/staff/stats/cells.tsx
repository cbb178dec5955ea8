import { View } from '@tarojs/components'
import type { Indicator } from 'shared-types/indicators'
import type { Cell } from 'shared-types/stats'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import type { Where } from './figure-rows.tsx'
import { cellsInOrder, cellsNote, cellWords, hiddenSentence } from './figures-view.ts'

interface CellsProps {
  indicator: Indicator
  where: Where
}

/** Of what the whole is made up: the unions right below, and the programmes. */
export function Cells({ indicator, where }: CellsProps) {
  const { orgId, period } = where
  const answer = useAnswer('GET /staff/stats/organisations/{orgId}/figures/{indicator}', {
    params: { orgId, indicator: indicator.code },
    query: { period },
  })
  return (
    <Loaded answer={answer}>
      {({ below, parts }) => (
        <View className="stack">
          {parts.length > 0 && <CellList title="按项目" cells={parts} indicator={indicator} where={where} />}
          {below.length > 0 && (
            <CellList title="按下级工会" note={cellsNote(indicator)} cells={below} indicator={indicator} where={where} />
          )}
          {below.length + parts.length === 0 && <View className="second">没有按下级工会分开的数。</View>}
          {[...below, ...parts].some(({ state }) => state === 'hidden') && <View className="second">{hiddenSentence}</View>}
        </View>
      )}
    </Loaded>
  )
}

interface CellListProps extends CellsProps {
  title: string
  note?: string | undefined
  cells: readonly Cell[]
}

function CellList({ title, note, cells, indicator, where: { period } }: CellListProps) {
  const open = (orgId: string) => go('staff/stats/pages/figure/index', { orgId, code: indicator.code, period })
  return (
    <View>
      <Heading>{title}</Heading>
      <List>
        {cellsInOrder(cells).map(({ name, orgId, hasChildren, ...cell }) => (
          <ListRow
            key={orgId ?? name}
            title={name}
            aside={cellWords(indicator, cell)}
            {...(orgId && hasChildren ? { id: `cell-${orgId}`, onOpen: () => open(orgId) } : {})}
          />
        ))}
      </List>
      {note && <View className="gap second">{note}</View>}
    </View>
  )
}
