import type { Endpoint, EndpointTable } from 'shared-types/contract'
import { capabilities } from '../../src/capabilities.ts'

/** Ids of one scope: the couriers' union, a case that waits there, a member of it. */
export interface World {
  orgId: string
  otherOrgId: string
  scene: string
  caseId: string
  personId: string
  accountId: string
  messageId: string
  /** A guest's photo that was never sent. */
  mediaId: string
  caseVersion: number
}

export interface Route {
  route: string
  endpoint: Endpoint
}

/** Every endpoint there is: a new one is in the matrix and in the fuzz by being in the contract. */
export const routes: Route[] = Object.values(capabilities).flatMap(({ endpoints }: { endpoints: EndpointTable }) =>
  Object.values(endpoints).map(endpoint => ({ route: `${endpoint.method} ${endpoint.path}`, endpoint })),
)

/** Values for path parameters, by name. */
export const paramsFor = (world: World): Record<string, string> => ({
  orgId: world.orgId,
  caseId: world.caseId,
  personId: world.personId,
  accountId: world.accountId,
  messageId: world.messageId,
  mediaId: world.mediaId,
  scene: world.scene,
  kind: 'membership.join',
  role: 'reviewer',
  purpose: 'general',
  code: 'abcdefghjkmnpqrstuvw',
  recusalId: 'rec_00000000000000000000000000',
  deliveryId: 'evt_000000:notifications.inbox',
})

/** Parameters that name something of a scope or of a person; the others are words of the contract. */
export const scopedParams = ['orgId', 'caseId', 'personId', 'accountId', 'messageId', 'recusalId', 'deliveryId', 'code']

export const paramNames = (route: string): string[] => [...route.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string)

const version = 999_999
const reason = '试一试'

/**
 * Bodies that pass the schema and, where they would change the world for the rows after them, are out of date on purpose. A POST or PUT
 * of the contract without one fails the test that asks for it.
 */
export const bodiesFor = (world: World): Record<string, unknown> => ({
  'POST /sessions': { code: 'no-such-code' },
  'POST /me/phone': { code: 'no-such-code' },
  'POST /me/consents': { purpose: 'general', version: '2020-01-01' },
  'POST /staff/organisations': {
    parentId: world.orgId,
    kind: 'countyFederation',
    name: '不能有的工会',
    employers: [],
    occupations: [],
    joinable: false,
  },
  'PUT /staff/organisations/{orgId}': { name: '改名', employers: [], occupations: [], joinable: true, version, reason },
  'POST /staff/organisations/{orgId}/move': { parentId: world.otherOrgId, version, reason },
  'POST /staff/organisations/{orgId}/closure': { version, reason },
  'POST /staff/organisations/{orgId}/qr-code': undefined,
  'POST /staff/organisations/{orgId}/invitations': { role: 'auditor' },
  'POST /staff/invitations/{code}/acceptance': { name: '王某' },
  'POST /staff/recusals': { name: '王某', idType: 'passport', idNumber: 'E12345678' },
  'POST /staff/cases/{caseId}/reassignment': { toOrgId: world.orgId, reason, version },
  'PUT /staff/chains/{kind}': {
    basedOn: version,
    steps: [{ key: 'committee', name: '审核', owner: 'target', workingDays: 3, onTimeout: 'stay' }],
    reason,
  },
  'PUT /membership/draft': { step: 'name' },
  'POST /membership/application-preview': {
    orgId: world.orgId,
    name: '王某',
    idType: 'passport',
    idNumber: 'E12345678',
    sex: 'male',
    bornOn: '1990-01-01',
    phone: '15400000001',
  },
  'POST /membership/applications': {
    orgId: world.orgId,
    name: '王某',
    idType: 'passport',
    idNumber: 'E12345678',
    sex: 'male',
    bornOn: '1990-01-01',
    phone: '15400000001',
  },
  'POST /membership/applications/{caseId}/resubmission': { version },
  'POST /membership/applications/{caseId}/withdrawal': { version },
  'POST /membership/transfers': { toOrgId: world.orgId },
  'POST /membership/releases': { what: 'phone', orgId: world.orgId, name: '王某', phone: '15400000002', reason },
  'POST /membership/leaving': { confirm: true },
  'POST /card-verifications': { token: 'aaaaaaaaaaaa.bbbbbbbbbbbb.cccccccccccc' },
  'POST /staff/membership/applications/{caseId}/reveal': { field: 'phone', reason },
  'POST /staff/membership/applications/{caseId}/decision': { decision: 'approve', version },
  'POST /staff/membership/batch-approvals': { cases: [{ caseId: world.caseId, version }] },
  'POST /staff/membership/members/{personId}/state': { to: 'retained', effectiveOn: '2026-11-01', reason, version },
  'POST /staff/membership/organisations/{orgId}/merge': { intoOrgId: world.otherOrgId, version, reason },
  'POST /media/uploads': { purpose: 'station-report', type: 'image/jpeg', bytes: 1000 },
  'POST /media/{mediaId}/completion': undefined,
  'PUT /me/messages/{messageId}/read': undefined,
  'POST /me/subscriptions': { answers: [] },
  'POST /staff/announcements/parked/{deliveryId}/replay': undefined,
})

export const queryFor = (route: string): Record<string, string> => {
  if (route === 'GET /organisations') return { q: '工会' }
  if (route === 'GET /organisation-proposals') return { occupation: 'courier' }
  return {}
}
