import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** A member who is perhaps there twice, and a proposal to merge the two. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const personId = 'per_canned0001'
const orgName = '云溪县快递行业工会联合会'
const row = {
  personId,
  memberNumber: '100000000001',
  nameMasked: '林*',
  state: 'active' as const,
  joinedOn: '2026-11-01',
  orgName,
}
const staying = {
  ...row,
  idType: 'residentId' as const,
  idNumberMasked: '3****************X',
  sex: 'male' as const,
  bornOn: '1990-01-02',
  phoneMasked: '138****1234',
  hasAccount: true,
  from: 'application' as const,
}
const { phoneMasked: _none, ...unnumbered } = staying
const going = {
  ...unnumbered,
  personId: 'per_canned0002',
  memberNumber: '100000000002',
  joinedOn: '2020-03-01',
  bornOn: '1990-01-03',
  hasAccount: false,
  from: 'roster' as const,
}
const merge = {
  mergeId: 'mrg_canned0001',
  state: 'open' as const,
  goingMasked: going.nameMasked,
  stayingMasked: staying.nameMasked,
  goingNumber: going.memberNumber,
  stayingNumber: staying.memberNumber,
  proposedAt: '2026-11-20T02:00:00.000Z',
  proposedByMasked: '许*',
}

export const cannedDoubles: Canned = {
  'GET /staff/membership/members/{personId}': {
    ...row,
    orgId: 'org_courier1',
    version: 1,
    history: [{ at: merge.proposedAt, effectiveOn: row.joinedOn, change: 'joined', orgName }],
    may: ['retained', 'left'],
  },
  'GET /staff/membership/members/{personId}/doubles': {
    items: [{ ...row, personId: going.personId, memberNumber: going.memberNumber, same: 'name' }],
  },
  'GET /staff/membership/members/{personId}/doubles/{stayingId}': { going, staying, obstacles: [{ what: 'openCase' }] },
  'GET /staff/membership/merges': { items: [merge] },
  'GET /staff/membership/merges/{mergeId}': {
    ...merge,
    version: 1,
    reason: '花名册上证件号码录错',
    going,
    staying,
    obstacles: [],
    may: ['decide', 'reveal'],
  },
}

export const noDoubles: Canned = {
  'GET /staff/membership/members/{personId}/doubles': { items: [] },
  'GET /staff/membership/merges': { items: [] },
}
