import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Plausible answers about contests as their organiser sees them. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const contestId = 'con_canned0001'
const at = '2026-11-20T02:00:00.000Z'
const [opensAt, closesAt] = ['2026-11-18T01:00:00.000Z', '2026-12-10T15:59:59.999Z']
const stage = {
  stageKey: 's1',
  name: '决赛',
  startsAt: '2026-12-20T01:00:00.000Z',
  endsAt: '2026-12-20T09:00:00.000Z',
  place: '县职工文化宫一楼',
}
const trade = { tradeKey: 't1', name: '数控车工', places: 30, perUnit: 3 }
const form = {
  orgId: 'org_county1',
  kind: 'skills' as const,
  class: 'second' as const,
  title: '数控车工技能竞赛',
  intro: '各单位工会推荐选手，每个单位最多三名。',
  rules: '理论考试占三成，实际操作占七成。',
  contactPhone: '0738-12351',
  opensAt,
  closesAt,
  cancelsUntilAt: stage.startsAt,
  entry: 'recommended' as const,
  recommendsUntilAt: '2026-12-12T15:59:59.999Z',
  eligibility: { standing: 'member' as const, skillLevel: 4 },
  trades: [trade],
  hasWaitingList: true,
  offerHours: 24,
  expectedAtOpening: 200,
  stages: [stage],
  awards: [{ name: '一等奖', upToRank: 1, prizeFen: 200_000 }],
  noticeDays: 5,
}
const contest = {
  contestId,
  orgName: '云溪县总工会',
  state: 'published' as const,
  phase: 'open' as const,
  form,
  areaNames: [],
  trades: [{ ...trade, left: 'plenty' as const, free: 18, waiting: 0 }],
  scene: 'canned0001',
  version: 3,
  changedAt: at,
  mayPublish: false,
}
const entry = {
  entryId: 'ent_7k3mabcd',
  number: '7k3mabcd',
  tradeKey: 't1',
  tradeName: trade.name,
  state: 'confirmed' as const,
  nameMasked: '王**',
  phoneMasked: '138****1234',
  people: 1,
  isWhole: true,
  orgId: 'org_courier1',
  orgName: '云溪县快递行业工会联合会',
  enteredAt: at,
}

export const cannedContestDesk: Canned = {
  'GET /staff/contests': {
    items: [
      {
        contestId,
        kind: 'skills',
        title: form.title,
        orgName: contest.orgName,
        state: 'published',
        phase: 'open',
        opensAt,
        closesAt,
        startsAt: stage.startsAt,
      },
    ],
  },
  'GET /staff/contests/{contestId}': { contest },
  'GET /staff/contests/{contestId}/entries': { items: [entry], next: 'more' },
  'GET /staff/contests/{contestId}/figures': {
    at,
    entries: 12,
    persons: 12,
    trades: [{ tradeKey: 't1', name: trade.name, places: 30, confirmed: 12, waiting: 0, cancelled: 1 }],
    units: [{ orgId: 'org_courier1', orgName: entry.orgName, entries: 3, persons: 3 }],
    traits: [
      { trait: 'frontline', persons: 8 },
      { trait: 'industrialWorker', persons: 2 },
    ],
    checkedIn: 0,
    audience: [{ tradeKey: 't1', state: 'confirmed', persons: 12 }],
  },
  'GET /staff/contests/{contestId}/stages/{stageKey}/attendance': { expected: 12, checkedIn: 3, items: [entry] },
  'GET /staff/contest-recommendations/{caseId}': {
    contestId,
    contestTitle: form.title,
    recommendsUntilAt: form.recommendsUntilAt,
    entry: { ...entry, state: 'recommending' },
    skillLevel: 3,
    unitPlaces: { places: 3, free: 2 },
    left: 'plenty',
  },
}

export const noContestDesk: Canned = {
  'GET /staff/contests': { items: [] },
  'GET /staff/contests/{contestId}': {
    contest: { ...contest, state: 'draft', savedByMasked: '陆**', mayPublish: true, form: { ...form, awards: [] } },
  },
  'GET /staff/contests/{contestId}/entries': { items: [] },
  'GET /staff/contests/{contestId}/figures': {
    at,
    entries: 0,
    persons: 0,
    trades: [],
    units: [],
    traits: [],
    checkedIn: 0,
    audience: [],
  },
  'GET /staff/contests/{contestId}/stages/{stageKey}/attendance': { expected: 0, checkedIn: 0, items: [] },
}
