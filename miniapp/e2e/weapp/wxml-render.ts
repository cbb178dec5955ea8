import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import vm from 'node:vm'
import { type Rendered, rendered } from './rendered.ts'
import { evaluate, interpolate, type Scope } from './wxml-expression.ts'
import { type Element, parseWxml } from './wxml-source.ts'

/** One WXML file of a dist with the templates and scripts that it brings along. */
export class WxmlFile {
  body: Element[] = []
  scripts: Scope = {}
  private templates = new Map<string, Element>()
  private imports: WxmlFile[] = []

  constructor(dist: string, file: string, loaded: Map<string, WxmlFile>) {
    loaded.set(file, this)
    const load = (source: string) => {
      const path = source.startsWith('/') ? source.slice(1) : normalize(join(dirname(file), source))
      return loaded.get(path) ?? new WxmlFile(dist, path, loaded)
    }
    for (const node of parseWxml(readFileSync(join(dist, file), 'utf8')).children) {
      const attribute = Object.fromEntries(node.attributes) as Record<string, string>
      if (node.tag === 'import') this.imports.push(load(attribute['src'] as string))
      else if (node.tag === 'wxs')
        this.scripts[attribute['module'] as string] = loadScript(dist, file, attribute['src'], node.text)
      else if (node.tag === 'template' && attribute['name']) this.templates.set(attribute['name'], node)
      else this.body.push(node)
    }
  }

  template(name: string): { element: Element; file: WxmlFile } | undefined {
    const own = this.templates.get(name)
    if (own) return { element: own, file: this }
    for (const file of this.imports) {
      const element = file.templates.get(name)
      if (element) return { element, file }
    }
    return undefined
  }
}

function loadScript(dist: string, file: string, source: string | undefined, text = ''): unknown {
  const code = source ? readFileSync(join(dist, normalize(join(dirname(file), source))), 'utf8') : text
  const module = { exports: {} }
  vm.runInThisContext(`(function (module, exports) {${code}\n})`)(module, module.exports)
  return module.exports
}

/** Hands a custom component's element to whoever keeps its instances. */
export interface Components {
  has(tag: string): boolean
  place(node: Rendered): void
}

type Context = { scope: Scope; file: WxmlFile; components: Components }

export function render(file: WxmlFile, data: Scope, components: Components): Rendered {
  const root = rendered('#page', undefined)
  root.children = renderAll(file.body, { scope: within(file.scripts, data), file, components }, '', root)
  return root
}

const within = (...scopes: Scope[]): Scope => Object.assign(Object.create(null) as Scope, ...scopes) as Scope

function renderAll(elements: Element[], context: Context, key: string, parent: Rendered): Rendered[] {
  const out: Rendered[] = []
  let taken = false
  elements.forEach((element, i) => {
    const attribute = Object.fromEntries(element.attributes)
    const holds = (name: string) => Boolean(interpolate(attribute[name] as string, context.scope))
    if ('wx:if' in attribute && !('wx:for' in attribute)) {
      if (!(taken = holds('wx:if'))) return
    } else if ('wx:elif' in attribute) {
      if (taken || !(taken = holds('wx:elif'))) return
    } else if ('wx:else' in attribute && taken) return
    if ('wx:for' in attribute) out.push(...repeat(element, attribute, context, `${key}/${i}`, parent))
    else out.push(...renderOne(element, context, `${key}/${i}`, parent))
  })
  return out
}

function repeat(
  element: Element,
  attribute: Record<string, string | true>,
  context: Context,
  key: string,
  parent: Rendered,
): Rendered[] {
  const list = interpolate(attribute['wx:for'] as string, context.scope)
  const item = String(attribute['wx:for-item'] ?? 'item')
  const index = String(attribute['wx:for-index'] ?? 'index')
  const keyName = attribute['wx:key']
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((value, i) => {
    const scope = within(context.scope, { [item]: value, [index]: i })
    if ('wx:if' in attribute && !interpolate(attribute['wx:if'] as string, scope)) return []
    const own = keyName === '*this' ? value : (value as Scope | null)?.[String(keyName)]
    return renderOne(element, { ...context, scope }, `${key}:${String(own ?? i)}`, parent)
  })
}

function renderOne(element: Element, context: Context, key: string, parent: Rendered): Rendered[] {
  if (element.tag === '#text') {
    const text = interpolate(element.text ?? '', context.scope)
    return text === undefined || text === null || text === '' ? [] : [{ ...rendered('#text', parent, key), text: String(text) }]
  }
  if (element.tag === 'block') return renderAll(element.children, context, key, parent)
  if (element.tag === 'template') return renderTemplate(element, context, key, parent)
  const node = rendered(element.tag, parent, key)
  for (const [name, value] of element.attributes) setAttribute(node, name, interpolate(value, context.scope))
  if (context.components.has(element.tag)) context.components.place(node)
  else node.children = renderAll(element.children, context, key, node)
  return [node]
}

function renderTemplate(element: Element, context: Context, key: string, parent: Rendered): Rendered[] {
  const attribute = Object.fromEntries(element.attributes) as Record<string, string>
  const name = String(interpolate(attribute['is'] as string, context.scope))
  const found = context.file.template(name)
  if (!found) throw new Error(`no template ${name}`)
  const fields = /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(attribute['data'] ?? '')?.[1]
  const data = (fields && (evaluate(`{${fields}}`, context.scope) as Scope)) || {}
  const inner = { scope: within(found.file.scripts, data), file: found.file, components: context.components }
  return renderAll(found.element.children, inner, `${key}>${name}`, parent)
}

function setAttribute(node: Rendered, name: string, value: unknown): void {
  if (name.startsWith('wx:') || value === undefined) return
  const event = /^(capture-)?(bind|catch|mut-bind):?(.+)$/.exec(name)
  if (name.startsWith('data-'))
    node.dataset[name.slice(5).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value
  else if (!event) node.attributes[name] = value
  else if (value)
    (node.handlers[(event[3] as string).toLowerCase()] ??= []).push({
      kind: event[2] as 'bind' | 'catch' | 'mut-bind',
      capture: Boolean(event[1]),
      method: String(value),
    })
}
