import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Plausible answers about the summer's goods. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const at = '2026-11-20T02:00:00.000Z'
const stationId = 'sta_canned0001'
const goods = '绿豆汤和毛巾'
const season = {
  seasonId: 'sea_canned0001',
  bookId: 'bok_canned0001',
  orgId: 'org_county1',
  name: '2026 年夏送清凉',
  year: 2026,
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  goods,
  valueFen: 3000,
  fund: '工会经费',
  plannedPieces: 5000,
  allotted: 1200,
  handedOut: 800,
}
const allocation = {
  allocationId: 'alo_canned0001',
  seasonId: season.seasonId,
  seasonName: season.name,
  goods,
  orgId: 'org_courier1',
  orgName: '云溪县快递行业工会联合会',
  pieces: 200,
  handedOut: 120,
  returned: 0,
  closed: false,
}
const waiting = { lineId: 'lin_canned0001', nameMasked: '王**', phoneMasked: '138****1234' }
const day = {
  stationId,
  stationName: '人民路邮政支局驿站',
  on: '2026-11-20',
  opensAt: at,
  pieces: 80,
  claimed: 60,
  redeemed: 40,
  closed: false,
}

export const cannedCooling: Canned = {
  'GET /cooling/today': {
    items: [{ stationId, name: day.stationName, address: '人民路 18 号', goods, opensAt: at, left: 'few' }],
  },
  'GET /me/cooling-voucher': {
    voucher: {
      code: '23abcd',
      stationId,
      stationName: day.stationName,
      address: '人民路 18 号',
      goods,
      on: '2026-11-20',
      claimedAt: at,
    },
  },
  'GET /me/cooling-portions': {
    items: [{ ...waiting, goods, seasonName: season.name, orgName: allocation.orgName }],
  },
  'GET /me/stations/{stationId}/cooling-day': { day },
  'GET /staff/cooling/seasons': { items: [season] },
  'GET /staff/cooling/seasons/{seasonId}/allocations': { season, items: [allocation] },
  'GET /staff/cooling/seasons/{seasonId}/day-quotas': { items: [day] },
  'GET /staff/cooling/allocations': { items: [allocation] },
  'GET /staff/cooling/allocations/{allocationId}': {
    allocation,
    lines: [waiting, { lineId: 'lin_canned0002', nameMasked: '李*', handedAt: at, signedBy: 'photo' }],
  },
}

/** No season, nothing today, an empty roster. */
export const noCooling: Canned = {
  'GET /cooling/today': { items: [] },
  'GET /me/cooling-voucher': {},
  'GET /me/cooling-portions': { items: [] },
  'GET /me/stations/{stationId}/cooling-day': {},
  'GET /staff/cooling/seasons': { items: [] },
  'GET /staff/cooling/seasons/{seasonId}/allocations': { season, items: [] },
  'GET /staff/cooling/seasons/{seasonId}/day-quotas': { items: [] },
  'GET /staff/cooling/allocations': { items: [] },
  'GET /staff/cooling/allocations/{allocationId}': { allocation, lines: [] },
}
