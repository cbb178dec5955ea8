import type { OrganisationStore } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import { type Doer, sharesPerson } from '../platform/http/caller.ts'
import { officersIn, type StaffStore } from '../staff/index.ts'
import type { By, DraftRecord } from './draft.ts'
import type { DraftEvents, DraftMatter } from './events.ts'

export interface AskDeps {
  organisations: Pick<OrganisationStore, 'chainOf'>
  staff: Pick<StaffStore, 'grantsIn'>
  clock: Clock
}

export interface Waiting {
  what: DraftMatter
  /** What its page is found by. */
  id: string
  /** As people call it; never a person's name. */
  name: string
}

export interface Asking {
  orgId: string
  by: By
  waiting: Waiting
}

/** One who goes on with their own words asks nobody twice. */
export const asksAnew = (before: Pick<DraftRecord<unknown>, 'draft' | 'savedBy'> | undefined, doer: Doer): boolean =>
  !before?.draft || !sharesPerson(before.savedBy, doer)

/** A transaction has room for a hundred writes, and the caller's own are in it too. */
const mostAsked = 50

/** Who manages or reviews in the union, other than whoever wrote it; where nobody else is there, in the nearest one above. */
async function othersIn({ organisations, staff }: AskDeps, orgId: string, doer: Doer): Promise<string[]> {
  for (const org of await organisations.chainOf(orgId)) {
    const officers = await officersIn(staff, org.orgId)
    const others = officers.filter(({ accountId }) => !sharesPerson({ accountId }, doer))
    if (others.length > 0) return others.slice(0, mostAsked).map(({ accountId }) => accountId)
  }
  return []
}

/** For the caller's transaction: whoever may be the second person is told that it waits for one. */
export async function askingOthers(deps: AskDeps, table: Table, { orgId, by, waiting }: Asking): Promise<Write[]> {
  const others = await othersIn(deps, orgId, by.doer)
  return others.map(accountId =>
    announce<DraftEvents, 'drafts.waiting'>(table, deps.clock.now(), 'drafts.waiting', {
      accountId,
      byMasked: by.byMasked,
      ...waiting,
    }),
  )
}
