import type { Definition, Instance, Instances } from './instances.ts'
import type { Realm, Work } from './realm.ts'
import { WxFailure } from './wx-answers.ts'

interface Target {
  route: string
  query: Record<string, string>
}

export interface NavigationOptions {
  pages: string[]
  tabs: string[]
  instances: Instances
  definitionOf: (file: string) => Definition
  realm: Realm
  work: Work
}

const deepest = 10

/** WeChat's page stack: at most ten pages, tabs kept alive, and the four ways of opening one. */
export class Navigation {
  stack: Instance[] = []
  private keptTabs = new Map<string, Instance>()
  private options: NavigationOptions

  constructor(options: NavigationOptions) {
    this.options = options
  }

  get top(): Instance {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  /** The handlers of `wx.navigateTo` and its kin. */
  handlers(): Record<string, (parameters: Record<string, unknown>) => unknown> {
    return {
      navigateTo: ({ url }) => this.push(this.target(url)),
      redirectTo: ({ url }) => {
        const target = this.target(url)
        if (this.isTab(target.route)) throw new WxFailure('redirectTo:fail can not redirectTo a tabbar page')
        this.options.instances.end(this.stack.pop() as Instance)
        this.open(target)
      },
      reLaunch: ({ url }) => this.reLaunch(this.target(url)),
      switchTab: ({ url }) => this.switchTab(this.target(url).route),
      navigateBack: ({ delta = 1 }) => this.back(Number(delta)),
    }
  }

  reLaunch(target: Target): void {
    for (const page of new Set([...this.stack, ...this.keptTabs.values()])) this.options.instances.end(page)
    this.stack = []
    this.keptTabs.clear()
    this.open(target)
  }

  target(url: unknown): Target {
    const [route = '', query = ''] = String(url).replace(/^\//, '').split('?')
    if (!this.options.pages.includes(route)) throw new WxFailure(`navigateTo:fail page "${route}" is not found`)
    const pairs = query ? query.split('&').map(pair => pair.split('=')) : []
    return { route, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) }
  }

  private push(target: Target): void {
    if (this.isTab(target.route)) throw new WxFailure('navigateTo:fail can not navigateTo a tabbar page')
    if (this.stack.length >= deepest) throw new WxFailure('navigateTo:fail webview count limit exceed')
    this.options.instances.call(this.top, 'onHide')
    this.open(target)
  }

  private back(delta: number): void {
    if (this.stack.length < 2) throw new WxFailure('navigateBack:fail cannot navigate back at first page.')
    for (let i = 0; i < delta && this.stack.length > 1; i++) this.options.instances.end(this.stack.pop() as Instance)
    this.options.instances.call(this.top, 'onShow')
  }

  private switchTab(route: string): void {
    if (!this.isTab(route)) throw new WxFailure('switchTab:fail can not switch to no-tabBar page')
    for (const page of this.stack) if (!this.isTab(page.file)) this.options.instances.end(page)
    const leaving = this.stack.find(page => this.isTab(page.file))
    if (leaving && leaving.file !== route) this.options.instances.call(leaving, 'onHide')
    this.stack = []
    const kept = this.keptTabs.get(route)
    if (!kept) return this.open({ route, query: {} })
    this.stack = [kept]
    this.options.instances.call(kept, 'onShow')
  }

  private isTab(route: string): boolean {
    return this.options.tabs.includes(route)
  }

  private open({ route, query }: Target): void {
    const { instances, realm, work } = this.options
    const page = instances.create(this.options.definitionOf(route), route)
    page.self['options'] = realm.copy(query)
    if (this.isTab(route)) this.keptTabs.set(route, page)
    this.stack.push(page)
    instances.call(page, 'onLoad', realm.copy(query))
    instances.call(page, 'onShow')
    instances.renderPage(page)
    const end = work.begin()
    setTimeout(() => {
      if (!page.gone) instances.call(page, 'onReady')
      end()
    }, 3)
  }
}
