import type { StationCard } from 'shared-types/stations'
import type { Layer } from './layers.ts'

interface Share {
  seen: number
  held: number
}

/** Old observations fade: what is open at noon says little about midnight. */
const remembered = 4_000
/** Before anything has been seen. */
const firstGuess: Share = { seen: 10, held: 4 }
/** Reading a little more than expected is cheaper than coming back with too little. */
const margin = 1.5

/** How many of a layer's cards pass a test, learnt from the pages that searches turn over. One process's own; it only guides how much to read. */
export class Shares {
  private readonly shares = new Map<string, Share>()

  /** How many cards to look through so that `count` of them are likely to pass all tests. */
  cardsFor(layer: Layer, tests: readonly { key: string }[], count: number): number {
    const share = tests.reduce((product, { key }) => {
      const { seen, held } = this.shares.get(`${layer} ${key}`) ?? firstGuess
      return (product * (held + 1)) / (seen + 2)
    }, 1)
    return Math.ceil((count * margin) / share)
  }

  note(
    layer: Layer,
    tests: readonly { key: string; holds: (card: StationCard) => boolean }[],
    cards: readonly StationCard[],
  ): void {
    for (const { key, holds } of tests) {
      const name = `${layer} ${key}`
      const before = this.shares.get(name) ?? { seen: 0, held: 0 }
      const keep = Math.min(1, remembered / (before.seen + cards.length + 1))
      this.shares.set(name, {
        seen: before.seen * keep + cards.length,
        held: before.held * keep + cards.filter(holds).length,
      })
    }
  }
}
