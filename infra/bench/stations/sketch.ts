import type { Table } from 'functions/platform/dynamo/table'
import { cellOf, rectOf } from 'functions/stations/cell'
import { distanceM, earthRadiusM, type Place } from 'shared-types/geo'
import type { StationCard } from 'shared-types/stations'

/**
 * What we compare with: a geohash index (partition: 4 characters, sort: 9 characters) read as the 3 × 3 block around a place, of the
 * finest cells whose block is known to hold enough, then of the next coarser, until the twentieth lies nearer than the block's border.
 */
const bitsOf = (characters: number) => characters * 5

export const sketchRow = (card: StationCard) => ({
  pk: `GEO#${cellOf(card, bitsOf(4))}`,
  sk: `${cellOf(card, bitsOf(9))}#${card.stationId}`,
  ...card,
})

function block(from: Place, characters: number): { cells: string[]; borderM: number } {
  const { south, north, west, east } = rectOf(cellOf(from, bitsOf(characters)))
  const [height, width] = [north - south, east - west]
  const wrapped = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180
  const cells = [-1, 0, 1].flatMap(row =>
    [-1, 0, 1].map(column =>
      cellOf(
        {
          lat: Math.max(-90, Math.min(89.9999, (south + north) / 2 + row * height)),
          lng: wrapped((west + east) / 2 + column * width),
        },
        bitsOf(characters),
      ),
    ),
  )
  const metre = (Math.PI / 180) * earthRadiusM
  const acrossM = metre * Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)
  const borderM = Math.min(
    (from.lat - south + height) * metre,
    (north + height - from.lat) * metre,
    (from.lng - west + width) * acrossM,
    (east + width - from.lng) * acrossM,
  )
  return { cells: [...new Set(cells)], borderM }
}

const precisions = [7, 6, 5, 4]
/** The twentieth of forty evenly spread over a block lies about where its border is. */
const enough = 40

/** How many stations begin with each geohash: what a stored count would tell, here for nothing. */
export function countPrefixes(cards: readonly StationCard[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const bits = cellOf(card, bitsOf(7))
    for (const characters of precisions) {
      const cell = bits.slice(0, bitsOf(characters))
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
  }
  return counts
}

export async function nearestBySketch(
  { table, counts }: { table: Table; counts: Map<string, number> },
  from: Place,
  holds: (card: StationCard) => boolean,
) {
  const holding = (characters: number) => block(from, characters).cells.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0)
  const first = precisions.findIndex(characters => characters === 4 || holding(characters) >= enough)
  let found: { stationId: string; distanceM: number }[] = []
  let rounds = 0
  let reads = 0
  for (const characters of precisions.slice(first)) {
    const { cells, borderM } = block(from, characters)
    rounds += 1
    reads += cells.length
    const pages = await Promise.all(
      cells.map(cell => table.queryAll({ pk: `GEO#${cell.slice(0, bitsOf(4))}`, beginsWith: cell })),
    )
    found = (pages.flat() as unknown as StationCard[])
      .filter(holds)
      .map(card => ({ stationId: card.stationId, distanceM: distanceM(from, card) }))
      .sort((a, b) => a.distanceM - b.distanceM || (a.stationId < b.stationId ? -1 : 1))
      .slice(0, 20)
    if (found.length === 20 && (found[19]?.distanceM ?? Infinity) <= borderM) break
  }
  return { items: found, rounds, reads }
}
