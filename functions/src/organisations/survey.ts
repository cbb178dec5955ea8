import { hasCommittee, termEndsOn, type TermState, termStateOf, termStates } from 'shared-types/union-terms'
import type { OrganisationRecord } from './organisation.ts'
import { below, type Tree } from './tree.ts'

/** Counts over the tree, pure. */

export interface Survey {
  memberCount: number
  membersInAll: number
  unionsBelow: number
  terms: Record<TermState, number>
}

const noTerms = () => Object.fromEntries(termStates.map(state => [state, 0])) as Record<TermState, number>

/** `today`: a local day. */
export function surveyOf(tree: Tree, org: OrganisationRecord, today: string): Survey {
  const unions = below(tree, org)
  const terms = noTerms()
  for (const { kind, term } of unions) if (hasCommittee(kind)) terms[termStateOf(term, today)] += 1
  return {
    memberCount: org.memberCount,
    membersInAll: unions.reduce((sum, { memberCount }) => sum + memberCount, 0),
    unionsBelow: unions.length - 1,
    terms,
  }
}

const endOf = ({ term }: OrganisationRecord) => (term ? termEndsOn(term) : '')

/** Those of a subtree whose term is in this state, the earliest end first. */
export const withTermIn = (tree: Tree, org: OrganisationRecord, state: TermState, today: string): OrganisationRecord[] =>
  below(tree, org)
    .filter(({ kind, term }) => hasCommittee(kind) && termStateOf(term, today) === state)
    .sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.name.localeCompare(b.name, 'zh-CN'))
