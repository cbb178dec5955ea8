import type { Endpoint, EndpointTable } from 'shared-types/contract'
import { capabilities } from '../../src/capabilities.ts'
import { newStation } from '../stations.ts'

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
  /** A station of that union, whose keeper is `accountId`, and a report of it that waits. */
  stationId: string
  reportId: string
  caseVersion: number
  /** A season of that union with its book, a part of it allotted to itself, and a name on the roster. */
  seasonId: string
  bookId: string
  allocationId: string
  lineId: string
}

export interface Route {
  route: string
  endpoint: Endpoint
}

/** Every endpoint there is: a new one is in the matrix and in the fuzz by being in the contract. */
export const routes: Route[] = Object.values(capabilities).flatMap(({ endpoints }: { endpoints: EndpointTable }) =>
  Object.values(endpoints).map(endpoint => ({ route: `${endpoint.method} ${endpoint.path}`, endpoint })),
)

export const nowhere = 'org_00000000000000000000000000'

/** Values for path parameters, by name. */
export const paramsFor = (world: World, route = ''): Record<string, string> => ({
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
  stationId: world.stationId,
  importId: 'imp_00000000000000000000000000',
  bookId: world.bookId,
  seasonId: world.seasonId,
  allocationId: world.allocationId,
  lineId: world.lineId,
  day: '2026-11-23',
  // A report's id is its case's; a seat on the map is a county's.
  ...(route.includes('/station-feedback/') ? { caseId: world.reportId } : {}),
  ...(route.includes('/station-areas/') && world.orgId !== nowhere ? { orgId: 'org_democounty' } : {}),
})

/** Parameters that name something of a scope or of a person; the others are words of the contract. */
export const scopedParams = [
  'orgId',
  'caseId',
  'personId',
  'accountId',
  'messageId',
  'recusalId',
  'deliveryId',
  'code',
  'stationId',
  'importId',
  'bookId',
  'seasonId',
  'allocationId',
]

/** Endpoints that take their union from the query or the body. */
export const scopedRoutes = [
  'POST /staff/organisations',
  'GET /staff/stations',
  'POST /staff/stations',
  'GET /staff/station-export',
  'GET /staff/ledger/books',
  'GET /staff/cooling/seasons',
  'POST /staff/cooling/seasons',
  'GET /staff/cooling/allocations',
  'GET /staff/station-visits',
  'POST /staff/station-imports',
  'POST /staff/station-qr-codes',
]

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
  'POST /stations/{stationId}/reports': { kind: 'broken', photoIds: [] },
  'POST /station-suggestions': { place: '路口', lat: 27.7, lng: 112, kind: 'restStation', reason, photoIds: [] },
  'POST /stations/{stationId}/visits': { visitor: 'abcdefghjkmnpqrstuvw' },
  'PUT /me/stations/{stationId}/closure': { reason },
  'PUT /me/stations/{stationId}/tallies/{day}': { counts: { courier: 1 } },
  'POST /station-keeper-invitations/{code}/acceptance': { name: '王某' },
  'POST /staff/stations': newStation(world.orgId),
  'PUT /staff/stations/{stationId}': { ...newStation(world.orgId), version },
  'PUT /staff/stations/{stationId}/closure': { reason },
  'POST /staff/stations/{stationId}/ending': { version, reason },
  'POST /staff/stations/{stationId}/restoration': { version, reason },
  'POST /staff/stations/{stationId}/checks': { on: '2026-11-20' },
  'POST /staff/stations/{stationId}/keeper-invitations': undefined,
  'PUT /staff/station-areas/{orgId}': { lat: 27.7006, lng: 111.9938 },
  'POST /staff/station-feedback/{caseId}/taking': { version },
  'POST /staff/station-feedback/{caseId}/decision': { decision: 'done', reply: reason, version },
  'POST /staff/station-imports': { orgId: world.orgId, coordSystem: 'GCJ-02', fileBase64: 'AAAA', dryRun: true },
  'POST /staff/ledger/books/{bookId}/verification': undefined,
  'POST /staff/ledger/books/{bookId}/export': { reason },
  'POST /cooling/stations/{stationId}/vouchers': undefined,
  'POST /me/cooling-portions/{lineId}/receipt': undefined,
  'PUT /me/stations/{stationId}/cooling-redemptions': {
    scans: [{ scanId: 'abcdefghjkmnpqrstuvw', code: '23abcd', at: '2026-11-23T04:00:00.000Z' }],
  },
  'POST /me/stations/{stationId}/cooling-handovers': { phone: '15400000003' },
  'POST /staff/cooling/seasons': {
    orgId: world.orgId,
    name: '夏送清凉',
    year: 2026,
    opensOn: '2026-07-02',
    closesOn: '2026-07-01',
    goods: '绿豆汤',
    valueFen: 3000,
    fund: '工会经费',
    plannedPieces: 10,
  },
  'POST /staff/cooling/seasons/{seasonId}/plan': { by: 1, reason },
  'POST /staff/cooling/seasons/{seasonId}/allocations': { orgId: world.orgId, pieces: 1 },
  'POST /staff/cooling/allocations/{allocationId}/lines': { people: [{ name: '王某' }] },
  'POST /staff/cooling/allocations/{allocationId}/hand-outs': {
    lineIds: [world.lineId],
    photoId: 'med_00000000000000000000000000',
  },
  'POST /staff/cooling/allocations/{allocationId}/surplus': undefined,
  'PUT /staff/cooling/seasons/{seasonId}/day-quotas': {
    stationId: world.stationId,
    from: '2026-07-01',
    to: '2026-07-01',
    pieces: 10,
    opensAt: '09:00',
  },
  'POST /staff/station-qr-codes': { stationIds: [world.stationId] },
})

export const queryFor = (route: string, world?: World): Record<string, string> => {
  const orgId = world?.orgId ?? nowhere
  if (route === 'GET /organisations') return { q: '工会' }
  if (route === 'GET /organisation-proposals') return { occupation: 'courier' }
  if (route === 'GET /nearest-stations') return { lat: '27.7', lng: '112' }
  if (route === 'GET /staff/stations' || route === 'GET /staff/station-export' || route === 'GET /staff/ledger/books')
    return { orgId }
  if (route === 'GET /staff/cooling/seasons' || route === 'GET /staff/cooling/allocations') return { orgId }
  if (route === 'GET /staff/cooling/seasons/{seasonId}/day-quotas') return { on: '2026-07-01' }
  if (route === 'GET /staff/station-visits') return { orgId, from: '2026-11-01', to: '2026-11-23' }
  return {}
}
