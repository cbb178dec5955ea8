import { newContest } from '../contests.ts'

/** A contest of the couriers' union, a member's entry there and the case that asks the union for its word on another. */
export interface ContestWorld {
  orgId: string
  contestId: string
  entryId: string
  recommendationId: string
}

export const contestParams = (world: ContestWorld, route: string): Record<string, string> => ({
  contestId: world.contestId,
  entryId: world.entryId,
  tradeKey: 't1',
  stageKey: 's1',
  memberKey: 'abcdefgh',
  judge: '1',
  certificateCode: 'abcdefghjkmnpqrs',
  ...(route.includes('/contest-invitations/') ? { code: 'abcdefghjkmn' } : {}),
  ...(route.includes('/contest-recommendations/') ? { caseId: world.recommendationId } : {}),
})

const version = 999_999
const reason = '试一试'

const resultBodies = {
  'PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}': { version, pointsCenti: { practice: 9000 } },
  'PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}/check': { version, totalCenti: 9000 },
  'PUT /staff/contests/{contestId}/stages/{stageKey}/absences/{entryId}': { absent: true },
  'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication': { basedOn: version },
  'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality': { version },
  'POST /me/contest-entries/{entryId}/appeals': { stageKey: 's1', version, text: '请核对我的总分' },
  'POST /staff/contest-appeals/{caseId}/decision': { decision: 'uphold', version, reply: '请看原始评分表' },
}

export const contestBodies = (world: ContestWorld): Record<string, unknown> => ({
  'POST /contests/{contestId}/entries': { tradeKey: 't1', traits: [] },
  'POST /me/contest-entries/{entryId}/acceptance': undefined,
  'POST /me/contest-entries/{entryId}/cancellation': undefined,
  'POST /contest-invitations/{code}/acceptance': { role: 'member', traits: [] },
  'POST /me/contest-entries/{entryId}/members/{memberKey}/leaving': undefined,
  'POST /me/contest-entries/{entryId}/members/{memberKey}/role': { role: 'member' },
  'POST /me/contest-entries/{entryId}/submission': undefined,
  'POST /staff/contests': newContest(world.orgId),
  'PUT /staff/contests/{contestId}': { form: newContest(world.orgId), version, reason },
  'POST /staff/contests/{contestId}/publication': { version },
  'POST /staff/contests/{contestId}/closing': { version, reason },
  'POST /staff/contests/{contestId}/calling-off': { version, reason },
  'POST /staff/contests/{contestId}/qr-code': undefined,
  'PUT /staff/contests/{contestId}/trades/{tradeKey}/units/{orgId}': { places: 2 },
  'POST /staff/contests/{contestId}/entry-sheets': { reason },
  'POST /staff/contests/{contestId}/messages': { states: ['confirmed'], title: '试一试', body: '试一试' },
  'PUT /staff/contests/{contestId}/stages/{stageKey}/check-ins': {
    scans: [{ scanId: 'abcdefghjkmnpqrstuvw', number: 'abcdefgh', at: '2026-11-23T04:00:00.000Z' }],
  },
  ...resultBodies,
  'POST /staff/contest-recommendations/{caseId}/decision': { decision: 'recommend', version },
})
