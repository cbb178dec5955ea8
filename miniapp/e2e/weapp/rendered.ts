/** What WXML becomes with data: a tree to look at and to send events to. */

export interface Handler {
  /** `catch` stops an event from going up. */
  kind: 'bind' | 'catch' | 'mut-bind'
  capture: boolean
  method: string
}

export interface Rendered {
  tag: string
  text: string
  attributes: Record<string, unknown>
  dataset: Record<string, unknown>
  /** By event type in lower case. */
  handlers: Record<string, Handler[]>
  children: Rendered[]
  parent: Rendered | undefined
  /** Tells an element from its neighbours over two renderings. */
  key: string
  /** Set where a custom component stands: its own tree replaces the children. */
  component?: { tree: Rendered | undefined }
}

export const rendered = (tag: string, parent: Rendered | undefined, key = ''): Rendered => ({
  tag,
  text: '',
  attributes: {},
  dataset: {},
  handlers: {},
  children: [],
  parent,
  key,
})

export const childrenOf = (node: Rendered): Rendered[] => (node.component ? (node.component.tree?.children ?? []) : node.children)

export function* walk(node: Rendered): Generator<Rendered> {
  for (const child of childrenOf(node)) {
    yield child
    yield* walk(child)
  }
}

/** What a person would read, one block per line. */
export function textOf(node: Rendered): string {
  if (node.tag === '#text') return node.text
  let text = ''
  for (const child of childrenOf(node)) {
    const words = textOf(child)
    const inline = child.tag === '#text' || child.tag === 'text'
    text += !inline && text && words ? `\n${words}` : words
  }
  return text
}

const classes = (node: Rendered) => String(node.attributes['class'] ?? '').split(/\s+/)

function matches(node: Rendered, simple: string): boolean {
  if (node.tag === '#text') return false
  const tag = /^[a-zA-Z][\w-]*/.exec(simple)?.[0]
  if (tag && node.tag !== tag) return false
  return (simple.match(/[#.][\w-]+/g) ?? []).every(part =>
    part.startsWith('#') ? node.attributes['id'] === part.slice(1) : classes(node).includes(part.slice(1)),
  )
}

/** `#id`, `.class`, `tag`, descendants by a space, or `text=words` for the innermost element that says them. */
export function findAll(root: Rendered, selector: string): Rendered[] {
  const all = [...walk(root)].filter(node => node.tag !== '#text')
  if (selector.startsWith('text=')) {
    const words = selector.slice('text='.length)
    const saying = all.filter(node => textOf(node).includes(words))
    return saying.filter(node => ![...walk(node)].some(inner => inner.tag !== '#text' && textOf(inner).includes(words)))
  }
  const steps = selector.trim().split(/\s+/)
  return all.filter(node => {
    if (!matches(node, steps.at(-1) as string)) return false
    let left = steps.length - 2
    for (let up = node.parent; up && left >= 0; up = up.parent) if (matches(up, steps[left] as string)) left--
    return left < 0
  })
}
