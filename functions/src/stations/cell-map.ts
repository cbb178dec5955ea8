import type { Place } from 'shared-types/geo'
import { type Cell, farthestM, nearestM, type Rect, rectOf } from './cell.ts'
import { partBits } from './cell-page.ts'

/**
 * Where a layer's pages are and how full, kept in memory: a few dozen bytes a page. It only advises what to read. An old map costs a
 * second round, never a wrong answer.
 */
export interface CellMap {
  /** Cards in all, at least. */
  total: number
  root: Node | undefined
}

interface Node {
  rect: Rect
  halves?: [Node | undefined, Node | undefined]
  /** Of a page. */
  cell?: Cell
  parts?: string
}

export interface MapEntry {
  cell: Cell
  parts: string
}

const countOf = (parts: string) => [...parts].reduce((sum, digit) => sum + Number.parseInt(digit, 36), 0)

export function buildCellMap(entries: readonly MapEntry[]): CellMap {
  const root: Node = { rect: rectOf('') }
  let total = 0
  for (const { cell, parts } of entries) {
    total += countOf(parts)
    let at = root
    for (let i = 0; i < cell.length; i += 1) {
      at.halves ??= [undefined, undefined]
      const side = cell[i] === '1' ? 1 : 0
      at = at.halves[side] ??= { rect: rectOf(cell.slice(0, i + 1)) }
    }
    at.cell = cell
    at.parts = parts
  }
  return { total, root: entries.length > 0 ? root : undefined }
}

/** A heap by distance: the next is always the nearest. */
class Nearest<T> {
  private readonly items: { m: number; value: T }[] = []

  get first(): number {
    return this.items[0]?.m ?? Infinity
  }

  push(m: number, value: T): void {
    const { items } = this
    let at = items.push({ m, value }) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.m(parent) <= m) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): T | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (!top || !last) return undefined
    if (items.length === 0) return top.value
    items[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (this.m(left) < this.m(least)) least = left
      if (this.m(right) < this.m(least)) least = right
      if (least === at) return top.value
      this.swap(at, least)
      at = least
    }
  }

  private m(at: number): number {
    return this.items[at]?.m ?? Infinity
  }

  private swap(a: number, b: number): void {
    const { items } = this
    const [one, other] = [items[a], items[b]]
    if (one && other) [items[a], items[b]] = [other, one]
  }
}

export interface Choice {
  cells: Cell[]
  /** Everything nearer than this lies in `cells`; Infinity when that is all there is. */
  completeWithinM: number
}

/** Radius within which at least `wanted` cards are known to lie, from what has been seen so far. */
class Reach {
  private readonly seen: { m: number; count: number }[] = []
  private readonly wanted: number

  constructor(wanted: number) {
    this.wanted = wanted
  }

  add(from: Place, cell: Cell, parts: string): void {
    for (let part = 0; part < 2 ** partBits; part += 1) {
      const count = Number.parseInt(parts.charAt(part), 36)
      if (count === 0) continue
      const rect = rectOf(cell + part.toString(2).padStart(partBits, '0'))
      this.seen.push({ m: farthestM(from, rect), count })
    }
  }

  get m(): number {
    this.seen.sort((a, b) => a.m - b.m)
    let sum = 0
    for (const { m, count } of this.seen) {
      sum += count
      if (sum >= this.wanted) return m
    }
    return Infinity
  }
}

/**
 * The pages that together are sure to hold the nearest `wanted` cards, nearest first, but no more than `most`; `beyondM` begins farther
 * out. Best first: a page is taken while it may hold something nearer than the farthest of what is already sure.
 */
export function choosePages(map: CellMap, from: Place, wanted: number, most: number): Choice {
  const waiting = new Nearest<Node>()
  if (map.root) waiting.push(nearestM(from, map.root.rect), map.root)
  const reach = new Reach(wanted)
  const cells: Cell[] = []
  let sureM = Infinity
  while (waiting.first <= sureM && cells.length < most) {
    const node = waiting.pop()
    if (!node) break
    for (const half of node.halves ?? []) if (half) waiting.push(nearestM(from, half.rect), half)
    if (node.cell === undefined || node.parts === undefined) continue
    cells.push(node.cell)
    reach.add(from, node.cell, node.parts)
    sureM = reach.m
  }
  return { cells, completeWithinM: waiting.first }
}
