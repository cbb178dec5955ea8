import { View } from '@tarojs/components'
import { useState } from 'react'
import { occupationWords } from 'shared-types/occupations'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Chips } from '../../../../ui/chips.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { byOccupation, byStation, monthsBack, monthSpan, total } from '../../visits-view.ts'

/** How often stations were used, by month: scans, and what keepers tallied beside them. Never who. */
export default function VisitsPage() {
  const { orgId = '' } = usePageQuery()
  const months = monthsBack(3)
  const [month, setMonth] = useState(months[0]?.value ?? '')
  const answer = useAnswer('GET /staff/station-visits', { query: { orgId, ...monthSpan(month) } })
  return (
    <Page>
      <Title>服务人次</Title>
      <View className="stack">
        <Chips label="月份" id="month" options={months} value={month} onChange={setMonth} />
        <Loaded answer={answer}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="users" sentence="这个月还没有记录。扫码和管理员记的人次都会算在这里。" />
            ) : (
              <View className="stack">
                <Facts
                  facts={[
                    { label: '合计', value: `${total(items)} 人次` },
                    ...byOccupation(items).map(({ occupation, count }) => ({
                      label: occupationWords[occupation],
                      value: `${count} 人次`,
                    })),
                  ]}
                />
                <Heading>各驿站</Heading>
                <List>
                  {byStation(items).map(({ stationId, name, scans, tally }) => (
                    <ListRow
                      key={stationId}
                      title={name}
                      note={`扫码 ${scans} 人次，管理员记 ${tally} 人次`}
                      aside={`${scans + tally} 人次`}
                    />
                  ))}
                </List>
              </View>
            )
          }
        </Loaded>
      </View>
    </Page>
  )
}
