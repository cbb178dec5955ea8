import type { StaffRole } from 'shared-types/contract'
import { termEndsOn, type TermState } from 'shared-types/union-terms'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Deps } from './change-tree.ts'
import { requireScope } from './scope.ts'
import { surveyOf, withTermIn } from './survey.ts'

const anyRole: readonly StaffRole[] = ['manager', 'reviewer', 'auditor']
const mostTerms = 300

export async function surveyUnions(deps: Deps, actor: Actor, orgId: string) {
  const org = await requireScope(deps, actor, anyRole, orgId)
  const tree = await deps.organisations.tree()
  const today = dayOf(deps.clock.now())
  const surveyed = (one: typeof org) => ({ ...tree.card(one), ...surveyOf(tree, one, today) })
  return { own: surveyed(tree.byId.get(orgId) ?? org), items: tree.childrenOf(orgId).map(surveyed) }
}

export async function listTerms(deps: Deps, actor: Actor, orgId: string, state: TermState) {
  const org = await requireScope(deps, actor, anyRole, orgId)
  const tree = await deps.organisations.tree()
  const found = withTermIn(tree, org, state, dayOf(deps.clock.now()))
  const items = found.slice(0, mostTerms).map(one => ({
    orgId: one.orgId,
    name: one.name,
    under: tree.above(one).map(parent => parent.name),
    ...(one.term && { term: one.term, endsOn: termEndsOn(one.term) }),
  }))
  return { total: found.length, items }
}
