/** A table of words in a workbook of several: what a person is given of their own data. */
export interface TextSheet {
  name: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** `2026-11-28 09:00`, Beijing time; empty for none. */
export const localMinute = (at: string | undefined): string =>
  at === undefined ? '' : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** `1234.50`; empty for none. */
export const yuan = (fen: number | undefined): string => (fen === undefined ? '' : (fen / 100).toFixed(2))
