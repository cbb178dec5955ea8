import { newWork } from '../works.ts'

/** A call for works and a safety cup of the couriers' union, and a work of a member that waits there. */
export interface WorksWorld {
  callId: string
  cupId: string
  workCaseId: string
}

export const nowhereOfWorks: WorksWorld = {
  callId: 'con_00000000000000000000000000',
  cupId: 'con_00000000000000000000000000',
  workCaseId: 'cas_00000000000000000000000000',
}

export const worksParams = (world: WorksWorld, route: string): Record<string, string> => ({
  ...(/\/(works|work-|awarded-works)/.test(route) ? { contestId: world.callId } : {}),
  ...(route.includes('/safety-') ? { contestId: world.cupId } : {}),
  ...(route.includes('/staff/contest-works/') ? { caseId: world.workCaseId } : {}),
})

/** Endpoints that take their union from the query. */
export const worksScopedRoutes = ['GET /staff/safety-cups']

const version = 999_999
const reason = '试一试'

export const safetyTeams = {
  shifts: [{ name: '甲班', heads: 12 }],
  contactName: '王某',
  contactPhone: '0738-1234567',
}

export const worksBodies = (world: WorksWorld & { orgId: string }): Record<string, unknown> => ({
  'PUT /me/contests/{contestId}/work-draft': { version, draft: {} },
  'POST /contests/{contestId}/works': newWork([]),
  'POST /me/contest-works/{caseId}/resubmission': { version, work: newWork([]) },
  'POST /me/contest-works/{caseId}/withdrawal': { version },
  'PUT /me/contest-works/{caseId}/names': { showsNames: false },
  'POST /staff/contest-works/{caseId}/decision': { decision: 'approve', version },
  'POST /staff/contests/{contestId}/work-publications': { version },
  'PUT /staff/contests/{contestId}/safety-entries/{orgId}': { version, entry: safetyTeams },
  'POST /staff/contests/{contestId}/safety-entries/{orgId}/withdrawal': { version },
  'POST /staff/contests/{contestId}/safety-sheets': { reason },
  'POST /staff/contests/{contestId}/safety-awards': { version, items: [{ orgId: world.orgId, award: 'first' }] },
})
