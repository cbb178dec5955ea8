/** Reads WXML into a tree: enough of the language for what Taro writes. */

export interface Element {
  tag: string
  /** In the order written; `true` for an attribute without a value. */
  attributes: [name: string, value: string | true][]
  children: Element[]
  /** Of `#text`, and the code inside `<wxs>`. */
  text?: string
}

const element = (tag: string): Element => ({ tag, attributes: [], children: [] })

export function parseWxml(source: string): Element {
  const root = element('#root')
  const open = [root]
  const parent = () => open.at(-1) as Element
  let at = 0
  while (at < source.length) {
    if (source.startsWith('<!--', at)) at = endOf(source, '-->', at)
    else if (source.startsWith('</', at)) {
      const end = source.indexOf('>', at)
      close(open, source.slice(at + 2, end).trim())
      at = end + 1
    } else if (source[at] === '<') at = openTag(source, at, parent(), open)
    else {
      const end = indexOrEnd(source, '<', at)
      const text = source.slice(at, end).trim()
      if (text) parent().children.push({ ...element('#text'), text })
      at = end
    }
  }
  return root
}

const indexOrEnd = (source: string, what: string, from: number) => {
  const found = source.indexOf(what, from)
  return found < 0 ? source.length : found
}
const endOf = (source: string, what: string, from: number) =>
  Math.min(source.length, indexOrEnd(source, what, from) + what.length)

function close(open: Element[], tag: string): void {
  const index = open.findLastIndex(one => one.tag === tag)
  if (index > 0) open.length = index
}

/** Reads one opening tag and returns where it ends. */
function openTag(source: string, from: number, parent: Element, open: Element[]): number {
  const name = /^<([a-zA-Z][\w:-]*)/.exec(source.slice(from, from + 80))
  if (!name) throw new Error(`not a tag: ${source.slice(from, from + 40)}`)
  const node = element(name[1] as string)
  parent.children.push(node)
  let at = from + name[0].length
  for (;;) {
    const rest = /^\s*(\/?>|[^\s=/>]+)/.exec(source.slice(at, at + 400))
    if (!rest) throw new Error(`unfinished tag <${node.tag}>`)
    at += rest[0].length
    const word = rest[1] as string
    if (word === '/>') return at
    if (word === '>') break
    const value = attributeValue(source, at)
    node.attributes.push([word, value.value])
    at = value.end
  }
  if (node.tag !== 'wxs') {
    open.push(node)
    return at
  }
  const end = indexOrEnd(source, '</wxs>', at)
  node.text = source.slice(at, end)
  return end + '</wxs>'.length
}

function attributeValue(source: string, from: number): { value: string | true; end: number } {
  const equals = /^\s*=\s*(["'])/.exec(source.slice(from, from + 20))
  if (!equals) return { value: true, end: from }
  const start = from + equals[0].length
  const end = source.indexOf(equals[1] as string, start)
  return { value: source.slice(start, end), end: end + 1 }
}
