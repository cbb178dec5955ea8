import { View } from '@tarojs/components'
import type { MyResult, ResultVersion } from 'shared-types/contest-results'
import { useAnswer } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { Card } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { changeWords, corrections, resultSentence, whichWords } from '../../result-words.ts'
import { Mine } from './mine.tsx'
import { Ranking } from './ranking.tsx'

interface ResultProps {
  contestId: string
  stageKey: string
  tradeKey: string
  onAppeal: (entryId: string, result: MyResult) => void
  /** Back to the contest's other results. */
  onOthers?: () => void
}

const notShown = (code: string | undefined) => (code === 'not-found' ? '这一项的成绩还没有公布。' : undefined)

export function Result({ onAppeal, onOthers, ...at }: ResultProps) {
  const answer = useAnswer('GET /contests/{contestId}/results/{stageKey}/{tradeKey}', { params: at, query: {} })
  return (
    <Loaded answer={answer} refused={notShown}>
      {({ contestTitle, head, versions, items, next }) => {
        const { tone, words } = resultSentence(head)
        return (
          <>
            <Title>{contestTitle}</Title>
            <View className="lead">{whichWords(head)}</View>
            <StateSentence tone={tone}>{words}</StateSentence>
            <Mine {...at} onAppeal={onAppeal} />
            <View className="group">
              <Heading>名次</Heading>
              {items.length === 0 ? (
                <Empty sentence="没有排名次的人。" />
              ) : (
                <Ranking at={at} first={items} next={next} key={head.version} />
              )}
            </View>
            <Corrections versions={corrections(versions)} />
            {onOthers && (
              <View className="gap">
                <Button id="others" label="看其他项目的成绩" onPress={onOthers} />
              </View>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Corrections({ versions }: { versions: readonly ResultVersion[] }) {
  if (versions.length === 0) return null
  return (
    <View className="group">
      <Heading>更正记录</Heading>
      <View className="stack">
        {versions.map(({ version, publishedAt, reason, changes }) => (
          <Card key={version}>
            <View>{`原因：${reason ?? ''}`}</View>
            {changes.length === 0 && <View>名次没有变化。</View>}
            {changes.map(change => (
              <View key={change.number}>{changeWords(change)}</View>
            ))}
            <View className="second">{momentWords(publishedAt)}</View>
          </Card>
        ))}
      </View>
    </View>
  )
}
