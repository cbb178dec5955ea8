import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const calendar = { holidays: ['2026-10-01'], workdays: ['2026-10-10'] }
const card = {
  stationId: 'sta_canned0001',
  name: '城东邮政工会驿站',
  kind: 'restStation' as const,
  lat: 27.702,
  lng: 112.001,
  address: '城东街道解放路 88 号邮政支局',
  streetId: 'org_street1',
  phone: '0738-5560004',
  facilities: ['water' as const, 'charging' as const, 'microwave' as const, 'toilet' as const],
  access: 'open' as const,
  hours: {
    allDay: false,
    week: Array.from({ length: 7 }, () => ['08:00-21:00']),
    seasons: [],
    holidays: 'as-usual' as const,
    exceptions: [],
  },
}
const directory = {
  areaId: 'org_county1',
  areaName: '云溪县总工会',
  centre: { lat: 27.7006, lng: 111.9938 },
  version: 3,
  delta: false,
  gone: [],
  streets: [{ orgId: 'org_street1', name: '城东街道总工会' }],
  calendar,
}
/** As many as a large county has: no screen may send them all to WeChat's view at once. */
const many = Array.from({ length: 500 }, (_, i) => ({
  ...card,
  stationId: `sta_canned${String(i + 1).padStart(4, '0')}`,
  name: `${card.name} ${i + 1}`,
  lat: card.lat + i / 10_000,
}))

export const cannedStations: Canned = {
  'GET /station-directory': { ...directory, items: many },
  'GET /stations/{stationId}': {
    ...card,
    state: 'active',
    hint: '从侧门进',
    honours: [],
    star: { stars: 3, givenOn: '2024-03-01', validTo: '2027-02-28' },
    photos: [],
    unionName: '城东街道总工会',
    unionPhone: '0738-8312351',
    closedReports: { count: 3, latestOn: '2026-11-20' },
    calendar,
  },
  'GET /station-feedback': {
    items: [
      {
        caseId: 'cas_report1',
        number: 'FK261120-7K3M9P',
        what: 'report',
        kind: 'broken',
        stationId: card.stationId,
        title: card.name,
        state: 'waiting',
        filedAt: '2026-11-20T02:00:00.000Z',
        orgName: '城东街道总工会',
        dueOn: '2026-11-24',
      },
    ],
  },
}

/** A county that has written down none yet. */
export const noStations: Canned = {
  ...cannedStations,
  'GET /station-directory': { ...directory, items: [], streets: [] },
  'GET /station-feedback': { items: [] },
}
