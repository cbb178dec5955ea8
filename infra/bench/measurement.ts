/** One line of JSON per measurement, so that runs can be compared by a script. */
export interface Measurement {
  bench: string
  metric: string
  /** Which of several that are measured alike. */
  of?: string
  n?: number
  value: number
  unit: string
  against?: { name: string; value: number }
}

export const print = (measurement: Measurement) => console.log(JSON.stringify(measurement))

export const rounded = (value: number, digits = 4) => Number(value.toFixed(digits))

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
