import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { NextPage } from '../../../next-page.tsx'
import { Said } from '../../../said.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import type { DeskContest } from '../../contest-words.ts'
import '../../contests.scss'
import { EntryRows } from '../../entry-rows.tsx'
import { entriesExport, ExportSheet } from '../../export-sheet.tsx'
import { emptyWords, type Filter, filters, missedStage } from '../../entries-view.ts'

const entriesChanged = () =>
  outdate('GET /staff/contests/{contestId}/entries', 'GET /staff/contests/{contestId}/stages/{stageKey}/attendance')

/** Who has entered, who waits, who did not come. */
export default function EntriesPage() {
  const { contestId = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  const [exporting, setExporting] = useState(false)
  const [said, setSaid] = useState<string>()
  usePullRefresh(entriesChanged)
  return (
    <Page
      wide={wide}
      actions={keeps && answer.data && <Button id="sheet" label="导出报名表" onPress={() => setExporting(true)} />}
    >
      <View className={wide ? 'desk-wide' : ''}>
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {({ contest }) => <Entries contest={contest} />}
        </Loaded>
        <Said done={said} />
      </View>
      {exporting && (
        <ExportSheet
          what={entriesExport}
          contestId={contestId}
          onDone={words => {
            setExporting(false)
            setSaid(words)
          }}
          onClose={() => setExporting(false)}
        />
      )}
    </Page>
  )
}

const allTrades = 'all'

function Entries({ contest }: { contest: DeskContest }) {
  const [tradeKey, setTradeKey] = useState(allTrades)
  const [filter, setFilter] = useState<Filter>('all')
  const missed = missedStage(filter)
  const { contestId, trades, form } = contest
  return (
    <>
      <Title>{form.title}</Title>
      <View className="filters gap">
        {trades.length > 1 && !missed && (
          <Chips
            label="哪个工种"
            id="trade"
            options={[{ value: allTrades, words: '全部工种' }, ...trades.map(one => ({ value: one.tradeKey, words: one.name }))]}
            value={tradeKey}
            onChange={setTradeKey}
          />
        )}
        <Chips label="看哪些" id="filter" options={filters(contest, new Date())} value={filter} onChange={setFilter} />
      </View>
      {missed ? (
        <Missing contestId={contestId} stageKey={missed} />
      ) : (
        <Pages
          key={`${tradeKey}-${filter}`}
          contestId={contestId}
          query={{
            ...(tradeKey === allTrades ? {} : { tradeKey }),
            ...(filter === 'all' ? {} : { state: filter as Exclude<Filter, 'all' | `missing:${string}`> }),
          }}
          filter={filter}
        />
      )}
    </>
  )
}

interface PagesProps {
  contestId: string
  query: { tradeKey?: string; state?: Exclude<Filter, 'all' | `missing:${string}`> }
  filter: Filter
  cursor?: string
}

function Pages({ contestId, query, filter, cursor }: PagesProps) {
  const answer = useAnswer('GET /staff/contests/{contestId}/entries', {
    params: { contestId },
    query: { ...query, ...(cursor ? { cursor } : {}) },
  })
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {({ items, next }) => (
        <>
          {items.length > 0 ? (
            <EntryRows rows={items} />
          ) : (
            !next && !cursor && <Empty icon="users" sentence={emptyWords(filter)} />
          )}
          <NextPage next={next}>{more => <Pages contestId={contestId} query={query} filter={filter} cursor={more} />}</NextPage>
        </>
      )}
    </Loaded>
  )
}

function Missing({ contestId, stageKey }: { contestId: string; stageKey: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}/stages/{stageKey}/attendance', {
    params: { contestId, stageKey },
    query: { missing: 'yes' },
  })
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {({ expected, checkedIn, items }) => (
        <>
          <View className="second gap">{`应到 ${expected}，已签到 ${checkedIn}，未到 ${items.length}`}</View>
          {items.length > 0 ? (
            <EntryRows rows={items} />
          ) : (
            <Empty icon="users" sentence={expected === 0 ? '没有应到的人。' : emptyWords(`missing:${stageKey}`)} />
          )}
        </>
      )}
    </Loaded>
  )
}
