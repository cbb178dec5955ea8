import { View } from '@tarojs/components'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { momentWords } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { type Prize, unitsByPrize, worksByPrize } from '../../award-words.ts'

/** Who was awarded: units of a safety cup (`of=units`), else the works of a call. */
export default function AwardedPage() {
  const { contestId = '', of } = usePageQuery()
  usePullRefresh(() => outdate('GET /contests/{contestId}/safety-awards', 'GET /contests/{contestId}/awarded-works'))
  return <Page>{of === 'units' ? <Units contestId={contestId} /> : <Works contestId={contestId} />}</Page>
}

const gone = (code: string | undefined) => (code === 'not-found' ? '没有找到这项竞赛，可能已经撤下。' : undefined)

function Units({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /contests/{contestId}/safety-awards', { params: { contestId } })
  return (
    <Loaded answer={answer} refused={gone}>
      {({ contestTitle, orgName, awards: { publishedAt, reason, items } }) => (
        <Awarded
          title={contestTitle}
          by={publishedAt && `${orgName}公布于${momentWords(publishedAt)}`}
          corrected={reason}
          prizes={unitsByPrize(items)}
        />
      )}
    </Loaded>
  )
}

function Works({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /contests/{contestId}/awarded-works', { params: { contestId } })
  return (
    <Loaded answer={answer} refused={gone}>
      {({ contestTitle, orgName, publishedAt, items }) => (
        <Awarded
          title={contestTitle}
          by={publishedAt && `${orgName}公布于${momentWords(publishedAt)}`}
          prizes={worksByPrize(items)}
        />
      )}
    </Loaded>
  )
}

interface AwardedProps {
  title: string
  by: string | undefined
  corrected?: string | undefined
  prizes: Prize[]
}

const Awarded = ({ title, by, corrected, prizes }: AwardedProps) => (
  <View className="stack">
    <View>
      <Title>{title}</Title>
      {by && <View className="second">{by}</View>}
    </View>
    {corrected && <StateSentence tone="info">{`名单改过，原因：${corrected}`}</StateSentence>}
    {prizes.length === 0 && <Empty icon="trophy" sentence="还没有公布获奖名单。" />}
    {prizes.map(({ prize, rows }) => (
      <View key={prize}>
        <Heading>{prize}</Heading>
        <List>
          {rows.map(({ title: name, note }, i) => (
            <ListRow key={`${name}${i}`} title={name} {...(note && { note })} />
          ))}
        </List>
      </View>
    ))}
  </View>
)
