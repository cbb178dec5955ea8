import { View } from '@tarojs/components'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { momentWords } from '../../../../ui/dates.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import '../../contests.scss'
import { type Figures, shareLines, tradeWords, unitWords } from '../../figures-view.ts'

const notFound = (code: string | undefined) => (code === 'not-found' ? refusalWords('not-found') : undefined)

/** How many, from where, and what they said of themselves. */
export default function FiguresPage() {
  const { contestId = '' } = usePageQuery()
  const params = { contestId }
  const contest = useAnswer('GET /staff/contests/{contestId}', { params }).data?.contest
  const answer = useAnswer('GET /staff/contests/{contestId}/figures', { params })
  usePullRefresh(() => outdate('GET /staff/contests/{contestId}/figures'))
  return (
    <Page>
      <View className="contest-frame">
        <Loaded answer={answer} refused={notFound}>
          {figures => (
            <View className="stack">
              <View>
                <Title>{contest?.form.title ?? '统计'}</Title>
                <View className="second">{`截至${momentWords(figures.at)}。只算有名额的人。`}</View>
              </View>
              <Totals figures={figures} />
              <Shares figures={figures} />
              <View>
                <Heading>各工种</Heading>
                <Facts facts={figures.trades.map(trade => ({ label: trade.name, value: tradeWords(trade) }))} />
              </View>
              <Units figures={figures} isTeam={Boolean(contest?.form.team)} />
            </View>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

function Totals({ figures: { entries, persons, checkedIn } }: { figures: Figures }) {
  const cards = [
    { words: '报名', number: entries },
    { words: '人数', number: persons },
    { words: '签到', number: checkedIn },
  ]
  return (
    <View className="counts">
      {cards.map(({ words, number }) => (
        <View className="figure" key={words}>
          <View className="figure-number">{number}</View>
          <View className="second">{words}</View>
        </View>
      ))}
    </View>
  )
}

function Shares({ figures }: { figures: Figures }) {
  return (
    <View>
      <Heading>评先比例</Heading>
      <View className="second">报名时本人自己选填，没有填的不算在内。对照的是 2022 年全国五一表彰对各类人员的最低比例。</View>
      <View className="gap">
        <List>
          {shareLines(figures).map(({ trait, title, share, tone, words }) => (
            <ListRow
              key={trait}
              title={title}
              aside={share}
              note={
                <StateSentence tone={tone} plain>
                  {words}
                </StateSentence>
              }
            />
          ))}
        </List>
      </View>
    </View>
  )
}

function Units({ figures: { units }, isTeam }: { figures: Figures; isTeam: boolean }) {
  return (
    <View>
      <Heading>{`各单位（${units.length} 家）`}</Heading>
      {units.length === 0 ? (
        <View className="second">还没有。</View>
      ) : (
        <List>
          {units.map(unit => (
            <ListRow key={unit.orgId} title={unit.orgName} aside={unitWords(unit, isTeam)} />
          ))}
        </List>
      )}
    </View>
  )
}
