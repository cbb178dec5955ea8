import { scaleBand, scaleLinear } from 'd3-scale'

/** Bars over a common ground line, as a picture without words: words stand beside it as text. Pure. */

/** `undefined`: there is nothing to draw yet, which is not the same as 0. */
export type BarValue = number | undefined

export interface BarDrawing {
  /** For an image; it stretches to any box. */
  picture: string
  /** What the upper edge of the picture stands for: a round number. */
  top: number
}

const [width, height] = [240, 100]
const rounded = (length: number) => Math.round(length * 10) / 10

function path(values: readonly BarValue[], y: (value: number) => number): string {
  const x = scaleBand<number>()
    .domain(values.map((_, i) => i))
    .range([0, width])
    .padding(0.3)
  return values
    .map((value, i) => {
      if (!value) return ''
      const [left, wide] = [rounded(x(i) ?? 0), rounded(x.bandwidth())]
      return `M${left} ${rounded(y(0))}V${rounded(y(value))}h${wide}V${rounded(y(0))}z`
    })
    .join('')
}

export function drawBars(values: readonly BarValue[], colours: { bar: string; line: string }): BarDrawing {
  const known = values.filter(value => value !== undefined)
  const y = scaleLinear()
    .domain([Math.min(0, ...known), Math.max(1, ...known)])
    .nice(2)
    .range([height, 0])
  const ground = rounded(y(0))
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' preserveAspectRatio='none'>` +
    `<path fill='${colours.bar}' d='${path(values, y)}'/>` +
    `<path stroke='${colours.line}' stroke-width='2' vector-effect='non-scaling-stroke' d='M0 ${ground}H${width}'/></svg>`
  return { picture: `data:image/svg+xml,${encodeURIComponent(svg)}`, top: y.domain()[1] ?? 0 }
}
