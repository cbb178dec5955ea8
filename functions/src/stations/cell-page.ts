import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { accessModes, facilities, stationKinds } from 'shared-types/station-codes'
import type { StationCard } from 'shared-types/stations'
import { type Cell, cellOf, deepest } from './cell.ts'

/** The cards of one cell, as many as fit into one read unit's half (4 KB, read with eventual consistency). */
export interface CellPage {
  cell: Cell
  /** 0: not stored yet. */
  version: number
  cards: StationCard[]
}

/** 4,096 less the keys, the version and the attribute names. */
export const largestPackedBytes = 3_900

/** How many cards lie in each of a cell's 16 parts (four more halvings). */
export const partBits = 4

type Packed = [
  id: string,
  name: string,
  kind: number,
  lat: number,
  lng: number,
  address: string,
  street: string,
  phone: string,
  facilities: number,
  access: number,
  hours: StationCard['hours'],
  closure?: StationCard['closure'],
]

const withoutPrefix = (id: string) => id.slice(4)

const toPacked = (card: StationCard): Packed => [
  withoutPrefix(card.stationId),
  card.name,
  stationKinds.indexOf(card.kind),
  card.lat,
  card.lng,
  card.address,
  withoutPrefix(card.streetId),
  card.phone ?? '',
  card.facilities.reduce((bits, facility) => bits + 2 ** facilities.indexOf(facility), 0),
  accessModes.indexOf(card.access),
  card.hours,
  ...(card.closure ? ([card.closure] as const) : ([] as const)),
]

const bitSet = (bits: number, at: number) => Math.floor(bits / 2 ** at) % 2 === 1

function fromPacked([id, name, kind, lat, lng, address, street, phone, bits, access, hours, closure]: Packed): StationCard {
  return {
    stationId: `sta_${id}`,
    name,
    kind: stationKinds[kind] ?? 'restStation',
    lat,
    lng,
    address,
    streetId: `org_${street}`,
    ...(phone ? { phone } : {}),
    facilities: facilities.filter((_, at) => bitSet(bits, at)),
    access: accessModes[access] ?? 'ask',
    hours,
    ...(closure ? { closure } : {}),
  }
}

/** The code lists may grow at their ends only: a page names kinds, facilities and ways in by their places in them. */
export const packCards = (cards: readonly StationCard[]): Uint8Array =>
  brotliCompressSync(JSON.stringify(cards.map(toPacked)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })

export const unpackCards = (bytes: Uint8Array): StationCard[] =>
  (JSON.parse(brotliDecompressSync(bytes).toString()) as Packed[]).map(fromPacked)

export interface PackedPage extends CellPage {
  packed: Uint8Array
}

/**
 * The page, or as many of its cell's halves as it takes for each to fit. Stations of one place stay together, however many; where nothing
 * lies there is no page.
 */
export function packOrSplit(page: CellPage): PackedPage[] {
  const [first] = page.cards
  if (!first) return []
  const packed = packCards(page.cards)
  const onePlace = page.cards.every(card => cellOf(card) === cellOf(first))
  if (packed.length <= largestPackedBytes || page.cell.length >= deepest || onePlace) return [{ ...page, packed }]
  const depth = page.cell.length
  const half = (bit: '0' | '1'): CellPage => ({
    cell: page.cell + bit,
    version: 0,
    cards: page.cards.filter(card => cellOf(card, depth + 1).endsWith(bit)),
  })
  return [...packOrSplit(half('0')), ...packOrSplit(half('1'))]
}

const most = 35

/** Sixteen characters 0 to z: the cards in each part, `z` for 35 or more. A count below the truth only costs a read. */
export function countParts({ cell, cards }: Pick<CellPage, 'cell' | 'cards'>): string {
  const counts = new Array<number>(2 ** partBits).fill(0)
  for (const card of cards) {
    const part = Number.parseInt(cellOf(card, cell.length + partBits).slice(cell.length), 2)
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts.map(count => Math.min(count, most).toString(36)).join('')
}
