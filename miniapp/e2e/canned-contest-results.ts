import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Plausible answers about scores, results and certificates. No person in them exists. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const contestId = 'con_canned0001'
const contestTitle = '快递行业职业技能竞赛'
const at = '2026-11-20T02:00:00.000Z'
const scoring = {
  criteria: [
    { criterionKey: 'theory', name: '理论', most: 30 },
    { criterionKey: 'practice', name: '实操', most: 70 },
  ],
  judges: 3,
  dropsHighAndLow: true,
}
const head = {
  contestId,
  stageKey: 's1',
  stageName: '决赛',
  tradeKey: 't1',
  tradeName: '快件派送',
  state: 'notice' as const,
  version: 2,
  publishedAt: at,
  untilOn: '2026-11-27',
  openAppeals: 1,
  correctionDue: false,
}
const first = {
  number: 'abcdefgh',
  rank: 1,
  scoreCenti: 9550,
  names: ['王小明'],
  orgName: '云溪县快递行业工会联合会',
  award: '一等奖',
  goesOn: false,
}
const ranked = [first, { ...first, number: 'abcdefgj', rank: 2, scoreCenti: 9125, names: ['李娜'], award: '二等奖' }]
const versions = [
  { version: 1, publishedAt: at, ranked: 2, changes: [] },
  {
    version: 2,
    publishedAt: at,
    reason: '评分表录入有误',
    ranked: 2,
    changes: [{ number: 'abcdefgh', name: '王小明', oldRank: 2, newRank: 1 }],
  },
]
const certificate = {
  code: 'abcdefghjkmnpqrs',
  number: '2026-7K3M9QXB',
  state: 'valid' as const,
  contestTitle,
  contestClass: 'second' as const,
  tradeName: '快件派送',
  rank: 1,
  award: '一等奖',
  honour: { title: '技术能手', level: 'county' as const },
  orgName: '云溪县总工会',
  issuedOn: '2026-11-28',
}
const sheet = { judge: 1, state: 'entered' as const, version: 1, enteredByMe: false }

export const cannedContestResults: Canned = {
  'GET /contests/{contestId}/results': { contestTitle, orgName: '云溪县总工会', items: [head] },
  'GET /contests/{contestId}/results/{stageKey}/{tradeKey}': { contestTitle, head, versions, items: ranked },
  'GET /me/contest-entries/{entryId}/results': { items: [{ head, row: first, mayAppeal: true }] },
  'GET /me/honours': {
    items: [
      { ...certificate, contestId, year: 2026 },
      { ...certificate, code: 'abcdefghjkmnpqrt', contestId, year: 2025, state: 'revoked', revokedReason: '成绩登记错误' },
    ],
  },
  'GET /contest-certificates/{certificateCode}': { certificate: { ...certificate, nameMasked: '王**' } },
  'GET /staff/contests/{contestId}/stages/{stageKey}/scores': {
    contestTitle,
    stageName: head.stageName,
    scoring,
    items: [
      {
        entryId: 'ent_abcdefgh',
        number: 'abcdefgh',
        nameMasked: '王**',
        checkedIn: true,
        absent: false,
        sheets: [sheet, { ...sheet, judge: 2, state: 'missing', version: 0 }],
      },
    ],
  },
  'GET /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result': {
    draft: { rows: ranked, absent: 1, unchecked: 0 },
    head,
    versions,
  },
}

export const noContestResults: Canned = {
  'GET /contests/{contestId}/results': { contestTitle, orgName: '云溪县总工会', items: [] },
  'GET /me/contest-entries/{entryId}/results': { items: [] },
  'GET /me/honours': { items: [] },
  'GET /contest-certificates/{certificateCode}': {},
  'GET /staff/contests/{contestId}/stages/{stageKey}/scores': {
    contestTitle,
    stageName: head.stageName,
    scoring,
    items: [],
  },
  'GET /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result': {
    draft: { rows: [], absent: 0, unchecked: 0 },
    versions: [],
  },
}
