import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Directory, StationCard } from 'shared-types/stations'
import { asFailure, type Failure, send } from '../platform/request.ts'
import { storage } from '../platform/storage.ts'

/**
 * The county's stations as the phone keeps them: one answer of some 26 KB for five hundred, afterwards only what changed. It is shown
 * before the network has said anything and after it has gone. Kept apart from React's state: five hundred cards in one `setData` would be
 * too many.
 */
export interface Kept {
  areaId: string
  areaName: string
  centre: Directory['centre']
  version: number
  streets: Directory['streets']
  calendar: Directory['calendar']
  cards: ReadonlyMap<string, StationCard>
  /** Epoch milliseconds of the last word from the server. */
  asOf: number
}

type Shelved = Omit<Kept, 'cards'> & { cards: StationCard[] }

const shelf = 'station-directory'
/** Asked again when it is shown and older than this. */
const freshFor = 60_000

let held: Kept | undefined
let asking: Promise<void> | undefined
const watchers = new Set<() => void>()

function fromShelf(): Kept | undefined {
  try {
    const { cards, ...rest } = JSON.parse(String(storage.getItem(shelf) ?? '')) as Shelved
    return { ...rest, cards: new Map(cards.map(card => [card.stationId, card])) }
  } catch {
    return undefined
  }
}

export const keptDirectory = (): Kept | undefined => (held ??= fromShelf())

function isStale(): boolean {
  const known = keptDirectory()
  return !known || known.asOf + freshFor < Date.now()
}

/** Changes laid over what was there; a whole answer in its place. */
export function merged(before: Kept | undefined, answer: Directory, asOf: number): Kept {
  const cards = new Map(answer.delta ? before?.cards : [])
  for (const card of answer.items) cards.set(card.stationId, card)
  for (const stationId of answer.gone) cards.delete(stationId)
  const { areaId, areaName, centre, version, streets, calendar } = answer
  return { areaId, areaName, centre, version, streets, calendar, cards, asOf }
}

async function ask(): Promise<void> {
  const before = keptDirectory()
  const answer = await send('GET /station-directory', { query: before ? { since: String(before.version) } : {} })
  held = merged(before, answer, Date.now())
  void storage.setItem(shelf, JSON.stringify({ ...held, cards: [...held.cards.values()] } satisfies Shelved))
  for (const watch of watchers) watch()
}

/** One question at a time, however many pages want to know. */
export const refreshDirectory = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)))

export interface KnownDirectory {
  directory: Kept | undefined
  /** Why the newest could not be had; what is shown is then from `directory.asOf`. */
  failure: Failure | undefined
  reload: () => Promise<void>
}

/** The directory as it is known, brought up to date behind. */
export function useDirectory(): KnownDirectory {
  const [, setTurn] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const reload = () =>
    refreshDirectory().then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(asFailure(error)),
    )
  useEffect(() => {
    const watch = () => setTurn(turn => turn + 1)
    watchers.add(watch)
    if (isStale()) void reload()
    return () => void watchers.delete(watch)
  }, [])
  // a tab's page stays where it is while others are looked at
  useDidShow(() => {
    if (isStale()) void reload()
  })
  return { directory: keptDirectory(), failure, reload }
}
