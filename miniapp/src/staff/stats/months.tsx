import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { BarChart } from '../../ui/bar-chart.tsx'
import { Heading } from '../../ui/heading.tsx'
import { monthsOf, monthsSentence, monthWords, type Row, topWords } from './figures-view.ts'

/** How it went: a picture, and every number of it as text. */
export function Months({ row: { indicator, figure }, period }: { row: Row; period: string }) {
  const months = useMemo(() => monthsOf(figure, period), [figure, period])
  const values = useMemo(() => months.map(({ value }) => value), [months])
  if (months.length === 0) return <WhyNone row={{ indicator, figure }} period={period} />
  return (
    <View>
      <Heading>各月</Heading>
      <View className="card">
        {values.some(Boolean) && (
          <BarChart
            values={values}
            names={months.map(({ name }) => name)}
            label={`各月：${monthsSentence(indicator, months)}`}
            topWords={topWords(indicator)}
          />
        )}
        <View className="months">
          {months.map(month => (
            <View className="month" key={month.name}>
              <View>{`${month.name}月`}</View>
              <View>{monthWords(indicator, month)}</View>
            </View>
          ))}
        </View>
      </View>
    </View>
  )
}

function WhyNone({ row: { indicator }, period }: { row: Row; period: string }) {
  const isCounted = indicator.counting === 'event' || indicator.counting === 'distinct'
  if (!isCounted || !indicator.small || period === 'all') return null
  return <View className="second">按月的人数太少，不显示，以免看出是谁。</View>
}
