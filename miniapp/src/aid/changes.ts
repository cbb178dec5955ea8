/** Two phones, one form: what was changed here since it was last saved is laid over what the other has saved. Pure. */

type Fields = Readonly<Record<string, unknown>>

const inOrder = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The same content, in whatever order and with or without empty fields. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

/** Field by field: mine where I changed it, theirs otherwise. */
export function laidOver<T extends object>(saved: T, mine: T, theirs: T): T {
  const [was, is, other] = [saved, mine, theirs] as [Fields, Fields, Fields]
  const keys = [...new Set([...Object.keys(other), ...Object.keys(is)])]
  const picked = keys.map(key => [key, same(was[key], is[key]) ? other[key] : is[key]] as const)
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined)) as T
}
