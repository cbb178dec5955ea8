/**
 * What a stored value looks like, as it stands in the JSON files of `shapes/`: the names of plain values ("text", "number", "boolean", "bytes",
 * "null", "text set", "number set", several joined by " | ", or "anything"), `[element]` for a list, and an object for a map: its members, those
 * that may be absent with a `?` behind their name, or one member `*` when the keys are data (ids, days, codes).
 */
export type Shape = string | Shape[] | { [member: string]: Shape }
type Members = { [member: string]: Shape }

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set) && !ArrayBuffer.isView(value)

const plainNames: Record<string, string> = { string: 'text', number: 'number', bigint: 'number', boolean: 'boolean' }

function plainName(value: unknown): string {
  if (value === null) return 'null'
  if (ArrayBuffer.isView(value)) return 'bytes'
  if (value instanceof Set) return `${plainName([...(value as Set<unknown>)][0])} set`
  return plainNames[typeof value] ?? typeof value
}

/** Members have names that a programmer wrote. */
const isData = (key: string) => !/^[a-zA-Z]+$/.test(key)

export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.map(shapeOf).reduce(merged)]
  if (!isMap(value)) return plainName(value)
  const shape = membersOf(value)
  return Object.keys(value).some(isData) ? { '*': Object.values(shape).reduce(merged) } : shape
}

export const membersOf = (value: Record<string, unknown>): Members =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]))

const bare = (name: string) => name.replace(/\?$/, '')
const find = (shape: Members, name: string) => (name in shape ? name : `${name}?` in shape ? `${name}?` : undefined)

/** The narrowest shape that both fit. */
export function merged(a: Shape, b: Shape): Shape {
  if (a === 'anything' || b === 'anything') return 'anything'
  if (typeof a === 'string' && typeof b === 'string')
    return [...new Set([...a.split(' | '), ...b.split(' | ')])].sort().join(' | ')
  if (Array.isArray(a) && Array.isArray(b)) return a[0] && b[0] ? [merged(a[0], b[0])] : a[0] ? a : b
  if (typeof a === 'string' || typeof b === 'string' || Array.isArray(a) || Array.isArray(b)) return 'anything'
  return mergedMaps(a, b)
}

function mergedMaps(a: Members, b: Members): Members {
  if ('*' in a || '*' in b) {
    const all = [...Object.values(a), ...Object.values(b)]
    return { '*': all.reduce(merged) }
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)].map(bare))].sort()
  return Object.fromEntries(
    names.map(name => {
      const [inA, inB] = [find(a, name), find(b, name)]
      const shapes = [inA && a[inA], inB && b[inB]].filter(shape => shape !== undefined)
      return [inA === name && inB === name ? name : `${name}?`, (shapes as Shape[]).reduce(merged)]
    }),
  )
}

const described = (shape: Shape): string =>
  typeof shape === 'string' ? shape : Array.isArray(shape) ? 'a list' : '*' in shape ? 'a map by keys' : 'a map'

/** In which ways a value is not of a shape, as the ends of sentences about `version`. */
export function misfits(shape: Shape, value: unknown, version: string, path = ''): string[] {
  if (shape === 'anything') return []
  const is = shapeOf(value)
  const wrong = [`attribute \`${path}\` is ${described(is)}, in ${version} it is ${described(shape)}`]
  if (typeof shape === 'string') return typeof is === 'string' && shape.split(' | ').includes(is) ? [] : wrong
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return wrong
    const [element = 'nothing yet'] = shape
    return unique(value.flatMap(item => misfits(element, item, version, `${path}[]`)))
  }
  return isMap(value) ? misfitsOfMap(shape, value, version, path) : wrong
}

function misfitsOfMap(shape: Members, value: Record<string, unknown>, version: string, path: string): string[] {
  const at = (name: string) => (path ? `${path}.${name}` : name)
  const every = shape['*']
  if (every !== undefined) return unique(Object.values(value).flatMap(item => misfits(every, item, version, at('*'))))
  const missing = Object.keys(shape).filter(name => !name.endsWith('?') && !(name in value))
  return [
    ...missing.map(name => `attribute \`${at(name)}\` is missing, which ${version} demands`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const known = shape[find(shape, name) ?? '']
      if (known === undefined) return [`attribute \`${at(name)}\` is not in ${version}`]
      return misfits(known, member, version, at(name))
    }),
  ]
}

const unique = (sentences: string[]) => [...new Set(sentences)]

/** Parts of a shape of which nothing has been seen: to be filled in by hand. */
export function gaps(shape: Shape, path = ''): string[] {
  if (typeof shape === 'string') return []
  if (Array.isArray(shape)) return shape[0] === undefined ? [path] : gaps(shape[0], `${path}[]`)
  const members = Object.entries(shape)
  if (members.length === 0 && path) return [path]
  return members.flatMap(([name, member]) => gaps(member, path ? `${path}.${name}` : name))
}
