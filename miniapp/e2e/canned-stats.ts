import { indicators } from 'shared-types/indicators'
import type { Figure } from 'shared-types/stats'
import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Figures of a county for running the staff's screens without a server. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const at = '2026-11-20T02:00:00.000Z'

const figures: Figure[] = indicators.map(({ code, counting }, i) => {
  if (counting === 'typed' && i % 3 > 0) return { code, state: 'missing' }
  if (counting === 'rate') return i % 2 ? { code, state: 'told', value: 255, source: '县统计局' } : { code, state: 'missing' }
  if (code === 'aidHouseholds') return { code, state: 'hidden' }
  const value = 120 + i * 977
  const isCounted = counting === 'event' || counting === 'distinct'
  return isCounted
    ? { code, state: 'told', value, months: Array.from({ length: 12 }, (_, month) => month * (i + 1)) }
    : { code, state: 'told', value, asOfOn: '2026-09-30', ...(counting === 'typed' ? { source: '县统计局' } : {}) }
})

const row = {
  reportId: 'rpt_canned0001',
  number: '2026Q3-02',
  orgId: 'org_county1',
  orgName: '云溪县总工会',
  period: '2026Q3',
  version: 2,
  issuedAt: at,
  signedBy: '王**',
  reason: '补报宣传信息',
}

export const cannedStats: Canned = {
  'GET /staff/stats/organisations/{orgId}/figures': { orgName: '云溪县总工会', period: '2026', countedAt: at, figures },
  'GET /staff/stats/organisations/{orgId}/figures/{indicator}': {
    code: 'stationVisits',
    below: [
      { name: '城东街道总工会', orgId: 'org_street1', hasChildren: true, state: 'told', value: 1234 },
      { name: '城西街道总工会', orgId: 'org_street2', hasChildren: false, state: 'hidden' },
    ],
    parts: [{ name: '困难职工生活救助', state: 'told', value: 12 }],
  },
  'GET /staff/stats/organisations/{orgId}/typed-figures': {
    items: [
      {
        code: 'employees',
        period: '2026',
        value: 48_000,
        source: '县统计局',
        asOfOn: '2026-09-30',
        byMasked: '王**',
        at,
        version: 1,
      },
    ],
  },
  'GET /staff/stats/organisations/{orgId}/reports': { items: [row, { ...row, reportId: 'rpt_canned0002', version: 1 }] },
  'GET /staff/stats/reports/{reportId}': {
    ...row,
    figures,
    changes: [
      { code: 'newsItems', is: 17 },
      { code: 'aidPaidMoney', was: 200_000, is: 100_000 },
    ],
  },
}

export const noStats: Canned = {
  'GET /staff/stats/organisations/{orgId}/figures': {
    orgName: '云溪县总工会',
    period: '2026',
    countedAt: at,
    figures: indicators.map(({ code }) => ({ code, state: 'missing' })),
  },
  'GET /staff/stats/organisations/{orgId}/figures/{indicator}': { code: 'stationVisits', below: [], parts: [] },
  'GET /staff/stats/organisations/{orgId}/typed-figures': { items: [] },
  'GET /staff/stats/organisations/{orgId}/reports': { items: [] },
  'GET /staff/stats/reports/{reportId}': { ...row, version: 1, figures: [], changes: [] },
}
