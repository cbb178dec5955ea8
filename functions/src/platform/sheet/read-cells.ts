import { type Cells, type Problems, textOf } from './template.ts'
import { codeOf, type Names } from './words.ts'

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: { message: string }[] } }
}

/** Every code under the one word that forms show for it. */
export const inWords = <T extends string>(words: Record<T, string>): Names<T> =>
  Object.fromEntries(Object.entries<string>(words).map(([code, word]) => [code, [word]])) as unknown as Names<T>

/** An empty cell is nothing; a wrong one is noted. */
export function checked<T, K extends string>(schema: Schema<T>, cells: Cells<K>, key: K, wrong: Problems<K>): T | undefined {
  const text = textOf(cells[key])
  if (text === '') return undefined
  const read = schema.safeParse(text)
  if (read.success) return read.data
  wrong[key] = read.error.issues[0]?.message ?? '填得不对'
  return undefined
}

/** The code of the cell's word; another word is noted with those that may stand there. */
export function chosen<T extends string, K extends string>(
  names: Names<T>,
  cells: Cells<K>,
  key: K,
  wrong: Problems<K>,
): T | undefined {
  const text = textOf(cells[key])
  const code = codeOf(names, text)
  if (text !== '' && !code)
    wrong[key] = `可以写：${Object.values<readonly string[]>(names)
      .map(([word]) => word)
      .join('、')}`
  return code
}
