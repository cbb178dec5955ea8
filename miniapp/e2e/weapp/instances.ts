import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { Realm, Work } from './realm.ts'
import type { Rendered } from './rendered.ts'
import { render, WxmlFile } from './wxml-render.ts'

/** What `Page({...})` or `Component({...})` was given. */
export type Definition = Record<string, unknown>

export interface Instance {
  /** `this` of the definition's methods. */
  self: Record<string, unknown>
  definition: Definition
  file: string
  page: Instance
  tree: Rendered | undefined
  /** Custom components inside it, by where they stand. */
  components: Map<string, Instance>
  /** The element it stands at in its owner. */
  at: Rendered | undefined
  props: Record<string, string>
  gone: boolean
}

export interface SetData {
  page: string
  bytes: number
}

interface Surroundings {
  dist: string
  realm: Realm
  work: Work
  setDataLog: SetData[]
  definitionOf: (file: string) => Definition
  globalComponents: Record<string, string>
}

/** Pages and components of the mini-program: their data, their life and their rendering. */
export class Instances {
  private files = new Map<string, WxmlFile>()
  private waiting = new Map<Instance, (() => void)[]>()
  private around: Surroundings

  constructor(around: Surroundings) {
    this.around = around
  }

  create(definition: Definition, file: string, page?: Instance): Instance {
    const { realm } = this.around
    const self = realm.copy({}) as Record<string, unknown>
    const instance = {
      self,
      definition,
      file,
      tree: undefined,
      components: new Map(),
      at: undefined,
      props: {},
      gone: false,
    } as unknown as Instance
    instance.page = page ?? instance
    for (const [name, value] of Object.entries(definition))
      if (!['data', 'methods', 'properties'].includes(name)) self[name] = value
    Object.assign(self, definition['methods'])
    self['data'] = realm.copy({ ...(definition['data'] as object), ...initialProperties(definition) })
    self['properties'] = self['data']
    self['is'] = self['route'] = self['__route__'] = file
    self['setData'] = (change: Record<string, unknown>, done?: () => void) => this.setData(instance, change, done)
    self['selectComponent'] = () => null
    self['selectAllComponents'] = () => realm.copy([])
    self['getOpenerEventChannel'] = () => ({ on() {}, emit() {} })
    return instance
  }

  /** Calls a lifecycle method or an event handler; what it throws is an error of the app. */
  call(instance: Instance, method: string, ...given: unknown[]): unknown {
    const lifetimes = instance.definition['lifetimes'] as Definition | undefined
    const run = lifetimes?.[method] ?? instance.self[method]
    if (typeof run !== 'function') return undefined
    try {
      return run.apply(instance.self, given) as unknown
    } catch (error) {
      this.around.realm.errors.push(`${instance.file} ${method}: ${String((error as Error).stack)}`)
      return undefined
    }
  }

  renderPage(page: Instance): void {
    if (!page.gone) this.render(page)
  }

  end(instance: Instance): void {
    instance.gone = true
    for (const inner of instance.components.values()) this.end(inner)
    this.call(instance, instance === instance.page ? 'onUnload' : 'detached')
  }

  private setData(instance: Instance, change: Record<string, unknown>, done?: () => void): void {
    const json = JSON.stringify(change)
    this.around.setDataLog.push({ page: instance.page.file, bytes: Buffer.byteLength(json) })
    for (const [path, value] of Object.entries(this.around.realm.copy(change)))
      setPath(instance.self['data'] as object, path, value)
    const waiting = this.waiting.get(instance)
    if (waiting) return void (done && waiting.push(done))
    this.waiting.set(instance, done ? [done] : [])
    const end = this.around.work.begin()
    setTimeout(() => {
      this.renderPage(instance.page)
      const calls = this.waiting.get(instance) ?? []
      this.waiting.delete(instance)
      for (const call of calls) call.call(instance.self)
      end()
    }, 1)
  }

  private render(instance: Instance): void {
    const { dist } = this.around
    const file = `${instance.file}.wxml`
    const wxml = this.files.get(file) ?? new WxmlFile(dist, file, this.files)
    const named = this.componentsNamedIn(instance.file)
    const standing = new Set<string>()
    const fresh: Instance[] = []
    instance.tree = render(wxml, instance.self['data'] as Record<string, unknown>, {
      has: tag => tag in named,
      place: node => {
        const id = node.tag + node.key
        standing.add(id)
        let inner = instance.components.get(id)
        if (!inner) {
          inner = this.create(this.around.definitionOf(named[node.tag] as string), named[node.tag] as string, instance.page)
          instance.components.set(id, inner)
          fresh.push(inner)
          this.call(inner, 'created')
        }
        inner.at = node
        this.takeProperties(inner, node)
      },
    })
    for (const [id, inner] of instance.components)
      if (!standing.has(id)) {
        instance.components.delete(id)
        this.end(inner)
      }
    for (const inner of instance.components.values()) this.renderInner(inner)
    for (const inner of fresh) this.call(inner, 'attached')
    for (const inner of fresh) this.call(inner, 'ready')
  }

  private renderInner(inner: Instance): void {
    this.render(inner)
    const node = inner.at as Rendered
    node.component = inner
    for (const child of inner.tree?.children ?? []) child.parent = node
  }

  private takeProperties(inner: Instance, node: Rendered): void {
    for (const name of Object.keys((inner.definition['properties'] as object) ?? {})) {
      const json = JSON.stringify(node.attributes[name])
      if (json === undefined || json === inner.props[name]) continue
      inner.props[name] = json
      ;(inner.self['data'] as Record<string, unknown>)[name] = this.around.realm.copy(node.attributes[name])
    }
  }

  private componentsNamedIn(file: string): Record<string, string> {
    const { dist, globalComponents } = this.around
    const own =
      (JSON.parse(readFileSync(join(dist, `${file}.json`), 'utf8')) as { usingComponents?: Record<string, string> })
        .usingComponents ?? {}
    const resolve = (path: string) => (path.startsWith('/') ? path.slice(1) : normalize(join(dirname(file), path)))
    return { ...globalComponents, ...Object.fromEntries(Object.entries(own).map(([tag, path]) => [tag, resolve(path)])) }
  }
}

function initialProperties(definition: Definition): Record<string, unknown> {
  const properties = (definition['properties'] ?? {}) as Record<string, { value?: unknown } | null>
  return Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, type?.value ?? null]))
}

/** `setData`'s keys may reach inside: `root.cn.[0].cl`. */
function setPath(target: object, path: string, value: unknown): void {
  const keys = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name as string) : Number(index),
  )
  let at = target as Record<string | number, unknown>
  keys.slice(0, -1).forEach((key, i) => {
    if (at[key] === null || typeof at[key] !== 'object') at[key] = typeof keys[i + 1] === 'number' ? [] : {}
    at = at[key] as Record<string | number, unknown>
  })
  at[keys.at(-1) as string] = value
}
