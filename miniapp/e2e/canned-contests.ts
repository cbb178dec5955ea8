import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Plausible answers about contests, as a member sees them. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const at = '2026-11-26T02:00:00.000Z'
const contestId = 'con_canned0001'
const entryId = 'ent_k7m2p9xq'
const card = {
  contestId,
  kind: 'skills' as const,
  class: 'second' as const,
  title: '快递职业技能竞赛',
  orgName: '云溪县总工会',
  phase: 'open' as const,
  opensAt: '2026-11-26T01:00:00.000Z',
  closesAt: '2026-12-05T15:59:59.999Z',
  startsAt: '2026-12-12T01:00:00.000Z',
  place: '职工文化宫',
  entry: 'open' as const,
  isForTeams: true,
  hasWaitingList: true,
}
const entry = {
  entryId,
  number: 'k7m2p9xq',
  contestId,
  contestTitle: card.title,
  tradeKey: 't1',
  tradeName: '接力',
  state: 'confirmed' as const,
  role: 'captain' as const,
  enteredAt: at,
  orgName: '云溪县快递行业工会联合会',
  wholeBy: '2026-11-29T02:00:00.000Z',
  team: {
    name: '飞毛腿',
    size: 5,
    substitutes: 1,
    members: [
      { memberKey: 'k7m2p9xq', nameMasked: '王**', role: 'captain' as const, joinedAt: at, isMe: true },
      { memberKey: 'a7m2p9xq', nameMasked: '李*', role: 'substitute' as const, joinedAt: at, isMe: false },
    ],
    isWhole: false,
    invitationCode: 'k7m2p9xqabcd',
  },
  stageKey: 's1',
  cancelsUntilAt: '2026-12-10T15:59:59.999Z',
  mayCancel: true,
  version: 1,
}

export const cannedContests: Canned = {
  'GET /contests': { at, items: [card, { ...card, contestId: 'con_canned0002', title: '安康杯竞赛', phase: 'results' }] },
  'GET /contests/{contestId}': {
    at,
    contest: {
      ...card,
      orgId: 'org_county1',
      intro: '比一比分拣和派送的本领。',
      rules: '理论三成，实操七成。\n迟到十五分钟不能入场。',
      contactPhone: '0738-12351',
      cancelsUntilAt: entry.cancelsUntilAt,
      team: { size: 5, substitutes: 1 },
      eligibility: { standing: 'member', ageFrom: 18, ageTo: 60, ageOn: '2026-12-12', skillLevel: 4 },
      areaNames: [],
      trades: [
        { tradeKey: 't1', name: '接力', places: 20, perUnit: 2, left: 'few' },
        { tradeKey: 't2', name: '分拣', places: 10, left: 'waits' },
      ],
      stages: [
        {
          stageKey: 's1',
          name: '决赛',
          startsAt: '2026-12-12T01:00:00.000Z',
          endsAt: '2026-12-12T09:00:00.000Z',
          place: '职工文化宫',
        },
      ],
      awards: [
        { name: '一等奖', upToRank: 1, prizeFen: 300_000, honour: { title: '技术能手', level: 'county' } },
        { name: '二等奖', upToRank: 3 },
      ],
      noticeDays: 5,
      scene: 'canned0001',
    },
  },
  'GET /me/contests/{contestId}': { at, obstacles: [], orgName: entry.orgName, entries: [entry] },
  'GET /me/contest-entries': { at, items: [entry] },
  'GET /me/contest-entries/{entryId}': { at, entry },
  'GET /contest-invitations/{code}': {
    at,
    contest: card,
    tradeName: entry.tradeName,
    teamName: entry.team.name,
    captainMasked: '王**',
    free: ['member', 'substitute'],
    obstacles: [],
    needsSkillLevel: true,
  },
}

export const noContests: Canned = {
  'GET /contests': { at, items: [] },
  'GET /me/contest-entries': { at, items: [] },
}
