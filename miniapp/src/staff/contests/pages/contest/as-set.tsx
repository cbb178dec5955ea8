import { View } from '@tarojs/components'
import { paragraphsOf } from 'shared-types/bulletin-words'
import { type Fact, Facts } from '../../../../ui/facts.tsx'
import { Heading } from '../../../../ui/heading.tsx'
import { awardFacts, contestFacts, tradeFacts } from '../../contest-facts.ts'
import type { DeskContest } from '../../contest-words.ts'

/** Everything that was set: whoever publishes it has read it here. */
export const AsSet = ({ contest }: { contest: DeskContest }) => (
  <>
    <Part title="名额" facts={tradeFacts(contest)} />
    <Part title="设置" facts={contestFacts(contest)} />
    <Part title="奖项" facts={awardFacts(contest)} />
    <Lines title="竞赛内容" text={contest.form.intro} />
    <Lines title="竞赛规则" text={contest.form.rules} />
  </>
)

const Part = ({ title, facts }: { title: string; facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <View>
      <Heading>{title}</Heading>
      <Facts facts={facts} />
    </View>
  )

const Lines = ({ title, text }: { title: string; text: string }) => (
  <View>
    <Heading>{title}</Heading>
    <View className="card stack">
      {paragraphsOf(text).map((line, i) => (
        <View key={i}>{line}</View>
      ))}
    </View>
  </View>
)
