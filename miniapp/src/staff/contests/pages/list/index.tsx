import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import { hasRole } from '../../../my-roles.ts'
import '../../../staff.scss'
import { type DeskRow, kindWords, rowSentence } from '../../contest-words.ts'

/** A union's contests, newest first. */
export default function ContestsPage() {
  const kept = useKeptUnion()
  const { orgId, grants } = kept
  const answer = useAnswer('GET /staff/contests', { query: { orgId: orgId ?? '' } }, { when: Boolean(orgId) })
  const keeps = hasRole(grants.data?.items ?? [], 'manager', 'reviewer')
  const [adding, setAdding] = useState(false)
  usePullRefresh(() => outdate('GET /staff/contests'))
  if (grants.data && !orgId)
    return (
      <Page>
        <Empty icon="lock" sentence="竞赛由工会的工作人员管理，您还没有这样的角色。" />
      </Page>
    )
  return (
    <Page
      actions={keeps && orgId && <Button kind="primary" id="new-contest" label="办一场竞赛" onPress={() => setAdding(true)} />}
    >
      <View className="filters">
        <UnionChips {...kept} />
      </View>
      <Button
        kind="link"
        id="to-safety-cups"
        label="参加上级办的安康杯"
        onPress={() => go('staff/contests/pages/safety-cup/index')}
      />
      <Loaded answer={orgId ? answer : { ...grants, data: undefined }}>
        {({ items }) => (
          <>
            <Contests items={items} keeps={keeps} />
            {adding && orgId && <NewContest orgId={orgId} items={items} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Contests({ items, keeps }: { items: readonly DeskRow[]; keeps: boolean }) {
  if (items.length === 0)
    return (
      <Empty
        icon="trophy"
        sentence={`还没有竞赛。${keeps ? '点“办一场竞赛”，先写草稿，另一位同事看过发布，职工才看到。' : ''}`}
      />
    )
  return (
    <List>
      {items.map(row => {
        const { tone, words } = rowSentence(row)
        return (
          <ListRow
            key={row.contestId}
            id={`contest-${row.contestId}`}
            title={row.title}
            note={
              <>
                <View>{`${kindWords[row.kind]} · ${row.orgName}`}</View>
                <StateSentence tone={tone} plain>
                  {words}
                </StateSentence>
              </>
            }
            onOpen={() => go('staff/contests/pages/contest/index', { contestId: row.contestId })}
          />
        )
      })}
    </List>
  )
}

const blank = 'blank'
const mostToCopy = 8

/** From nothing, or as one of before was. */
function NewContest({ orgId, items, onClose }: { orgId: string; items: readonly DeskRow[]; onClose: () => void }) {
  const [from, setFrom] = useState(blank)
  const begin = () => {
    onClose()
    go('staff/contests/pages/edit/index', { orgId, copyOf: from === blank ? undefined : from })
  }
  return (
    <Sheet title="办一场竞赛" confirm={{ label: '开始填写', onPress: begin }} onClose={onClose}>
      <ChoiceField
        id="from"
        label="从哪里开始"
        help="照往年的抄：工种、赛程、奖项都带过来，时间往后推一年（52 周，星期几不变）。"
        options={[
          { value: blank, words: '空白' },
          ...items.slice(0, mostToCopy).map(({ contestId, title }) => ({ value: contestId, words: `照抄“${title}”` })),
        ]}
        value={from}
        onChange={setFrom}
      />
    </Sheet>
  )
}
