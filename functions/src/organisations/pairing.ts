import type { OrganisationRecord } from './organisation.ts'
import { below, type Tree } from './tree.ts'

/**
 * 对口联系, pure: an officer of a union above keeps in touch with a union and with everything below it that has nobody nearer (figure 65
 * of the yearly report).
 */
export interface ContactOfficer {
  accountId: string
  nameMasked: string
  /** Where the officer has the role by which this is done. */
  orgId: string
  pairedAt: string
}

export interface Pairing {
  officer: ContactOfficer
  /** The union given to the officer: the one asked for, or the nearest above it. */
  at: OrganisationRecord
}

/** `line`: a union and those above it, upwards. Whoever is no longer above a union that was moved is not its contact. */
export function pairingIn(line: readonly OrganisationRecord[]): Pairing | undefined {
  for (const [level, at] of line.entries()) {
    const { contactOfficer: officer } = at
    if (officer && line.slice(level + 1).some(({ orgId }) => orgId === officer.orgId)) return { officer, at }
  }
  return undefined
}

export const lineOf = (tree: Tree, org: OrganisationRecord): OrganisationRecord[] => [org, ...tree.above(org).reverse()]

export interface OfficersShare {
  officer: ContactOfficer
  /** What was given to the officer, as far as it reaches into the subtree. */
  at: OrganisationRecord[]
  /** Unions of the subtree in all. */
  unions: number
}

export interface Pairings {
  /** Without the county, which has nobody above. */
  unions: number
  officers: OfficersShare[]
  /** Unions that nobody keeps in touch with. */
  without: number
  /** Of these, the ones to begin with: whoever gets such a one gets those below it too. `unions`: itself and these. */
  uncovered: { at: OrganisationRecord; unions: number }[]
}

const keyOf = ({ accountId, orgId }: ContactOfficer) => `${accountId} ${orgId}`

function sharesOf(tree: Tree, unions: readonly OrganisationRecord[]): OfficersShare[] {
  const shares = new Map<string, OfficersShare>()
  for (const union of unions) {
    const pairing = pairingIn(lineOf(tree, union))
    if (!pairing) continue
    const { officer, at } = pairing
    const share = shares.get(keyOf(officer)) ?? { officer, at: [], unions: 0 }
    if (!share.at.includes(at)) share.at.push(at)
    share.unions += 1
    shares.set(keyOf(officer), share)
  }
  return [...shares.values()].sort((a, b) => b.unions - a.unions || keyOf(a.officer).localeCompare(keyOf(b.officer)))
}

/** Of a union and all below it; who has most comes first. */
export function pairingsBelow(tree: Tree, org: OrganisationRecord): Pairings {
  const unions = below(tree, org).filter(({ parentId }) => parentId !== undefined)
  const without = unions.filter(union => !pairingIn(lineOf(tree, union)))
  const isWithout = new Set(without.map(({ orgId }) => orgId))
  const uncovered = without
    .filter(({ parentId = '' }) => !isWithout.has(parentId))
    .map(at => ({ at, unions: below(tree, at).filter(({ orgId }) => isWithout.has(orgId)).length }))
  return { unions: unions.length, officers: sharesOf(tree, unions), without: without.length, uncovered }
}

/** What was given to somebody and still stands. */
export const givenTo = (tree: Tree, accountId: string): OrganisationRecord[] =>
  [...tree.byId.values()].filter(
    org =>
      org.state === 'active' &&
      org.contactOfficer?.accountId === accountId &&
      pairingIn(lineOf(tree, org))?.at.orgId === org.orgId,
  )
