import { isDeepStrictEqual } from 'node:util'
import type { Place } from 'shared-types/geo'
import type { Clock } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { buildCellMap, type CellMap } from './cell-map.ts'
import { type CellPage, countParts, packOrSplit, type PackedPage, unpackCards } from './cell-page.ts'
import { type CardChange, type CellStore, StaleRead } from './cell-store.ts'
import { type Cell, cellOf } from './cell.ts'
import { type Layer, layersOf } from './layers.ts'

/**
 * Access patterns of the cell pages in table `stations`
 * | question                            | pk          | sk                 | index |
 * | the cards of a cell                 | CEL#<layer> | r<cell>            |       |
 * | the page that holds a place         | CEL#<layer> | last ≤ r<bits>     |       |
 * | the pages around a gap              | CEL#<layer> | last ≤, first > it |       |
 * | have pages come or gone             | CEL#<layer> | HEAD               |       |
 * | which pages there are, and how full | MAP#<layer> | <cell>|<parts>     | byMap |
 * The pages of a layer never overlap, so the last name not after a place's own is the page that holds it, or nothing does yet. What is in
 * a page is guarded by the page's version, which pages there are by the head's.
 */
const pkOf = (layer: Layer) => `CEL#${layer}`
const skOf = (cell: Cell) => `r${cell}`

const toPage = (row: Row): CellPage => ({
  cell: (row.sk as string).slice(1),
  version: row.version as number,
  cards: unpackCards(row.packed as Uint8Array),
})

export const toPageRow = (layer: Layer, page: PackedPage): Row => ({
  pk: pkOf(layer),
  sk: skOf(page.cell),
  version: page.version + 1,
  packed: page.packed,
  byMapPk: `MAP#${layer}`,
  byMapSk: `${page.cell}|${countParts(page)}`,
})

const stale = () => new StaleRead()

const sharedBits = (a: Cell, b: Cell): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** The page that holds a place; in a gap a new one, of the largest cell that no other page has a part in. */
async function pageFor(table: Table, layer: Layer, place: Place): Promise<CellPage> {
  const bits = cellOf(place)
  const one = { pk: pkOf(layer), limit: 1, consistent: true }
  const last = await table.query({ ...one, between: [skOf(''), skOf(bits)], newestFirst: true })
  const before = last.rows[0] && toPage(last.rows[0])
  if (before && bits.startsWith(before.cell)) return before
  const next = await table.query({ ...one, between: [skOf(bits), skOf('2')] })
  const neighbours = [before?.cell, (next.rows[0]?.sk as string | undefined)?.slice(1)].filter(cell => cell !== undefined)
  const depth = neighbours.length === 0 ? 0 : Math.max(...neighbours.map(cell => sharedBits(bits, cell))) + 1
  return { cell: bits.slice(0, depth), version: 0, cards: [] }
}

/** The pages that a set of changes touches, each read once and changed in memory. */
class Draft {
  private readonly layers = new Map<Layer, { head: number; pages: CellPage[] }>()
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  private async at(layer: Layer, place: Place): Promise<CellPage> {
    let held = this.layers.get(layer)
    if (!held) {
      // Before any page, so that pages that come or go while they are read are noticed.
      const head = await this.table.get(pkOf(layer), 'HEAD')
      held = { head: (head?.version as number | undefined) ?? 0, pages: [] }
      this.layers.set(layer, held)
    }
    const bits = cellOf(place)
    const known = held.pages.find(page => bits.startsWith(page.cell))
    if (known) return known
    const page = await pageFor(this.table, layer, place)
    held.pages.push(page)
    return page
  }

  async apply({ before, after }: CardChange): Promise<void> {
    const layers = new Set([...(before ? layersOf(before) : []), ...(after ? layersOf(after) : [])])
    for (const layer of layers) {
      if (before && layersOf(before).includes(layer)) {
        const page = await this.at(layer, before)
        page.cards = page.cards.filter(card => card.stationId !== before.stationId)
      }
      if (after && layersOf(after).includes(layer)) (await this.at(layer, after)).cards.push(after)
    }
  }

  writes(now: Date): Write[] {
    return [...this.layers].flatMap(([layer, { head, pages }]) => {
      const all = pages.map(page => ({ page, packed: packOrSplit(page) }))
      const stays = all.every(({ page, packed }) => page.version > 0 && packed.length === 1 && packed[0]?.cell === page.cell)
      return [
        ...all.flatMap(({ page, packed }) => this.replace(layer, page, packed)),
        ...(stays ? [] : [this.noteMoved(layer, head, now)]),
      ]
    })
  }

  private replace(layer: Layer, before: CellPage, after: PackedPage[]): Write[] {
    const { name } = this.table
    const unchanged = { condition: 'version = :was', values: { ':was': before.version }, onFail: stale }
    const [same] = after
    if (before.version > 0 && same?.cell === before.cell) return [{ table: name, put: toPageRow(layer, same), ...unchanged }]
    const fresh = after.map((page): Write => ({
      table: name,
      put: toPageRow(layer, page),
      condition: 'attribute_not_exists(pk)',
      onFail: stale,
    }))
    if (before.version === 0) return fresh
    return [{ table: name, remove: { pk: pkOf(layer), sk: skOf(before.cell) }, ...unchanged }, ...fresh]
  }

  private noteMoved(layer: Layer, head: number, now: Date): Write {
    return {
      table: this.table.name,
      put: { pk: pkOf(layer), sk: 'HEAD', version: head + 1, movedAt: now.toISOString() },
      ...(head === 0 ? { condition: 'attribute_not_exists(pk)' } : { condition: 'version = :was', values: { ':was': head } }),
      onFail: stale,
    }
  }
}

interface Held {
  map: CellMap
  loadedAt: number
  checkedAt: number
}

/** An index lags a little behind its table: a map read sooner than this after a page came or went may miss it. */
const indexLagMs = 2_000
const checkEveryMs = 1_000

function maps(table: Table, now: () => number) {
  const held = new Map<Layer, Held>()
  const load = async (layer: Layer): Promise<Held> => {
    const loadedAt = now()
    const rows = await table.queryAll({ index: 'byMap', pk: `MAP#${layer}` })
    const entries = rows.map(row => (row.byMapSk as string).split('|')).map(([cell = '', parts = '']) => ({ cell, parts }))
    const fresh = { map: buildCellMap(entries), loadedAt, checkedAt: loadedAt }
    held.set(layer, fresh)
    return fresh
  }
  return {
    get: async (layer: Layer) => (held.get(layer) ?? (await load(layer))).map,
    /** The row that tells whether the map is still right, when it is time to look. */
    check: (layer: Layer) => {
      const known = held.get(layer)
      return known && known.checkedAt + checkEveryMs <= now() ? [{ pk: pkOf(layer), sk: 'HEAD' }] : []
    },
    /** `true`: it was out of date and has been read anew. */
    async checked(layer: Layer, head: Row | undefined): Promise<boolean> {
      const known = held.get(layer)
      if (!known) return false
      known.checkedAt = now()
      if (!head || Date.parse(head.movedAt as string) + indexLagMs < known.loadedAt) return false
      await load(layer)
      return true
    },
    reload: load,
    forget: (layers: Iterable<Layer>) => {
      for (const layer of layers) held.delete(layer)
    },
  }
}

export function dynamoCellStore(table: Table, clock: Clock): CellStore {
  const known = maps(table, () => clock.now().getTime())
  return {
    map: known.get,
    async read(layer, cells) {
      const check = known.check(layer)
      const rows = await table.getMany([...cells.map(cell => ({ pk: pkOf(layer), sk: skOf(cell) })), ...check])
      const head = rows.find(row => row.sk === 'HEAD')
      const pages = rows.filter(row => row.sk !== 'HEAD')
      const moved = check.length > 0 && (await known.checked(layer, head))
      const split = pages.length < cells.length
      if (split && !moved) await known.reload(layer)
      return { cards: pages.flatMap(row => unpackCards(row.packed as Uint8Array)), outOfDate: moved || split }
    },
    async change(changes) {
      const draft = new Draft(table)
      for (const change of changes) if (!isDeepStrictEqual(change.before, change.after)) await draft.apply(change)
      return draft.writes(clock.now())
    },
  }
}
