import { hasCommittee, monthsAfter, type Term, termEndsOn } from 'shared-types/union-terms'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { OrganisationRecord } from './organisation.ts'
import type { OrganisationStore } from './organisation-store.ts'
import { lineOf, pairingIn } from './pairing.ts'
import type { Tree } from './tree.ts'
import { unlessChanged } from './unless-changed.ts'

export interface RemindDeps {
  organisations: OrganisationStore
  /** Accounts; organisations know nobody's roles. */
  managersOf: (orgId: string) => Promise<string[]>
  clock: Clock
}

/** Said this many months ahead, and once more when the term is over. */
const monthsAhead = [6, 3, 1, 0] as const

/** The latest reminder that is due, or `undefined` before the first. */
export function reminderDue(term: Term, today: string): number | undefined {
  const endsOn = termEndsOn(term)
  return monthsAhead.findLast(months => endsOn <= monthsAfter(today, months))
}

/**
 * Those of the union, or else of the nearest one above that has any; when the term is over, those of the next level too. And always the
 * officer who keeps in touch with it.
 */
async function recipients(deps: RemindDeps, tree: Tree, org: OrganisationRecord, isOver: boolean): Promise<string[]> {
  const line = lineOf(tree, org)
  const contact = pairingIn(line)?.officer.accountId
  const found: string[] = contact ? [contact] : []
  let levels = isOver ? 2 : 1
  for (const { orgId } of line) {
    const managers = await deps.managersOf(orgId)
    if (managers.length === 0) continue
    found.push(...managers)
    levels -= 1
    if (levels === 0) break
  }
  return [...new Set(found)]
}

/** Tells managers that an election is due. Safe to run twice and to stop in the middle: each reminder is one conditional transaction. */
export async function remindOfTerms(deps: RemindDeps): Promise<{ reminded: number }> {
  const now = deps.clock.now()
  const today = dayOf(now)
  const tree = await deps.organisations.tree()
  const said = await deps.organisations.termReminders()
  let reminded = 0
  for (const org of tree.byId.values()) {
    const { term } = org
    const months = term && org.state === 'active' && hasCommittee(org.kind) ? reminderDue(term, today) : undefined
    if (!term || months === undefined) continue
    const reminder = { orgId: org.orgId, endsOn: termEndsOn(term), months }
    if (said.has(`${org.orgId}#${reminder.endsOn}#${months}`)) continue
    const to = await recipients(deps, tree, org, months === 0)
    if (to.length === 0) continue
    const events = to.map(accountId => ({
      accountId,
      orgId: org.orgId,
      orgName: org.name,
      endsOn: reminder.endsOn,
      isOver: months === 0,
    }))
    reminded += await unlessChanged(deps.organisations.remindOfTerm(reminder, events, now))
  }
  return { reminded }
}
