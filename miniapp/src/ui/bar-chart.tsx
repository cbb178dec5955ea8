import { View } from '@tarojs/components'
import { useMemo } from 'react'
import './bar-chart.scss'
import { type BarValue, drawBars } from './bar-drawing.ts'

/** A picture has no variables: the tokens `--red` and `--ink-second`. */
const colours = { bar: '#b8232f', line: '#5f5952' }

interface BarsProps {
  values: readonly BarValue[]
  /** What the picture says, for who does not see it. */
  label: string
}

const ground = (picture: string) => ({ backgroundImage: `url("${picture}")` })

/** In a row or on a card: how it went, without words. */
export function SmallBars({ values, label }: BarsProps) {
  const { picture } = useMemo(() => drawBars(values, colours), [values])
  return <View className="bars bars-small" style={ground(picture)} {...({ role: 'img', 'aria-label': label } as object)} />
}

interface BarChartProps extends BarsProps {
  /** Below each bar, as short as can be. */
  names: readonly string[]
  /** Of the line at the top. */
  topWords: (top: number) => string
}

/** The words are text around the picture, so that they follow the person's type size. */
export function BarChart({ values, label, names, topWords }: BarChartProps) {
  const { picture, top } = useMemo(() => drawBars(values, colours), [values])
  return (
    <View {...({ role: 'img', 'aria-label': label } as object)}>
      <View className="bars-top">{topWords(top)}</View>
      <View className="bars bars-large" style={ground(picture)} />
      <View className="bars-names">
        {names.map(name => (
          <View className="bars-name" key={name}>
            {name}
          </View>
        ))}
      </View>
    </View>
  )
}
