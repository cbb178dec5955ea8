import type { Occupation, OrganisationCard, Proposal } from 'shared-types/organisations'
import type { OrganisationRecord } from './organisation.ts'

/** The whole tree in memory, for what guests ask: 500 unions are some 200 KB. Pure; refreshed by the store. */
export interface Tree {
  byId: ReadonlyMap<string, OrganisationRecord>
  /** Active unions only. */
  childrenOf(orgId: string): OrganisationRecord[]
  /** Ancestors from the root down to the parent. */
  above(org: OrganisationRecord): OrganisationRecord[]
  card(org: OrganisationRecord): OrganisationCard
}

const byName = (a: OrganisationRecord, b: OrganisationRecord) => a.name.localeCompare(b.name, 'zh-CN')

export function buildTree(records: OrganisationRecord[]): Tree {
  const byId = new Map(records.map(record => [record.orgId, record]))
  const children = Map.groupBy(
    records.filter(record => record.state === 'active' && record.parentId),
    record => record.parentId as string,
  )
  const above = (org: OrganisationRecord): OrganisationRecord[] => {
    const found: OrganisationRecord[] = []
    for (let at = org.parentId; at && found.length < 12; at = found[0]?.parentId) {
      const parent = byId.get(at)
      if (!parent) break
      found.unshift(parent)
    }
    return found
  }
  return {
    byId,
    above,
    childrenOf: orgId => (children.get(orgId) ?? []).sort(byName),
    card: org => ({
      orgId: org.orgId,
      name: org.name,
      kind: org.kind,
      under: above(org).map(parent => parent.name),
      joinable: org.joinable && org.state === 'active',
      hasChildren: children.has(org.orgId),
    }),
  }
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

interface Match {
  org: OrganisationRecord
  rank: number
  employer?: string
}

/** 0 is best: the name itself, then its beginning, its inside, a covered employer, the place. */
function rankWord(word: string, org: OrganisationRecord, tree: Tree): { rank: number; employer?: string } | undefined {
  const name = plain(org.name)
  if (name === word) return { rank: 0 }
  if (name.startsWith(word)) return { rank: 1 }
  if (name.includes(word)) return { rank: 2 }
  const employer = org.employers.find(unit => plain(unit.name).includes(word))
  if (employer) return { rank: 3, employer: employer.name }
  if (plain(org.address ?? '').includes(word)) return { rank: 4 }
  return tree.above(org).some(parent => plain(parent.name).includes(word)) ? { rank: 5 } : undefined
}

function match(words: string[], org: OrganisationRecord, tree: Tree): Match | undefined {
  let rank = 0
  let employer: string | undefined
  for (const word of words) {
    const found = rankWord(word, org, tree)
    if (!found) return undefined
    rank += found.rank
    employer ??= found.employer
  }
  return employer === undefined ? { org, rank } : { org, rank, employer }
}

/** Every word has to fit somewhere; unions that take members come first among equals. */
export function search(tree: Tree, text: string, limit = 20): { org: OrganisationRecord; employer?: string }[] {
  const words = text.split(/\s+/).map(plain).filter(Boolean)
  if (words.length === 0) return []
  const matches = [...tree.byId.values()].filter(org => org.state === 'active').map(org => match(words, org, tree))
  return matches
    .filter(found => found !== undefined)
    .sort((a, b) => a.rank - b.rank || Number(b.org.joinable) - Number(a.org.joinable) || byName(a.org, b.org))
    .slice(0, limit)
}

const open = (org: OrganisationRecord) => org.joinable && org.state === 'active'

/**
 * For somebody whose unit has no union: unions of the occupation, then the community federations near, then the holding pool. Each
 * comes with its reason, which the client says in a sentence.
 */
export function propose(tree: Tree, occupation: Occupation, near?: string): Proposal[] {
  const all = [...tree.byId.values()].filter(open)
  const isNear = (org: OrganisationRecord) => near !== undefined && [org, ...tree.above(org)].some(at => at.orgId === near)
  const nearFirst = (a: OrganisationRecord, b: OrganisationRecord) => Number(isNear(b)) - Number(isNear(a)) || byName(a, b)
  const pools = all.filter(org => org.kind === 'holdingPool')
  const byOccupation =
    occupation === 'other'
      ? []
      : all.filter(org => org.kind !== 'holdingPool' && org.occupations.includes(occupation)).sort(nearFirst)
  const communities = all.filter(org => org.kind === 'communityFederation' && isNear(org)).sort(byName)
  const fitting = pools.filter(org => org.occupations.length === 0 || org.occupations.includes(occupation)).sort(nearFirst)
  const proposal =
    (reason: Proposal['reason']) =>
    (org: OrganisationRecord): Proposal => ({ organisation: tree.card(org), reason })
  return [
    ...byOccupation.slice(0, 4).map(proposal('occupation')),
    ...communities.slice(0, 12).map(proposal('community')),
    ...fitting.slice(0, 2).map(proposal('pool')),
  ]
}

/** A union and all active ones below it, parents first. */
export const below = (tree: Tree, org: OrganisationRecord): OrganisationRecord[] => [
  org,
  ...tree.childrenOf(org.orgId).flatMap(child => below(tree, child)),
]
