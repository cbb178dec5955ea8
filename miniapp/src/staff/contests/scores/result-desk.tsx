import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RankedRow, ResultHead, ResultVersion } from 'shared-types/contest-results'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Said } from '../../said.tsx'
import { PublishSheet } from './publish-sheet.tsx'
import { draftSentence, headSentence, mayFinish, nameOfRow, pointsWords, versionWords } from './score-words.ts'
import { type Place, scoresChanged } from './scores-changed.ts'

/** The result as the sheets now give it, for the desk only, and what everybody sees of it. */
export function ResultDesk({ place, keeps }: { place: Place; keeps: boolean }) {
  const answer = useAnswer('GET /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result', {
    params: { ...place },
  })
  const [publishing, setPublishing] = useState(false)
  const [done, setDone] = useState<string>()
  return (
    <Loaded answer={answer}>
      {({ draft, head, versions }) => {
        const { tone, words } = draftSentence(draft)
        return (
          <View className="stack">
            <Shown head={head} versions={versions} />
            {head && keeps && mayFinish(head) && <Finish place={place} version={head.version} />}
            <Heading>{head ? '按现在的评分表' : '成绩（还没有公示，只有工作人员看得到）'}</Heading>
            <StateSentence tone={tone}>{words}</StateSentence>
            {draft.rows.length > 0 && (
              <DataTable label="成绩" columns={columns} rows={draft.rows} keyOf={({ number }) => number} />
            )}
            <Said done={done} />
            {keeps && draft.unchecked === 0 && draft.rows.length > 0 && (
              <Button
                kind={head ? 'plain' : 'primary'}
                id="publish-result"
                label={head ? '公示更正' : '公示成绩'}
                onPress={() => setPublishing(true)}
              />
            )}
            {publishing && (
              <PublishSheet
                place={place}
                basedOn={head?.version ?? 0}
                onClose={() => setPublishing(false)}
                onDone={async words => {
                  await scoresChanged()
                  setPublishing(false)
                  setDone(words)
                }}
              />
            )}
          </View>
        )
      }}
    </Loaded>
  )
}

const columns: readonly Column<RankedRow>[] = [
  { head: '名次', kind: 'number', cell: row => row.rank },
  { head: '参赛', kind: 'words', cell: nameOfRow },
  { head: '得分', kind: 'number', cell: row => pointsWords(row.scoreCenti) },
  { head: '奖项', kind: 'short', cell: row => row.award ?? (row.goesOn ? '晋级' : '') },
  { head: '工会', kind: 'words', cell: row => row.orgName ?? '' },
  { head: '编号', kind: 'short', cell: row => row.number.toUpperCase() },
]

function Shown({ head, versions }: { head: ResultHead | undefined; versions: readonly ResultVersion[] }) {
  if (!head) return null
  const { tone, words } = headSentence(head)
  return (
    <>
      <StateSentence tone={tone}>{words}</StateSentence>
      {versions.toReversed().map(version => (
        <View className="second" key={version.version}>
          {versionWords(version)}
        </View>
      ))}
    </>
  )
}

function Finish({ place, version }: { place: Place; version: number }) {
  const { busy, failure, submit } = useSubmit(
    'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality',
  )
  const finish = async () => {
    await submit({ params: { ...place }, body: { version } })
    await scoresChanged()
  }
  return (
    <View>
      <Said failure={failure} />
      <Button
        kind="primary"
        id="finish-result"
        label="确定成绩"
        busy={busy && '正在确定，并发放证书…'}
        onPress={() => void finish()}
      />
    </View>
  )
}
