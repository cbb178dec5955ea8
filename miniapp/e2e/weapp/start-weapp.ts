import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { declareGlobals } from './app-globals.ts'
import { readAppJson } from './app-json.ts'
import { type Definition, type Instance, Instances, type SetData } from './instances.ts'
import { Navigation } from './navigation.ts'
import { createRealm, type Realm, Work } from './realm.ts'
import { findAll, type Rendered, rendered, textOf } from './rendered.ts'
import { sending, usualAnswers, type WxCall, type WxHandler } from './wx-answers.ts'
import { asyncCall, createWx, type WxHost } from './wx-object.ts'

interface WeappOptions {
  /** In place of, or besides, the usual answers. */
  wx?: Record<string, WxHandler>
  /** A running server that answers in place of the address the build was made with. */
  apiBase?: string
  /** That address. */
  builtBase?: string
}

/** Events that go up from where they happen. */
const bubbling = new Set(['tap', 'touchstart', 'touchend', 'longpress'])

/**
 * Runs a built mini-program (`dist/weapp`) in Node: its JavaScript in a bare realm, its WXML rendered to a tree, its `setData` counted.
 * There is no CSS and no layout, and the answers of `wx.*` are stand-ins: it shows that the build works, not how it looks.
 */
export function startWeapp(dist: string, options: WeappOptions = {}): Weapp {
  return new Weapp(resolve(dist), options)
}

export class Weapp {
  /** What the app logged as errors or threw, in order. */
  errors: string[]
  setDataLog: SetData[] = []
  /** Every `wx.*` call with its parameters. */
  calls: WxCall[]
  storage: Map<string, unknown>
  pages: string[]
  private host: WxHost
  private instances: Instances
  private navigation: Navigation
  private work = new Work()
  private realm: Realm
  private started = false
  private launch: () => void

  constructor(dist: string, { wx = {}, apiBase, builtBase = 'https://api.example.invalid' }: WeappOptions) {
    const { pages, tabs, components } = readAppJson(dist)
    this.pages = pages
    this.realm = createRealm(dist, this.work)
    this.errors = this.realm.errors
    const definitions = new Map<string, Definition>()
    const definitionOf = (file: string) => {
      if (!definitions.has(file)) this.realm.load(file)
      const found = definitions.get(file)
      if (!found) throw new Error(`${file} declared neither a page nor a component`)
      return found
    }
    this.instances = new Instances({
      dist,
      realm: this.realm,
      work: this.work,
      setDataLog: this.setDataLog,
      definitionOf,
      globalComponents: components,
    })
    this.navigation = new Navigation({
      pages,
      tabs,
      instances: this.instances,
      definitionOf,
      realm: this.realm,
      work: this.work,
    })
    this.host = createWx(this.realm, this.work, {
      ...usualAnswers,
      ...(apiBase ? { request: sending(builtBase, apiBase) } : {}),
      ...wx,
      ...this.navigation.handlers(),
    })
    this.calls = this.host.calls
    this.storage = this.host.storage
    const getCurrentPages = () => this.navigation.stack.map(page => page.self)
    this.launch = declareGlobals({ realm: this.realm, wx: this.host.wx, definitions, getCurrentPages, firstPage: pages[0] ?? '' })
  }

  /** Opens a page as a scan or a link does: fresh, with nothing to go back to. */
  async open(url: string): Promise<void> {
    if (!this.started) this.launch()
    this.started = true
    this.navigation.reLaunch(this.navigation.target(url))
    await this.settle()
  }

  /** Answers `wx.<name>` otherwise from now on. */
  handle(name: string, handler: WxHandler): void {
    if (!(name in this.host.wx)) this.host.wx[name] = asyncCall(name, this.host, this.realm, this.work)
    this.host.handlers[name] = handler
  }

  /** How `wx.<name>` is answered now. */
  handler(name: string): WxHandler {
    return this.host.handlers[name] ?? (() => ({}))
  }

  /** Runs the listeners of `wx.on<event>`, as WeChat does. */
  async announce(event: string, value: unknown): Promise<void> {
    for (const listener of this.host.listeners(event)) listener(value)
    await this.settle()
  }

  get path(): string {
    return this.navigation.top.file
  }
  get text(): string {
    return textOf(this.tree)
  }
  exists(selector: string): boolean {
    return findAll(this.tree, selector).length > 0
  }

  async tap(selector: string): Promise<void> {
    const node = this.one(selector)
    if (node.tag === 'button' && node.attributes['disabled']) throw new Error(`${selector} is disabled`)
    for (const type of ['touchstart', 'touchend', 'tap']) this.dispatch(node, type, {})
    const openType = node.attributes['open-type']
    if (openType) {
      const answer = await this.host.handlers[`open-type:${String(openType)}`]?.({})
      this.dispatch(node, String(openType).toLowerCase(), answer as object)
    }
    await this.settle()
  }

  async input(selector: string, value: string): Promise<void> {
    this.dispatch(this.one(selector), 'input', { value, cursor: value.length })
    await this.settle()
  }

  async back(): Promise<void> {
    ;(this.host.wx['navigateBack'] as () => unknown)()
    await this.settle()
  }

  /** Waits until a condition holds, or says what was on the screen instead. */
  async until(condition: () => boolean, what: string, within = 5_000): Promise<void> {
    for (const end = Date.now() + within; !condition(); await wait(10))
      if (Date.now() > end)
        throw new Error(`${what} did not come; the screen ${this.path} says:\n${this.text}\n${this.errors.join('\n')}`)
    await this.settle()
  }

  settle(): Promise<void> {
    return this.work.settle()
  }

  private get tree(): Rendered {
    return this.navigation.top.tree ?? rendered('#page', undefined)
  }

  private one(selector: string): Rendered {
    const [node] = findAll(this.tree, selector)
    if (!node)
      throw new Error(`nothing matches ${selector} on ${this.path}, which says:\n${this.text}\n${this.errors.join('\n')}`)
    return node
  }

  /** Sends an event to whoever handles it on the way up. */
  private dispatch(from: Rendered, type: string, detail: object): void {
    const about = (node: Rendered) => ({ id: node.attributes['id'] ?? '', dataset: node.dataset, offsetLeft: 0, offsetTop: 0 })
    for (let node: Rendered | undefined = from; node; node = node.parent) {
      const handlers = (node.handlers[type] ?? []).filter(handler => !handler.capture)
      const owner = this.ownerOf(node)
      for (const { method } of handlers)
        this.instances.call(
          owner,
          method,
          this.realm.copy({
            type,
            timeStamp: Date.now(),
            target: about(from),
            currentTarget: about(node),
            detail,
            touches: [],
            changedTouches: [],
            mark: {},
          }),
        )
      if (!bubbling.has(type) || handlers.some(handler => handler.kind === 'catch')) return
    }
  }

  /** The page, or the custom component in whose template the element is written. */
  private ownerOf(node: Rendered): Instance {
    for (let up = node.parent; up; up = up.parent) if (up.component) return up.component as Instance
    return this.navigation.top
  }
}
