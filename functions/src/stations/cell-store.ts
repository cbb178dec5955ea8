import type { StationCard } from 'shared-types/stations'
import type { Write } from '../platform/dynamo/transact.ts'
import type { CellMap } from './cell-map.ts'
import type { Cell } from './cell.ts'
import type { Layer } from './layers.ts'

/** A station's card before and after; one of them is absent when it comes or goes. */
export interface CardChange {
  before: StationCard | undefined
  after: StationCard | undefined
}

/** Somebody else changed the same page in between: read again and try again. */
export class StaleRead extends Error {
  override name = 'StaleRead'
}

export interface CellRead {
  cards: StationCard[]
  /** The map was older than the pages: choose again. */
  outOfDate: boolean
}

export interface CellStore {
  /** Where a layer's pages are. A page's content is always read; that a page came or went is known within a second. */
  map(layer: Layer): Promise<CellMap>
  /** The pages' cards, in one parallel round; eventually consistent. */
  read(layer: Layer, cells: readonly Cell[]): Promise<CellRead>
  /** Writes for the caller's transaction that put the changed cards in their places; they fail with StaleRead. */
  change(changes: readonly CardChange[]): Promise<Write[]>
}
