import { Text, View } from '@tarojs/components'
import type { Contest } from 'shared-types/contests'
import { call } from '../../../platform/call'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list-row.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { mainObstacle, mayHaveAwards, type Mine, wayOn } from '../../contest-way.ts'
import { awardFacts, contestFacts, phaseSentence, stageFacts, whoMayEnter } from '../../contest-words.ts'
import { EntryRow } from '../../entry-row.tsx'
import { isLive } from '../../entry-words.ts'
import { hindranceOf } from '../../obstacle-words.ts'
import { Trades } from './trades.tsx'

interface AboutProps {
  contest: Contest
  mine: Mine | undefined
  now: Date
}

export function About({ contest, mine, now }: AboutProps) {
  const { tone, words } = phaseSentence(contest, now)
  const { calledOffReason, contactPhone } = contest
  return (
    <View className="stack">
      <View>
        <Title>{contest.title}</Title>
        <StateSentence tone={tone}>{calledOffReason ? `${words}。原因：${calledOffReason}` : words}</StateSentence>
      </View>
      {contest.phase === 'results' && (
        <Button
          kind="primary"
          id="to-result"
          label="看公布的成绩"
          onPress={() => go('contests/pages/result/index', { contestId: contest.contestId })}
        />
      )}
      {mayHaveAwards(contest, now) && (
        <Button
          id="to-awarded"
          label={contest.kind === 'safetyCup' ? '看获奖单位' : '看获奖成果'}
          onPress={() =>
            go('contests/pages/awarded/index', {
              contestId: contest.contestId,
              of: contest.kind === 'safetyCup' ? 'units' : 'works',
            })
          }
        />
      )}
      <Own mine={mine} now={now} />
      <Hindered contest={contest} mine={mine} now={now} />
      <Lines text={contest.intro} />
      <Facts facts={contestFacts(contest, now)} />
      <Who contest={contest} />
      {contest.trades.length > 0 && <Trades contest={contest} now={now} />}
      {contest.stages.length > 0 && <Part title="赛程" facts={stageFacts(contest.stages, now)} />}
      {contest.awards.length > 0 && <Part title="奖项" facts={awardFacts(contest.awards)} />}
      <View>
        <Heading>规则</Heading>
        <Lines text={contest.rules} />
      </View>
      <Button id="call-contest" label={`打主办单位电话 ${contactPhone}`} onPress={() => call(contactPhone)} />
    </View>
  )
}

const Part = ({ title, facts }: { title: string; facts: { label: string; value: string }[] }) => (
  <View>
    <Heading>{title}</Heading>
    <Facts facts={facts} />
  </View>
)

/** As the organiser wrote it, a paragraph a line. */
const Lines = ({ text }: { text: string }) => (
  <View className="card stack">
    {text.split(/\n+/).map((line, i) => (
      <View key={`${i}${line}`}>{line}</View>
    ))}
  </View>
)

const Who = ({ contest }: { contest: Contest }) => (
  <View>
    <Heading>谁可以参加</Heading>
    <View className="card stack">
      {whoMayEnter(contest).map(line => (
        <Text key={line}>{line}</Text>
      ))}
    </View>
  </View>
)

/** What one has entered here already. */
function Own({ mine, now }: { mine: Mine | undefined; now: Date }) {
  const live = mine?.entries.filter(isLive) ?? []
  if (live.length === 0) return null
  return (
    <List>
      {live.map(entry => (
        <EntryRow key={entry.entryId} entry={entry} now={now} />
      ))}
    </List>
  )
}

/** Told before any form: why not, and what to do about it. */
function Hindered({ contest, mine, now }: AboutProps) {
  if (!mine || wayOn(contest, mine, now) !== 'hindered') return null
  const main = mainObstacle(mine)
  if (!main) return null
  const way = hindranceOf(main).way
  return (
    <View className="stack" {...({ id: 'hindered' } as object)}>
      {mine.obstacles.map(obstacle => (
        <StateSentence key={obstacle} tone="problem">
          {hindranceOf(obstacle).words}
        </StateSentence>
      ))}
      {way && <Button kind="primary" id="way-out" label={way.label} onPress={() => go(way.route)} />}
    </View>
  )
}
