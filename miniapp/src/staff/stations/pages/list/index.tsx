import { View } from '@tarojs/components'
import type { StaffStationRow } from 'shared-types/station-staff'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole } from '../../../my-roles.ts'
import '../../../staff.scss'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import { emptyWords, found, type ListFilter, listFilters, rowNote, stateSentence } from '../../list-view.ts'
import '../../stations.scss'
import { useCalendar } from '../../use-calendar.ts'

/** The stations that the caller's unions keep. */
export default function StationsPage() {
  const kept = useKeptUnion()
  const wide = useWideScreen()
  const { grants, orgId } = kept
  const keeps = hasRole(grants.data?.items ?? [], 'manager', 'reviewer')
  usePullRefresh(() => outdate('GET /staff/stations'))
  return (
    <Page
      wide={wide}
      actions={
        keeps && <Button kind="primary" id="add-station" label="新设驿站" onPress={() => go('staff/stations/pages/edit/index')} />
      }
    >
      <Loaded answer={grants}>
        {() =>
          orgId ? (
            <View className={wide ? 'stations-wide' : ''}>
              <UnionChips {...kept} />
              <Stations orgId={orgId} />
              <Doors orgId={orgId} keeps={keeps} />
            </View>
          ) : (
            <Empty icon="lock" sentence="您还没有工作人员的角色。" />
          )
        }
      </Loaded>
    </Page>
  )
}

function Stations({ orgId }: { orgId: string }) {
  const answer = useAnswer('GET /staff/stations', { query: { orgId } })
  const [filter, setFilter] = useState<ListFilter>('all')
  const [text, setText] = useState('')
  return (
    <>
      <SearchField id="search" label="找驿站" example="名称、地址或工会" value={text} onChange={setText} />
      <Chips label="看哪些" options={listFilters} value={filter} onChange={setFilter} />
      <View className="gap">
        <Loaded answer={answer} skeletonCards={3}>
          {({ items }) => {
            const rows = found(items, filter, text, new Date())
            return rows.length === 0 ? <Empty icon="map-pin" sentence={emptyWords[filter]} /> : <Rows key={filter} rows={rows} />
          }}
        </Loaded>
      </View>
    </>
  )
}

/** As many as a phone takes at a time. */
const pageful = 40

function Rows({ rows }: { rows: readonly StaffStationRow[] }) {
  const [most, setMost] = useState(pageful)
  const calendar = useCalendar()
  const now = new Date()
  return (
    <>
      <View className="second rows-count">{`共 ${rows.length} 个`}</View>
      <View className="stations-rows">
        <List>
          {rows.slice(0, most).map(row => {
            const { tone, words } = stateSentence(row, now, calendar)
            return (
              <ListRow
                key={row.stationId}
                id={`station-${row.stationId}`}
                title={row.name}
                note={
                  <>
                    <StateSentence tone={tone} plain>
                      {words}
                    </StateSentence>
                    {rowNote(row, now)}
                  </>
                }
                onOpen={() => go('staff/stations/pages/station/index', { stationId: row.stationId })}
              />
            )
          })}
        </List>
      </View>
      {rows.length > most && (
        <View className="gap">
          <Button id="more" label="再看一些" onPress={() => setMost(most + pageful)} />
        </View>
      )}
    </>
  )
}

function Doors({ orgId, keeps }: { orgId: string; keeps: boolean }) {
  return (
    <View className="group">
      <Heading>一起办</Heading>
      <List>
        <ListRow
          icon="file-text"
          id="to-sheet"
          title={keeps ? '用表格导入、导出' : '导出表格'}
          note="Excel 表格，一次改很多个"
          onOpen={() => go('staff/stations/pages/sheet/index', { orgId })}
        />
        {keeps && (
          <ListRow
            icon="qrcode"
            id="to-codes"
            title="打印二维码"
            note="贴在门口，扫了看开放时间、登记到访"
            onOpen={() => go('staff/stations/pages/codes/index', { orgId })}
          />
        )}
        <ListRow
          icon="users"
          id="to-visits"
          title="到访人次"
          note="按驿站和月份看"
          onOpen={() => go('staff/stations/pages/visits/index', { orgId })}
        />
      </List>
    </View>
  )
}
