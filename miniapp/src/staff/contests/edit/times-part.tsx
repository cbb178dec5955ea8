import { View } from '@tarojs/components'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { entryWords } from '../contest-words.ts'
import { MinuteField } from '../minute-field.tsx'
import type { PartProps } from './part.ts'

const ways = (['open', 'recommended'] as const).map(value => ({ value, words: entryWords[value] }))

/** How one gets in, from when and until when. */
export function TimesPart({ draft, set, problemOf, fixed }: PartProps) {
  const recommended = draft.entry === 'recommended'
  return (
    <View className="group">
      <Heading>报名</Heading>
      <View className="second">时间都按北京时间。写到几点几分的，那一分钟还算在内。</View>
      {fixed ? (
        <Facts facts={[{ label: '报名方式', value: entryWords[draft.entry] }]} />
      ) : (
        <ChoiceField
          id="entry"
          label="报名方式"
          help={recommended ? '职工报名以后，由本单位工会推荐，推荐了才占名额。' : '职工报名就占名额，先到先得。'}
          options={ways}
          value={draft.entry}
          onChange={entry => set({ entry })}
        />
      )}
      <MinuteField
        id="opensAt"
        label="开始报名"
        value={draft.opens}
        error={problemOf('opensAt')}
        onChange={opens => set({ opens })}
      />
      <MinuteField
        id="closesAt"
        label="报名截止"
        value={draft.closes}
        error={problemOf('closesAt')}
        onChange={closes => set({ closes })}
      />
      {recommended && (
        <MinuteField
          id="recommendsUntilAt"
          label="单位推荐截止"
          value={draft.recommendsUntil}
          error={problemOf('recommendsUntilAt')}
          onChange={recommendsUntil => set({ recommendsUntil })}
        />
      )}
      <MinuteField
        id="cancelsUntilAt"
        label="取消报名截止"
        help="在这之前取消的，名额让给候补的人。最晚到第一个赛程开始。"
        value={draft.cancelsUntil}
        error={problemOf('cancelsUntilAt')}
        onChange={cancelsUntil => set({ cancelsUntil })}
      />
      {!fixed && (
        <NumberField
          id="expectedAtOpening"
          label="开始报名的第一分钟，估计多少人"
          help="系统按这个数备好，人多也不卡。没有把握就填 200。"
          value={draft.expectedAtOpening}
          error={problemOf('expectedAtOpening')}
          onChange={expectedAtOpening => set({ expectedAtOpening })}
        />
      )}
    </View>
  )
}
