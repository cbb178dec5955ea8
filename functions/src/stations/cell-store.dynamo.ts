import type { Place } from 'shared-types/geo'
import type { StationCard } from 'shared-types/stations'
import type { Clock } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { buildCellMap, type CellMap } from './cell-map.ts'
import { type CellPage, countParts, packOrSplit, type PackedPage, unpackCards } from './cell-page.ts'
import { type CardChange, type CellStore, StaleRead } from './cell-store.ts'
import { type Cell, cellOf } from './cell.ts'
import { everything, type Layer, layersOf } from './layers.ts'

/**
 * Access patterns of the cell pages in table `stations`
 * | question                            | pk          | sk             | index |
 * | the cards of a cell                 | CEL#<layer> | r<cell>        |       |
 * | the page that holds a place         | CEL#<layer> | last ≤ r<bits> |       |
 * | when did a page last come or go     | CEL#<layer> | HEAD           |       |
 * | which pages there are, and how full | MAP#<layer> | <cell>|<parts> | byMap |
 * The pages of a layer cover the globe without overlapping, so the last name not after a place's own is the page that holds it.
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
  // An empty page is found by its name; no map needs it.
  ...(page.cards.length > 0 ? { byMapPk: `MAP#${layer}`, byMapSk: `${page.cell}|${countParts(page)}` } : {}),
})

const stale = () => new StaleRead()

async function findPage(table: Table, layer: Layer, place: Place): Promise<CellPage | undefined> {
  const { rows } = await table.query({
    pk: pkOf(layer),
    between: [skOf(''), skOf(cellOf(place))],
    newestFirst: true,
    limit: 1,
    consistent: true,
  })
  return rows[0] && toPage(rows[0])
}

/** The pages that a set of changes touches, each read once and changed in memory. */
class Draft {
  private readonly pages = new Map<Layer, { page: CellPage; wasEmpty: boolean }[]>()
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  private async at(layer: Layer, place: Place): Promise<CellPage> {
    const held = this.pages.get(layer) ?? []
    const bits = cellOf(place)
    const known = held.find(({ page }) => bits.startsWith(page.cell))
    if (known) return known.page
    const page = (await findPage(this.table, layer, place)) ?? { cell: '', version: 0, cards: [] }
    this.pages.set(layer, [...held, { page, wasEmpty: page.cards.length === 0 }])
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
    return [...this.pages].flatMap(([layer, pages]) => {
      const all = pages.map(({ page, wasEmpty }) => ({ page, wasEmpty, packed: packOrSplit(page) }))
      const moved = all.some(({ page, wasEmpty, packed }) => packed.length > 1 || (wasEmpty && page.cards.length > 0))
      return [
        ...all.flatMap(({ page, packed }) => this.replace(layer, page, packed)),
        ...(moved ? [this.noteMoved(layer, now)] : []),
      ]
    })
  }

  private replace(layer: Layer, before: CellPage, after: PackedPage[]): Write[] {
    const { name } = this.table
    const unchanged =
      before.version === 0
        ? { condition: 'attribute_not_exists(pk)' }
        : { condition: 'version = :was', values: { ':was': before.version } }
    const [only] = after
    if (only && after.length === 1) return [{ table: name, put: toPageRow(layer, only), ...unchanged, onFail: stale }]
    const parent = { pk: pkOf(layer), sk: skOf(before.cell) }
    const children = after.map((page): Write => ({
      table: name,
      put: toPageRow(layer, page),
      condition: 'attribute_not_exists(pk)',
      onFail: stale,
    }))
    return before.version === 0 ? children : [{ table: name, remove: parent, ...unchanged, onFail: stale }, ...children]
  }

  private noteMoved(layer: Layer, now: Date): Write {
    return { table: this.table.name, put: { pk: pkOf(layer), sk: 'HEAD', movedAt: now.toISOString() } }
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

const isSame = (a: StationCard | undefined, b: StationCard | undefined) => JSON.stringify(a) === JSON.stringify(b)

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
      for (const change of changes) if (!isSame(change.before, change.after)) await draft.apply(change)
      return draft.writes(clock.now())
    },
    pageAt: (layer = everything, place) => findPage(table, layer, place),
  }
}
