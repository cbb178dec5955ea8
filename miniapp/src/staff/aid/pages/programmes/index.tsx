import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { localToday } from '../../../../ui/dates.ts'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { NewProgramme } from '../../programmes/new-programme.tsx'
import { type ProgrammeRow, programmeRows, yearsOf } from '../../programmes/programmes-view.ts'
import { useMayChange } from '../../programmes/at-county.ts'

/** The county's aid programmes, year by year. */
export default function ProgrammesPage() {
  const query = usePageQuery()
  const answer = useAnswer('GET /staff/aid/programmes', { query: {} })
  const mayChange = useMayChange()
  const [year, setYear] = useState(Number(query.year ?? localToday().slice(0, 4)))
  const [adding, setAdding] = useState(false)
  usePullRefresh(() => outdate('GET /staff/aid/programmes'))
  const choose = (next: string) => {
    setYear(Number(next))
    keepInAddress({ year: next })
  }
  return (
    <Page actions={mayChange && <Button kind="primary" id="new-programme" label="新设项目" onPress={() => setAdding(true)} />}>
      <Loaded answer={answer}>
        {({ items, waiting }) => (
          <View className="stack">
            <Chips
              label="年度"
              id="year"
              value={String(year)}
              options={yearsOf([...items, ...waiting], localToday()).map(one => ({ value: String(one), words: `${one} 年` }))}
              onChange={choose}
            />
            <Programmes rows={programmeRows({ items, waiting }, year, localToday())} year={year} mayChange={Boolean(mayChange)} />
            <List>
              <ListRow
                icon="scale"
                id="to-lines"
                title="低保标准"
                note="认定困难类别、按月数算金额时用"
                onOpen={() => go('staff/aid/pages/lines/index')}
              />
            </List>
            {adding && <NewProgramme items={items} year={year} onClose={() => setAdding(false)} />}
          </View>
        )}
      </Loaded>
    </Page>
  )
}

function Programmes({ rows, year, mayChange }: { rows: readonly ProgrammeRow[]; year: number; mayChange: boolean }) {
  if (rows.length === 0)
    return (
      <Empty
        icon="heart-handshake"
        sentence={`${year} 年还没有帮扶项目。${mayChange ? '点“新设项目”，可以照往年的抄一份再改。' : ''}`}
      />
    )
  return (
    <List>
      {rows.map(({ programmeId, name, note, waits }) => (
        <ListRow
          key={programmeId}
          id={`programme-${programmeId}`}
          title={name}
          note={note}
          aside={waits}
          onOpen={() => go('staff/aid/pages/programme/index', { programmeId })}
        />
      ))}
    </List>
  )
}
