import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { YesNoField } from '../../../ui/choice-field.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { newKey } from '../../new-key.ts'
import { teamWords } from '../contest-words.ts'
import { changedAt, type PartProps, without } from './part.ts'

/** Alone or as a team, in which trades, how many. */
export function PlacesPart(props: PartProps) {
  const { draft, set, problemOf, fixed } = props
  const counted = draft.isTeam ? '队' : '人'
  return (
    <View className="group">
      <Heading>工种与名额</Heading>
      {fixed ? <Facts facts={[{ label: '参赛形式', value: teamWords(draft) }]} /> : <TeamFields {...props} />}
      {problemOf('trades') && <StateSentence tone="problem">{problemOf('trades') ?? ''}</StateSentence>}
      {draft.trades.map((trade, i) => (
        <Trade key={trade.tradeKey} at={i} counted={counted} {...props} />
      ))}
      {!fixed && draft.trades.length < mostTrades && (
        <View className="gap">
          <Button id="add-trade" label="加一个工种" onPress={() => set({ trades: withTrade(draft.trades) })} />
        </View>
      )}
      <Overall {...props} />
    </View>
  )
}

const mostTrades = 30
type Trades = PartProps['draft']['trades']
const withTrade = (trades: Trades): Trades => [
  ...trades,
  {
    tradeKey: newKey(
      't',
      trades.map(({ tradeKey }) => tradeKey),
    ),
    name: '',
    places: undefined,
    perUnit: undefined,
  },
]

function TeamFields({ draft, set, problemOf }: PartProps) {
  return (
    <>
      <YesNoField id="isTeam" label="组队参赛吗" value={draft.isTeam} onChange={isTeam => set({ isTeam })} />
      {draft.isTeam && (
        <>
          <NumberField
            id="size"
            label="一队几人（连队长）"
            value={draft.size}
            error={problemOf('team.size')}
            onChange={size => set({ size })}
          />
          <NumberField
            id="substitutes"
            label="最多几名替补"
            value={draft.substitutes}
            error={problemOf('team.substitutes')}
            onChange={substitutes => set({ substitutes })}
          />
        </>
      )}
    </>
  )
}

function Trade({ at, counted, draft, set, problemOf, fixed }: PartProps & { at: number; counted: string }) {
  const trade = draft.trades[at]
  if (!trade) return null
  const put = (part: Partial<typeof trade>) => set({ trades: changedAt(draft.trades, at, part) })
  const name = trade.name.trim() || `工种 ${at + 1}`
  return (
    <View className="card contest-row">
      <TextField
        id={`trade-${at}-name`}
        label={`工种 ${at + 1}`}
        example="例如：快件派送"
        value={trade.name}
        maxLength={20}
        error={problemOf(`trades.${at}.name`)}
        onChange={next => put({ name: next })}
      />
      <NumberField
        id={`trade-${at}-places`}
        label={`“${name}”名额（${counted}）`}
        help={fixed ? '只能加，或者减到已经占用的数。' : undefined}
        value={trade.places}
        error={problemOf(`trades.${at}.places`)}
        onChange={places => put({ places })}
      />
      {!fixed && draft.standing === 'member' && (
        <NumberField
          id={`trade-${at}-perUnit`}
          label={`每个单位最多几${counted}（可不填）`}
          help="发布以后可以给某一家单位另定。"
          value={trade.perUnit}
          error={problemOf(`trades.${at}.perUnit`)}
          onChange={perUnit => put({ perUnit })}
        />
      )}
      {!fixed && (
        <Button
          kind="link"
          id={`trade-${at}-remove`}
          label={`去掉${name}`}
          onPress={() => set({ trades: without(draft.trades, at) })}
        />
      )}
    </View>
  )
}

function Overall({ draft, set, problemOf, fixed }: PartProps) {
  return (
    <>
      {!fixed && (
        <YesNoField
          id="hasOverall"
          label="还要限总名额吗"
          help="各工种加起来不超过一个数。限了总名额的，不设候补。"
          value={draft.hasOverall}
          onChange={hasOverall => set({ hasOverall })}
        />
      )}
      {draft.hasOverall && (
        <NumberField
          id="places"
          label="总名额"
          value={draft.places}
          error={problemOf('places')}
          onChange={places => set({ places })}
        />
      )}
      {!draft.hasOverall && !fixed && (
        <YesNoField
          id="hasWaitingList"
          label="报满以后可以候补吗"
          error={problemOf('hasWaitingList')}
          value={draft.hasWaitingList}
          onChange={hasWaitingList => set({ hasWaitingList })}
        />
      )}
      {!draft.hasOverall && draft.hasWaitingList && (
        <NumberField
          id="offerHours"
          label="空出的名额给候补的人保留几小时"
          help="过了时间没有确认，给下一位。"
          value={draft.offerHours}
          error={problemOf('offerHours')}
          onChange={offerHours => set({ offerHours })}
        />
      )}
    </>
  )
}
