import type { Load, Workload } from 'shared-types/case-endpoints'
import type { CaseKind } from 'shared-types/cases'
import { requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { CaseDeps } from './case-deps.ts'
import type { OpenWork } from './case-store.ts'

/** Days from today within which a case counts as soon due, today included. */
const soonDays = 3

/** How many of some open cases wait, are due soon and are overdue, in all and by kind. Pure. */
export function loadOf(work: readonly OpenWork[], today: string): Load {
  const soon = dayOf(new Date(Date.parse(`${today}T00:00:00.000+08:00`) + soonDays * 86_400_000))
  const count = (of: readonly OpenWork[]) => ({
    waiting: of.length,
    dueSoon: of.filter(({ dueOn }) => dueOn >= today && dueOn <= soon).length,
    overdue: of.filter(({ dueOn }) => dueOn < today).length,
  })
  const kinds = [...Map.groupBy(work, ({ kind }) => kind)] as [CaseKind, OpenWork[]][]
  const byKind = kinds.sort(([a], [b]) => a.localeCompare(b)).map(([kind, of]) => ({ kind, ...count(of) }))
  return { ...count(work), byKind }
}

type Tree = Awaited<ReturnType<CaseDeps['organisations']['tree']>>

/** The union itself, or the one directly below it under which the case lies; nothing where it lies elsewhere. */
function branchOf(tree: Tree, orgId: string, ownerOrgId: string): string | undefined {
  const owner = tree.byId.get(ownerOrgId)
  if (!owner) return undefined
  const path = [...tree.above(owner).map(org => org.orgId), ownerOrgId]
  const at = path.indexOf(orgId)
  return at < 0 ? undefined : (path[at + 1] ?? orgId)
}

/**
 * Numbers of cases, never of people's hours; unions in the order of their names and reviewers in the order in which they got their role,
 * never by number.
 */
export async function workloadOf(deps: CaseDeps, actor: Actor, orgId: string): Promise<Workload> {
  const org = await requireScope(deps, actor, ['manager', 'auditor'], orgId)
  const now = deps.clock.now()
  const today = dayOf(now)
  const month = today.slice(0, 7)
  const [tree, open, decided, grants] = await Promise.all([
    deps.organisations.tree(),
    deps.cases.openWork(),
    deps.cases.decidedIn(month, orgId),
    deps.staff.grantsIn(orgId),
  ])
  const branches = Map.groupBy(open, work => branchOf(tree, orgId, work.orgId))
  const reviewers = grants.filter(({ role }) => role === 'reviewer').sort((a, b) => a.givenAt.localeCompare(b.givenAt))
  const tally = (of: typeof decided) => ({ decided: of.length, late: of.filter(({ late }) => late).length })
  const others = decided.filter(({ accountId }) => !reviewers.some(one => one.accountId === accountId))
  return {
    orgId,
    orgName: org.name,
    at: now.toISOString(),
    month,
    own: loadOf(branches.get(orgId) ?? [], today),
    below: tree.childrenOf(orgId).map(child => ({
      orgId: child.orgId,
      orgName: child.name,
      hasBelow: tree.childrenOf(child.orgId).length > 0,
      ...loadOf(branches.get(child.orgId) ?? [], today),
    })),
    reviewers: reviewers.map(({ accountId, nameMasked }) => ({
      nameMasked,
      ...tally(decided.filter(one => one.accountId === accountId)),
    })),
    ...(others.length > 0 ? { others: tally(others) } : {}),
  }
}
