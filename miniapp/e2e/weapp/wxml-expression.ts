/** Evaluates the `{{ }}` of WXML. What a scope does not name is `undefined`, never an error. */

export type Scope = Record<string, unknown>
type Part = { literal: string } | { expression: string }

const builtIn = new Set(['undefined', 'Infinity', 'NaN', 'Math', 'JSON'])
const compiled = new Map<string, (scope: Scope) => unknown>()
const parsed = new Map<string, Part[]>()

function compile(expression: string): (scope: Scope) => unknown {
  let run = compiled.get(expression)
  if (!run) {
    // WXML's expressions are JavaScript's, over the names in scope
    run = new Function('scope', `with (scope) { return (${expression}) }`) as (scope: Scope) => unknown
    compiled.set(expression, run)
  }
  return run
}

export function evaluate(expression: string, scope: Scope): unknown {
  const names = new Proxy(scope, {
    has: (_, name) => typeof name === 'string' && !builtIn.has(name),
    get: (target, name) => (typeof name === 'string' ? target[name] : undefined),
  })
  try {
    return compile(expression)(names)
  } catch {
    return undefined
  }
}

function parts(text: string): Part[] {
  const known = parsed.get(text)
  if (known) return known
  const found: Part[] = []
  let at = 0
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    if (start > at) found.push({ literal: text.slice(at, start) })
    let end = text.indexOf('}}', start + 2)
    while (text[end + 2] === '}') end++
    found.push({ expression: text.slice(start + 2, end) })
    at = end + 2
  }
  if (at < text.length) found.push({ literal: text.slice(at) })
  parsed.set(text, found)
  return found
}

/** An attribute's or a text's value: of any type when it is one expression, a string when it is mixed. */
export function interpolate(text: string | true, scope: Scope): unknown {
  if (text === true) return true
  const found = parts(text)
  const [first] = found
  if (!first) return ''
  const value = (part: Part) => ('literal' in part ? part.literal : evaluate(part.expression, scope))
  return found.length === 1 ? value(first) : found.map(part => value(part) ?? '').join('')
}
