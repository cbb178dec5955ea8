import type { Endpoint, EndpointTable } from 'shared-types/contract'
import { firstProgrammes } from '../../src/aid/programme/first-programmes.ts'
import { capabilities } from '../../src/capabilities.ts'
import { dayOf, days, later } from '../../src/platform/clock.ts'
import { cardNumber } from '../aid.ts'
import { newStation } from '../stations.ts'
import { contestBodies, contestParams, type ContestWorld } from './contest-samples.ts'
import { worksBodies, worksParams, worksScopedRoutes, type WorksWorld } from './works-samples.ts'

/** Ids of one scope: the couriers' union, a case that waits there, a member of it. */
export interface World extends ContestWorld, WorksWorld {
  orgId: string
  otherOrgId: string
  scene: string
  caseId: string
  personId: string
  /** Another member there. */
  stayingId: string
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
  /** An application for aid that waits in that union, its photo, its programme, and a family's file of a member there. */
  aidCaseId: string
  aidMediaId: string
  programmeId: string
  householdId: string
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

const thisYear = dayOf(new Date()).slice(0, 4)

const nextWeek = () => {
  const dayIn = (count: number) => dayOf(later(new Date(), count * days))
  return { fromOn: dayIn(5), untilOn: dayIn(7) }
}

/** Values for path parameters, by name. */
export const paramsFor = (world: World, route = ''): Record<string, string> => ({
  orgId: world.orgId,
  caseId: world.caseId,
  personId: world.personId,
  stayingId: world.stayingId,
  mergeId: 'mrg_00000000000000000000000000',
  accountId: world.accountId,
  messageId: world.messageId,
  mediaId: world.mediaId,
  scene: world.scene,
  kind: 'membership.join',
  role: 'reviewer',
  purpose: 'general',
  code: 'abcdefghjkmnpqrstuvw',
  sessionId: 'ses_00000000000000000000000000',
  recusalId: 'rec_00000000000000000000000000',
  deliveryId: 'evt_000000:notifications.inbox',
  delegationId: 'del_00000000000000000000000000',
  stationId: world.stationId,
  importId: 'imp_00000000000000000000000000',
  rosterId: 'ros_00000000000000000000000000',
  indicator: 'newMembers',
  reportId: 'rpt_00000000000000000000000000',
  bulletinId: 'bul_00000000000000000000000000',
  closingId: 'cls_00000000000000000000000000',
  bookId: world.bookId,
  seasonId: world.seasonId,
  allocationId: world.allocationId,
  lineId: world.lineId,
  day: '2026-11-23',
  year: thisYear,
  fund: 'county',
  programmeId: world.programmeId,
  householdId: world.householdId,
  noticeId: 'ntc_00000000000000000000000000',
  batchId: 'bat_00000000000000000000000000',
  seq: '9999999999',
  // A report's id is its case's; a seat on the map is a county's.
  ...(route.includes('/station-feedback/') ? { caseId: world.reportId } : {}),
  ...(route.includes('/aid/applications/') ? { caseId: world.aidCaseId, mediaId: world.aidMediaId } : {}),
  ...contestParams(world, route),
  ...worksParams(world, route),
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
  'rosterId',
  'mergeId',
  'reportId',
  'bookId',
  'seasonId',
  'allocationId',
  'householdId',
  'contestId',
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
  'GET /staff/aid/households',
  'POST /staff/aid/applications',
  'GET /staff/station-visits',
  'POST /staff/station-imports',
  'POST /staff/membership/rosters',
  'POST /staff/membership/merges',
  'POST /staff/station-qr-codes',
  'GET /staff/contests',
  'POST /staff/contests',
  ...worksScopedRoutes,
]

export const paramNames = (route: string): string[] => [...route.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string)

const version = 999_999
const reason = '试一试'
const joinForm = ({ orgId }: World) => ({
  orgId,
  name: '王某',
  idType: 'passport',
  idNumber: 'E12345678',
  sex: 'male',
  bornOn: '1990-01-01',
  phone: '15400000001',
})
/** Ends before it begins: passes the schema and changes nothing. */
const backwards = { ...firstProgrammes(2026)[4], opensOn: '2026-12-31', closesOn: '2026-01-01' }

/**
 * Bodies that pass the schema and, where they would change the world for the rows after them, are out of date on purpose. A POST or PUT
 * of the contract without one fails the test that asks for it.
 */
export const bodiesFor = (world: World): Record<string, unknown> => ({
  'POST /sessions': { code: 'no-such-code' },
  'POST /desktop-sign-ins': { browser: 'edge', system: 'windows' },
  'POST /desktop-sign-ins/collection': { code: 'abcdefgh', secret: 'a'.repeat(43) },
  'POST /desktop-sign-ins/reading': { code: 'abcdefgh' },
  'POST /desktop-sign-ins/approval': { code: 'abcdefgh', number: '07' },
  'POST /desktop-sign-ins/refusal': { code: 'abcdefgh' },
  'POST /me/phone': { code: 'no-such-code' },
  'PUT /staff/consent-texts/{purpose}': {
    title: '说明',
    body: ['用来做什么。', '不同意怎么办。'],
    inForceOn: dayOf(later(new Date(), 9 * days)),
    version: 0,
  },
  'POST /staff/consent-texts/{purpose}/publication': { version },
  'POST /staff/consent-texts/{purpose}/withdrawal': { version, reason },
  'POST /me/second-factor': {},
  'POST /me/second-factor/binding': { code: '123456' },
  'POST /me/second-factor/giving': { code: '123456' },
  'POST /me/second-factor/recovery-codes': {},
  'POST /staff/second-factors/{accountId}/reset': { reason },
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
  'PUT /staff/organisations/{orgId}/contact-officer': { version },
  'PUT /staff/organisations/{orgId}/postponement': { until: '2099-01-01', version, reason },
  'POST /staff/organisations/{orgId}/closure': { version, reason },
  'POST /staff/organisations/{orgId}/registers': { fileBase64: 'bm8gc2hlZXQ=', dryRun: true },
  'POST /staff/organisations/{orgId}/qr-code': undefined,
  'POST /staff/organisations/{orgId}/invitations': { role: 'auditor' },
  'POST /staff/invitations/{code}/acceptance': { name: '王某' },
  'POST /staff/delegations': {
    toAccountId: world.accountId,
    roles: [{ orgId: world.orgId, role: 'reviewer' }],
    ...nextWeek(),
  },
  'POST /staff/recusals': { name: '王某', idType: 'passport', idNumber: 'E12345678' },
  'POST /staff/cases/{caseId}/reassignment': { toOrgId: world.orgId, reason, version },
  'PUT /staff/chains/{kind}': {
    version,
    steps: [{ key: 'committee', name: '审核', owner: 'target', workingDays: 3, onTimeout: 'stay' }],
    reason,
  },
  'POST /staff/chains/{kind}/publication': { version, basedOn: 1 },
  'POST /staff/chains/{kind}/withdrawal': { version, reason },
  'PUT /staff/calendars/{year}': {
    version,
    periods: [{ name: '元旦', fromOn: `${thisYear}-01-01`, untilOn: `${thisYear}-01-01` }],
    workdays: [],
    notice: '通知',
  },
  'POST /staff/calendars/{year}/publication': { version, basedOn: 0 },
  'POST /staff/calendars/{year}/withdrawal': { version, reason },
  'PUT /membership/draft': { step: 'name' },
  'POST /membership/application-preview': joinForm(world),
  'POST /membership/applications': joinForm(world),
  'POST /membership/claims': joinForm(world),
  'POST /membership/applications/{caseId}/resubmission': { version },
  'POST /membership/applications/{caseId}/withdrawal': { version },
  'POST /membership/transfers': { toOrgId: world.orgId },
  'POST /membership/releases': { what: 'phone', orgId: world.orgId, name: '王某', phone: '15400000002', reason },
  'POST /membership/corrections': { phone: { from: 'typed', phone: '15400000003' }, reason },
  'POST /membership/leaving': { confirm: true },
  'POST /card-verifications': { token: 'aaaaaaaaaaaa.bbbbbbbbbbbb.cccccccccccc' },
  'POST /staff/membership/applications/{caseId}/reveal': { field: 'phone', reason },
  'POST /staff/membership/applications/{caseId}/decision': { decision: 'approve', version },
  'POST /staff/membership/rosters': { orgId: world.orgId, fileBase64: 'AAAA', dryRun: true, formsSigned: true },
  'POST /staff/membership/organisations/{orgId}/register-sheets': { inPlain: false, reason },
  'POST /staff/membership/merges': { goingId: world.personId, stayingId: world.stayingId, reason },
  'POST /staff/membership/merges/{mergeId}/reveal': { of: 'going', field: 'phone', reason },
  'POST /staff/membership/merges/{mergeId}/decision': { decision: 'approve', version: 1 },
  'POST /staff/membership/merges/{mergeId}/withdrawal': { version: 1 },
  'POST /staff/membership/member-searches': { asked: '13800000000' },
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
  ...aidBodies(world),
  ...contestBodies(world),
  ...worksBodies(world),
})

const aidForm = { answers: {}, documents: {} }

const aidBodies = (world: World): Record<string, unknown> => ({
  'POST /aid/notices/{noticeId}/objections': { text: reason },
  'PUT /me/household': { version, household: { persons: [{ personKey: 'p1', relation: 'self' }], expenses: [] } },
  'POST /me/household/confirmation': { version },
  'PUT /me/aid/drafts/{programmeId}': { version, draft: aidForm },
  'POST /me/aid/applications': {
    programmeId: world.programmeId,
    programmeVersion: version,
    noneExcludes: true,
    ...aidForm,
  },
  'POST /me/aid/applications/{caseId}/resubmission': { version, ...aidForm },
  'POST /me/aid/applications/{caseId}/withdrawal': { version },
  'POST /me/aid/applications/{caseId}/appeal': { text: reason },
  'POST /me/aid/applications/{caseId}/payee': { payee: { personKey: 'p1', bank: '农商银行', cardNumber } },
  'POST /me/aid/applications/{caseId}/papers': { documents: {} },
  'POST /staff/aid/programmes': { facts: backwards, reason },
  'PUT /staff/aid/programmes/{programmeId}': { version, facts: backwards, reason },
  'POST /staff/aid/programmes/{programmeId}/publication': { version, basedOn: 1 },
  'POST /staff/aid/programmes/{programmeId}/withdrawal': { version, reason },
  'PUT /staff/aid/poverty-lines': { version, validFrom: '2026-01-02', urbanFen: 1, ruralFen: 1, source: '试一试' },
  'POST /staff/aid/poverty-lines/publication': { version },
  'POST /staff/aid/poverty-lines/withdrawal': { version, reason },
  'PUT /staff/aid/programmes/{programmeId}/budgets/{fund}': { version, addFen: 1, reason },
  'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/publication': { version },
  'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/withdrawal': { version, reason },
  'POST /staff/aid/applications/{caseId}/reveal': { path: 'payee.name', reason },
  'POST /staff/aid/applications/{caseId}/documents/{mediaId}/link': undefined,
  'POST /staff/aid/applications/{caseId}/checks': {
    kind: 'homeVisit',
    on: '2026-11-20',
    by: ['王某'],
    result: 'consistent',
    note: reason,
    photoIds: [],
  },
  'POST /staff/aid/applications/{caseId}/decision': { decision: 'approve', version },
  'POST /staff/aid/applications': {
    programmeId: world.programmeId,
    programmeVersion: version,
    orgId: world.orgId,
    applicant: { name: '王某', idType: 'passport', idNumber: 'E12345678' },
    relation: '社区工作人员',
    paperIds: ['med_00000000000000000000000000'],
    ...aidForm,
  },
  'POST /staff/aid/objections/{caseId}/decision': { decision: 'dismiss', version, reply: reason },
  'POST /staff/aid/households/{householdId}/reviews': { what: 'review', on: '2026-11-20', note: reason, version },
  'POST /staff/aid/households/{householdId}/closure': { reason, version },
  'POST /me/data-copies': {},
  'POST /me/closing': { accountId: 'acc_neverheardof', word: '注销' },
  'POST /staff/bulletins': { kind: 'notice', title: '公告', body: '正文' },
  'PUT /staff/bulletins/{bulletinId}': { kind: 'notice', title: '公告', body: '正文', version },
  'POST /staff/bulletins/{bulletinId}/publication': { version },
  'POST /staff/bulletins/{bulletinId}/withdrawal': { version, reason },
  'POST /me/complaints': { topic: 'app', text: '按钮太小，看不清。' },
  'POST /staff/complaints/{caseId}/taking': { version },
  'POST /staff/complaints/{caseId}/answer': { decision: 'accepted', reply: '已经改了。', version },
  'PUT /staff/stats/organisations/{orgId}/typed-figures': {
    code: 'legalAdvice',
    period: '2026Q3',
    value: 12,
    source: '权益部台账',
    asOfOn: '2026-09-30',
    version,
  },
  'POST /staff/stats/organisations/{orgId}/reports': { period: '2099' },
  'POST /staff/stats/recounts': undefined,
  'POST /staff/audit/verification': {},
  'POST /staff/audit/export': { reason },
  'POST /staff/aid/batches': { programmeId: world.programmeId, fund: 'county' },
  'POST /staff/aid/batches/{batchId}/bank-file': { reason },
  'POST /staff/aid/batches/{batchId}/results': { fileBase64: 'AAAA' },
  'POST /staff/aid/applications/{caseId}/reversal': { reason },
})

export const queryFor = (route: string, world?: World): Record<string, string> => {
  const orgId = world?.orgId ?? nowhere
  if (route === 'GET /organisations') return { q: '工会' }
  if (route === 'GET /staff/organisations/{orgId}/terms') return { state: 'over' }
  if (route === 'GET /staff/organisations/{orgId}/colleagues') return { role: 'reviewer' }
  if (route === 'GET /staff/bulletins') return { state: 'shown' }
  if (route === 'GET /organisation-proposals') return { occupation: 'courier' }
  if (route === 'GET /nearest-stations') return { lat: '27.7', lng: '112' }
  if (route === 'GET /staff/stations' || route === 'GET /staff/station-export' || route === 'GET /staff/ledger/books')
    return { orgId }
  if (route === 'GET /staff/aid/households' || route === 'GET /staff/contests') return { orgId }
  if (worksScopedRoutes.includes(route)) return { orgId }
  if (route === 'GET /staff/cooling/seasons' || route === 'GET /staff/cooling/allocations') return { orgId }
  if (route === 'GET /staff/cooling/seasons/{seasonId}/day-quotas') return { on: '2026-07-01' }
  if (route.endsWith('/stages/{stageKey}/scores')) return { tradeKey: 't1' }
  if (route.startsWith('GET /staff/stats/organisations/') && !route.endsWith('/reports')) return { period: '2026Q3' }
  if (route === 'GET /staff/station-visits') return { orgId, from: '2026-11-01', to: '2026-11-23' }
  return {}
}
