/** The words of a code list in a sheet; more than one where people write it differently, the first is written. */
export type Names<T extends string> = Readonly<Record<T, readonly string[]>>

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

export function codeOf<T extends string>(names: Names<T>, word: string): T | undefined {
  const wanted = plain(word)
  return (Object.keys(names) as T[]).find(code => names[code].some(name => plain(name) === wanted))
}

export const nameOf = <T extends string>(names: Names<T>, code: T): string => names[code][0] ?? code

export const allNames = <T extends string>(names: Names<T>): string =>
  (Object.keys(names) as T[]).map(code => nameOf(names, code)).join('、')
