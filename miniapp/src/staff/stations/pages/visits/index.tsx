import { View } from '@tarojs/components'
import { useState } from 'react'
import { occupationList, occupationWords } from 'shared-types/occupations'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import '../../stations.scss'
import { linesOf, monthsBack, monthSpan, type Source, sources, sumLine, type VisitLine } from '../../visits-view.ts'

const monthsShown = 6

/** How often stations were used, by month: scans, and what keepers tallied beside them. Never who. */
export default function VisitsPage() {
  const { orgId = '' } = usePageQuery()
  const wide = useWideScreen()
  const months = monthsBack(monthsShown)
  const [month, setMonth] = useState(months[0]?.value ?? '')
  const [source, setSource] = useState<Source>('scans')
  const answer = useAnswer('GET /staff/station-visits', { query: { orgId, ...monthSpan(month) } })
  return (
    <Page wide={wide}>
      <View className={wide ? 'stations-wide' : ''}>
        <Title>到访人次</Title>
        <View className="stack">
          <Chips label="月份" id="month" options={months} value={month} onChange={setMonth} />
          <Chips label="怎么数的" id="source" options={sources} value={source} onChange={setSource} />
          <View className="second">同一个人来几次算几次。扫了码的不再登记，两种可以相加。</View>
          <Loaded answer={answer}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty icon="users" sentence="这个月还没有记录。扫码和管理员登记的人次都会算在这里。" />
              ) : (
                <Table lines={linesOf(items, source)} sum={sumLine(items, source)} />
              )
            }
          </Loaded>
        </View>
      </View>
    </Page>
  )
}

const role = (name: string) => ({ role: name }) as object

function Table({ lines, sum }: { lines: readonly VisitLine[]; sum: VisitLine }) {
  return (
    <View className="visits-frame" {...({ tabIndex: 0, role: 'region', 'aria-label': '到访人次表' } as object)}>
      <View className="visits" {...role('table')}>
        <View className="visits-row visits-head" {...role('row')}>
          <View className="visits-cell visits-name" {...role('columnheader')}>
            驿站
          </View>
          {['人次', ...occupationList.map(one => occupationWords[one])].map(words => (
            <View className="visits-cell" key={words} {...role('columnheader')}>
              {words}
            </View>
          ))}
        </View>
        {lines.map(line => (
          <Line key={line.key} line={line} />
        ))}
        <Line line={sum} last />
      </View>
    </View>
  )
}

function Line({ line: { name, all, counts }, last = false }: { line: VisitLine; last?: boolean }) {
  return (
    <View className={last ? 'visits-row visits-sum' : 'visits-row'} {...role('row')}>
      <View className="visits-cell visits-name" {...role('rowheader')}>
        {name}
      </View>
      {[all, ...counts].map((count, i) => (
        <View className="visits-cell" key={i} {...role('cell')}>
          {count || '–'}
        </View>
      ))}
    </View>
  )
}
