import { View } from '@tarojs/components'
import { periodWords } from 'shared-types/figure-words'
import type { Indicator } from 'shared-types/indicators'
import { useWideScreen } from '../../platform/wide-screen'
import { Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Cells } from './cells.tsx'
import { FigureRows, type Where } from './figure-rows.tsx'
import { figureFacts, hiddenSentence, noteOf, ratePieces, type Row } from './figures-view.ts'
import { Months } from './months.tsx'
import { Value } from './value.tsx'

interface FigureBodyProps {
  row: Row
  all: readonly Row[]
  orgName: string
  where: Where
}

export function FigureBody({ row, all, orgName, where }: FigureBodyProps) {
  const wide = useWideScreen()
  const { indicator, figure } = row
  const note = figure.state === 'hidden' ? hiddenSentence : noteOf(row, all, false)
  return (
    <View className={wide ? 'desk' : 'stack'}>
      <View className={wide ? 'desk-list stack' : 'stack'}>
        <View className="card">
          <View className="second">{`${orgName}，${periodWords(where.period)}`}</View>
          <Value {...row} large />
          {note && <View className="second">{note}</View>}
          <View className="second">{indicator.definition}</View>
        </View>
        {wide && <Facts facts={figureFacts(indicator)} />}
      </View>
      <View className={wide ? 'desk-case stack' : 'stack'}>
        {figure.state === 'told' && <Months row={row} period={where.period} />}
        {!wide && <Facts facts={figureFacts(indicator)} />}
        <Pieces row={row} all={all} where={where} />
        <Below indicator={indicator} where={where} />
      </View>
    </View>
  )
}

/** What a rate is made of, each with its own page. */
function Pieces({ row, all, where }: Omit<FigureBodyProps, 'orgName'>) {
  const pieces = ratePieces(row.indicator, all)
  if (pieces.length === 0) return null
  return (
    <View>
      <Heading>由哪两项算出</Heading>
      <FigureRows rows={pieces} all={all} {...where} />
    </View>
  )
}

function Below({ indicator, where }: { indicator: Indicator; where: Where }) {
  if (indicator.counting === 'rate') return null
  if (indicator.counting !== 'typed') return <Cells indicator={indicator} where={where} />
  return <View className="second">填报的数是每家工会自己的，不由下级的相加。</View>
}
