import { existsSync, readFileSync } from 'node:fs'
import { join, normalize, dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import vm from 'node:vm'

/** Timers of the app up to this many milliseconds count as work under way; React schedules its own within it. */
const soon = 60

/** What is still under way, so that a story can wait for it instead of for a time. */
export class Work {
  private pending = 0
  /** Rises with everything that happens. */
  private ticks = 0

  begin(): () => void {
    this.pending++
    this.ticks++
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.pending--
      this.ticks++
    }
  }
  /** Waits until nothing has been under way for `quiet` milliseconds, but no longer than `most`. */
  async settle(quiet = 12, most = 8_000): Promise<void> {
    const end = Date.now() + most
    let ticks = -1
    let since = Date.now()
    while (Date.now() < end) {
      if (ticks !== this.ticks || this.pending > 0) {
        ticks = this.ticks
        since = Date.now()
      } else if (Date.now() - since >= quiet) return
      await wait(3)
    }
  }
}

export interface Realm {
  /** The globals of the app's JavaScript. */
  globals: Record<string, unknown>
  /** Evaluates a file of the dist once, as `require` does, and returns its exports. */
  load: (file: string) => unknown
  /** The file being evaluated, without `.js`. */
  present: () => string
  /** A plain value as the app's own realm would have made it. */
  copy: <T>(value: T) => T
  Promise: PromiseConstructor
  errors: string[]
}

const words = (value: unknown): string =>
  value instanceof Error || (value as Error | null)?.stack
    ? String((value as Error).stack)
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? String(value))

/** A JavaScript realm as bare as WeChat's logic layer: no DOM, no fetch, no `eval`. */
export function createRealm(dist: string, work: Work): Realm {
  const globals: Record<string, unknown> = {}
  const errors: string[] = []
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  const parse = vm.runInContext('JSON.parse', context) as typeof JSON.parse
  const copy = <T>(value: T): T => (value === undefined ? value : (parse(JSON.stringify(value)) as T))
  Object.assign(globals, timers(work, errors), { console: consoleOf(errors) })

  const loaded = new Map<string, { exports: unknown }>()
  let present = ''
  const load = (path: string): unknown => {
    const bare = normalize(path).replace(/^\//, '')
    const file = bare.endsWith('.js') ? bare : existsSync(join(dist, `${bare}.js`)) ? `${bare}.js` : `${bare}/index.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const before = present
    present = file.replace(/\.js$/, '')
    const require = (inner: string) => load(inner.startsWith('/') ? inner : join(dirname(file), inner))
    try {
      wrapped(dist, file, context)(require, module, module.exports)
    } finally {
      present = before
    }
    return module.exports
  }
  return {
    globals,
    load,
    present: () => present,
    copy,
    Promise: vm.runInContext('Promise', context) as PromiseConstructor,
    errors,
  }
}

/** Names that exist in Node or a browser but not on the phone are shadowed. */
function wrapped(dist: string, file: string, context: vm.Context): (...parameters: unknown[]) => void {
  const absent = 'window,document,self,location,navigator,fetch,XMLHttpRequest,WebSocket,localStorage,process,Buffer'
  const code = readFileSync(join(dist, file), 'utf8')
  return vm.runInContext(`(function(require,module,exports,${absent}){${code}\n})`, context, { filename: file }) as () => void
}

const consoleOf = (errors: string[]) =>
  Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'table', 'time', 'timeEnd', 'trace'].map(level => [
      level,
      (...said: unknown[]) => {
        if (level === 'error') errors.push(said.map(words).join(' '))
      },
    ]),
  )

function timers(work: Work, errors: string[]) {
  const ends = new Map<NodeJS.Timeout, () => void>()
  return {
    setTimeout: (run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) => {
      const end = delay <= soon ? work.begin() : () => undefined
      const timer = setTimeout(() => {
        try {
          run(...given)
        } catch (error) {
          errors.push(`timer: ${words(error)}`)
        } finally {
          ends.delete(timer)
          end()
        }
      }, delay)
      ends.set(timer, end)
      return timer
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer)
      ends.get(timer)?.()
      ends.delete(timer)
    },
    setInterval,
    clearInterval,
  }
}
