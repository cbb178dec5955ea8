import type { Chain, MyCase, TimelineRow, TodoRow } from 'shared-types/cases'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { OrganisationStore } from '../organisations/index.ts'
import { type CaseRecord, isOverdue } from './case.ts'
import type { CaseStore, StoredEvent } from './case-store.ts'
import { stepAt } from './chain.ts'

interface Deps {
  cases: CaseStore
  organisations: OrganisationStore
  clock: Clock
}

async function sharedFacts({ cases, organisations }: Deps, record: CaseRecord, known?: Chain) {
  const [chain, tree] = await Promise.all([known ?? cases.chainOf(record), organisations.tree()])
  const { caseId, number, kind, state, ownerOrgId, submittedAt, dueOn, takenAt, version } = record
  const owner = tree.byId.get(ownerOrgId) ?? (await organisations.byId(ownerOrgId))
  return {
    caseId,
    number,
    kind,
    state,
    ownerOrgId,
    ownerOrgName: owner?.name ?? '',
    stepName: stepAt(chain, record.step).name,
    stepNumber: record.step + 1,
    stepCount: chain.steps.length,
    submittedAt,
    version,
    ...(dueOn ? { dueOn } : {}),
    ...(takenAt ? { takenAt } : {}),
  }
}

export async function describeMyCase(deps: Deps, record: CaseRecord, chain?: Chain): Promise<MyCase> {
  return {
    ...(await sharedFacts(deps, record, chain)),
    fixes: record.fixes,
    ...(record.rejectReason ? { rejectReason: record.rejectReason } : {}),
    ...(record.endedAt ? { endedAt: record.endedAt } : {}),
  }
}

export async function describeTodo(deps: Deps, record: CaseRecord, chain?: Chain): Promise<TodoRow> {
  const today = dayOf(deps.clock.now())
  return {
    ...(await sharedFacts(deps, record, chain)),
    titleMasked: record.titleMasked,
    overdue: isOverdue(record, today),
    dueToday: record.dueOn === today,
  }
}

/** Staff see who acted; an applicant sees the union. */
export const describeEvent = (event: StoredEvent, forStaff: boolean): TimelineRow => ({
  at: event.at,
  action: event.action,
  stepName: event.stepName,
  ...(event.orgName ? { orgName: event.orgName } : {}),
  ...(event.note && (forStaff || event.action !== 'reassigned') ? { note: event.note } : {}),
  ...(event.fixes ? { fixes: event.fixes } : {}),
  ...(forStaff && event.byMasked ? { byMasked: event.byMasked } : {}),
})
