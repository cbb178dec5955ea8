import { View } from '@tarojs/components'
import type { CaseKind } from 'shared-types/cases'
import type { Grant } from 'shared-types/staff'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, standInWords, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { BatchBar, BatchResults, type Result } from '../../batch.tsx'
import { CaseBeside } from '../../case-beside.tsx'
import { filters, filterWords, kindWords } from '../../cases-view.ts'
import { FactorAsked } from '../../factor-asked.tsx'
import { type Shown, type Ticked, TodoList } from '../../todo-list.tsx'
import { Tools } from '../../tools.tsx'

const kinds = Object.keys(kindWords) as CaseKind[]

/** What waits for the caller; from here every other page of the staff area is reached. */
export default function TodoPage() {
  const grants = useGrants()
  const items = grants.data?.items ?? []
  const reviews = hasRole(items, 'reviewer')
  usePullRefresh(() => outdate('GET /staff/cases', 'GET /staff/me'))
  if (reviews) return <Desk />
  return (
    <Page>
      <Loaded answer={grants} action={{ label: '回首页', onPress: () => go('tabs/home/index') }}>
        {() =>
          items.length === 0 ? (
            <Empty
              icon="lock"
              sentence="您还没有工作人员的角色。由上级工会邀请后，这里会出现等您办的事。"
              action={{ label: '我有邀请码', onPress: () => go('staff/staff/pages/invitation/index') }}
            />
          ) : (
            <>
              <View className="stack">
                <FactorAsked />
                <StateSentence tone="info">您的角色不审核申请，下面是您能看和能办的。</StateSentence>
              </View>
              <Tools grants={items} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function useFilters() {
  const query = usePageQuery()
  const [shown, setShown] = useState<Shown>({
    filter: filters.find(filter => filter === query.filter) ?? 'all',
    kind: kinds.find(kind => kind === query.kind),
  })
  const show = (next: Shown) => {
    setShown(next)
    keepInAddress({ filter: next.filter === 'all' ? undefined : next.filter, kind: next.kind })
  }
  return [shown, show] as const
}

function Desk() {
  const wide = useWideScreen()
  const grants = useGrants()
  const [shown, show] = useFilters()
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>()
  const [results, setResults] = useState<Result[]>()
  const [chosen, setChosen] = useState<string>()
  const tick = (one: Ticked) => {
    const next = new Map(ticked)
    if (!next.delete(one.caseId)) next.set(one.caseId, one)
    setTicked(next)
  }
  const open = (caseId: string) => (wide ? setChosen(caseId) : go('staff/cases/pages/case/index', { caseId }))
  const finish = (done: Result[]) => {
    setResults(done)
    setTicked(undefined)
  }
  return (
    <Page wide={wide} actions={ticked && <BatchBar ticked={ticked} onDone={finish} onStop={() => setTicked(undefined)} />}>
      <View className={wide ? 'desk desk-wide' : 'desk'}>
        <View className={wide ? 'desk-list' : 'desk-case'}>
          <StandsIn grants={grants.data?.items ?? []} />
          <Counts />
          <Filters shown={shown} onShow={show} />
          {results && <BatchResults results={results} onClose={() => setResults(undefined)} />}
          {!ticked && <Button kind="link" id="batch" label="选几件入会申请一起同意" onPress={() => setTicked(new Map())} />}
          <TodoList
            key={`${shown.filter}${shown.kind ?? ''}`}
            shown={shown}
            ticked={ticked}
            onTick={tick}
            onOpen={open}
            chosen={wide ? chosen : undefined}
          />
          {!ticked && <Tools grants={grants.data?.items ?? []} title="其他工作" />}
        </View>
        {wide && (
          <View className="desk-case desk-beside">
            <CaseBeside caseId={chosen} shown={shown} onChoose={setChosen} />
          </View>
        )}
      </View>
    </Page>
  )
}

/** For whom one acts, and until when. */
function StandsIn({ grants }: { grants: readonly Grant[] }) {
  const all = standInWords(grants)
  if (all.length === 0) return null
  return (
    <View className="stack stands-in">
      {all.map(words => (
        <StateSentence key={words} tone="info">
          {words}
        </StateSentence>
      ))}
    </View>
  )
}

/** The numbers are the same whatever is filtered. */
function Counts() {
  const { data } = useAnswer('GET /staff/cases', { query: {} })
  if (!data) return null
  const { waiting, dueToday, overdue } = data.counts
  return (
    <View className="counts">
      <Figure words="待办" count={waiting} />
      <Figure words="今天到期" count={dueToday} />
      <Figure words="已超期" count={overdue} late={overdue > 0} />
    </View>
  )
}

function Figure({ words, count, late = false }: { words: string; count: number; late?: boolean }) {
  return (
    <View className={late ? 'figure figure-late' : 'figure'}>
      <View className="figure-number">{count}</View>
      <View className="second">{words}</View>
    </View>
  )
}

function Filters({ shown, onShow }: { shown: Shown; onShow: (next: Shown) => void }) {
  return (
    <View className="filters">
      <Chips
        label="按期限看"
        value={shown.filter}
        options={filters.map(value => ({ value, words: filterWords[value] }))}
        onChange={filter => onShow({ ...shown, filter })}
      />
      <Chips
        label="按种类看"
        value={shown.kind ?? 'any'}
        options={[{ value: 'any', words: '各种申请' }, ...kinds.map(kind => ({ value: kind, words: kindWords[kind] }))]}
        onChange={kind => onShow({ ...shown, kind: kind === 'any' ? undefined : (kind as CaseKind) })}
      />
    </View>
  )
}
