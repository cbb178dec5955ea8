import type { Indicator } from 'shared-types/indicators'
import type { Figure } from 'shared-types/stats'

/** Fewer people than this in a cell, and whoever knows the place knows the people (usual rule of statistical offices). */
const fewest = 5

/** Whose number decides whether a sum may be shown: a sum for two families is about two families. */
const countedWith: Readonly<Record<string, string>> = {
  aidApprovedMoney: 'aidApproved',
  aidPaidMoney: 'aidHouseholds',
  schoolMoney: 'schoolChildren',
  dustMoney: 'dustWorkers',
}

export const headsCode = (code: string): string => countedWith[code] ?? code

export interface RawCell {
  value: number
  /** The number of people, families or cases that it is about. */
  heads: number
}

const isSmall = ({ heads }: RawCell) => heads > 0 && heads < fewest

/**
 * A single cell that is hidden could be had by taking the others from the whole: the smallest of the others is hidden with it. Pure.
 */
export function hideSmall<C extends RawCell>(
  indicator: Pick<Indicator, 'small'>,
  cells: readonly C[],
): (C & Pick<Figure, 'state'>)[] {
  const hidden = new Set(indicator.small ? cells.filter(isSmall) : [])
  if (hidden.size === 1) {
    const others = cells.filter(cell => !hidden.has(cell)).sort((a, b) => a.heads - b.heads)
    if (others[0]) hidden.add(others[0])
  }
  return cells.map(cell => ({ ...cell, state: hidden.has(cell) ? 'hidden' : 'told' }))
}

/** A figure of one union that is itself a cell of its county's. */
export const isHidden = (indicator: Pick<Indicator, 'small'>, cell: RawCell): boolean => indicator.small === true && isSmall(cell)
