import { useState } from 'react'
import type { MyResult, ResultHead } from 'shared-types/contest-results'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { resultSentence, whichWords } from '../../result-words.ts'
import { AppealForm } from './appeal-form.tsx'
import { Result } from './result.tsx'

const resultChanged = () =>
  outdate(
    'GET /contests/{contestId}/results',
    'GET /contests/{contestId}/results/{stageKey}/{tradeKey}',
    'GET /me/contest-entries/{entryId}/results',
  )

/** The official result of a contest: of one trade and stage, or the list of those that have been published. */
export default function ResultPage() {
  const { contestId = '', stageKey, tradeKey } = usePageQuery()
  const [chosen, setChosen] = useState(stageKey && tradeKey ? { stageKey, tradeKey } : undefined)
  const [appealing, setAppealing] = useState<{ entryId: string; result: MyResult }>()
  usePullRefresh(resultChanged)
  if (appealing)
    return (
      <AppealForm
        {...appealing}
        onBack={() => setAppealing(undefined)}
        onDone={async () => {
          await resultChanged()
          setAppealing(undefined)
        }}
      />
    )
  return (
    <Page>
      {chosen ? (
        <Result
          contestId={contestId}
          {...chosen}
          onAppeal={(entryId, result) => setAppealing({ entryId, result })}
          {...(stageKey ? {} : { onOthers: () => setChosen(undefined) })}
        />
      ) : (
        <Published contestId={contestId} onChoose={setChosen} />
      )}
    </Page>
  )
}

function Published({ contestId, onChoose }: { contestId: string; onChoose: (head: ResultHead) => void }) {
  const answer = useAnswer('GET /contests/{contestId}/results', { params: { contestId } })
  return (
    <Loaded answer={answer}>
      {({ contestTitle, items }) => (
        <>
          <Title>{contestTitle}</Title>
          {items.length === 0 ? (
            <Empty icon="trophy" sentence="成绩还没有公布。公布以后，会在消息里通知参赛的人。" />
          ) : (
            <List>
              {items.map(head => (
                <HeadRow key={`${head.stageKey}-${head.tradeKey}`} head={head} onOpen={() => onChoose(head)} />
              ))}
            </List>
          )}
        </>
      )}
    </Loaded>
  )
}

function HeadRow({ head, onOpen }: { head: ResultHead; onOpen: () => void }) {
  const { tone, words } = resultSentence(head)
  return (
    <ListRow
      id={`result-${head.stageKey}-${head.tradeKey}`}
      title={whichWords(head)}
      note={
        <StateSentence tone={tone} plain>
          {words}
        </StateSentence>
      }
      onOpen={onOpen}
    />
  )
}
