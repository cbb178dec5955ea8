import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

export const cannedPrivacy: Canned = {
  'GET /me/closing': {
    accountId: 'acc_canned0001',
    isMember: true,
    obstacles: [
      { what: 'case', caseId: 'cas_abc1234', kind: 'membership.transfer', number: 'ZH261120-7K3M9Q' },
      { what: 'payment', caseId: 'cas_aid00001', title: '生活救助', number: 'BF261120-7K3M9Q' },
      { what: 'entry', entryId: 'ent_k7m2p9xq', title: '快递职业技能竞赛' },
      { what: 'role', orgName: '云溪县快递行业工会联合会' },
    ],
  },
  'GET /staff/clearing-runs': {
    items: [
      {
        runId: 'clr_canned0001',
        startedAt: '2026-11-20T18:00:00.000Z',
        endedAt: '2026-11-20T18:01:00.000Z',
        upTo: '2026-11-20',
        ruleVersion: '2026-12-01',
        removed: [{ rule: 'aid', count: 3 }],
      },
    ],
  },
}

export const noPrivacy: Canned = {
  'GET /me/closing': { accountId: 'acc_canned0001', isMember: false, obstacles: [] },
  'GET /staff/clearing-runs': { items: [] },
}
