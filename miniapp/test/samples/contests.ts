import type { MyEntry } from 'shared-types/contest-entries'
import type { Contest } from 'shared-types/contests'

/** An open contest of two trades, and one's own place in it. No person in it exists. */

export const contest: Contest = {
  contestId: 'con_sample0001',
  kind: 'skills',
  class: 'second',
  title: '快递职业技能竞赛',
  orgId: 'org_county1',
  orgName: '云溪县总工会',
  phase: 'open',
  opensAt: '2026-11-26T01:00:00.000Z',
  closesAt: '2026-12-05T15:59:59.999Z',
  startsAt: '2026-12-12T01:00:00.000Z',
  place: '职工文化宫',
  entry: 'open',
  isForTeams: false,
  hasWaitingList: true,
  intro: '比一比分拣和派送的本领。',
  rules: '理论三成，实操七成。',
  contactPhone: '0738-12351',
  cancelsUntilAt: '2026-12-10T15:59:59.999Z',
  eligibility: { standing: 'member' },
  areaNames: [],
  trades: [
    { tradeKey: 't1', name: '快件派送', places: 40, left: 'plenty' },
    { tradeKey: 't2', name: '快件分拣', places: 10, perUnit: 2, left: 'waits' },
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
  scene: 'sample0001',
}

export const entry: MyEntry = {
  entryId: 'ent_k7m2p9xq',
  number: 'k7m2p9xq',
  contestId: contest.contestId,
  contestTitle: contest.title,
  tradeKey: 't1',
  tradeName: '快件派送',
  state: 'confirmed',
  role: 'individual',
  enteredAt: '2026-11-26T02:00:00.000Z',
  orgName: '云溪县快递行业工会联合会',
  stageKey: 's1',
  cancelsUntilAt: contest.cancelsUntilAt,
  mayCancel: true,
  version: 1,
}

const joinedAt = entry.enteredAt
/** Two of five have joined. */
export const teamEntry: MyEntry = {
  ...entry,
  role: 'captain',
  wholeBy: '2026-11-29T02:00:00.000Z',
  team: {
    name: '飞毛腿',
    size: 5,
    substitutes: 1,
    members: [
      { memberKey: 'k7m2p9xq', nameMasked: '王**', role: 'captain', joinedAt, isMe: true },
      { memberKey: 'a7m2p9xq', nameMasked: '李*', role: 'member', joinedAt, isMe: false },
      { memberKey: 'b7m2p9xq', nameMasked: '赵*', role: 'substitute', joinedAt, isMe: false },
    ],
    isWhole: false,
    invitationCode: 'k7m2p9xqabcd',
  },
}
