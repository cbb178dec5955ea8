import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** The reviewers' desk: who stands in for whom, how much waits where, and by which steps and days. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const orgId = 'org_courier1'
const delegation = {
  delegationId: 'del_canned0001',
  role: 'reviewer' as const,
  orgId,
  orgName: '云溪县快递行业工会联合会',
  fromMasked: '许*',
  toMasked: '程*',
  fromOn: '2026-11-20',
  untilOn: '2026-11-27',
  state: 'now' as const,
}
const counts = { waiting: 3, dueSoon: 1, overdue: 1 }
const load = { ...counts, byKind: [{ kind: 'membership.join' as const, ...counts }] }
const noLoad = { waiting: 0, dueSoon: 0, overdue: 0, byKind: [] }
const workload = { orgId: 'org_county1', orgName: '云溪县总工会', at: '2026-11-20T02:00:00.000Z', month: '2026-11' }

const saved = { savedAt: '2026-11-20T02:00:00.000Z', savedByMasked: '陆**' }
const step = { key: 'committee', name: '工会委员会审核', owner: 'target' as const, workingDays: 3, onTimeout: 'stay' as const }
const chain = {
  kind: 'membership.join' as const,
  version: 1,
  steps: [step],
  changedAt: saved.savedAt,
  draftVersion: 1,
  mayPublish: true,
}
const newYear = { name: '元旦', fromOn: '2027-01-01', untilOn: '2027-01-03' }
const year = { year: '2027', version: 0, source: 'none' as const, periods: [], workdays: [], entered: [] }

export const cannedDesk: Canned = {
  'GET /staff/chains': {
    items: [{ ...chain, draft: { ...saved, steps: [{ ...step, workingDays: 5 }], reason: '人手少' }, mayWithdraw: 'freely' }],
  },
  'GET /staff/calendars': {
    items: [
      {
        ...year,
        draftVersion: 1,
        mayPublish: true,
        draft: { ...saved, periods: [newYear], workdays: [], notice: '国办发明电〔2026〕9号' },
      },
    ],
  },
  'GET /staff/delegations': { given: [delegation], received: [{ ...delegation, fromMasked: '沈*', toMasked: '许*' }] },
  'GET /staff/organisations/{orgId}/grants': {
    items: [{ accountId: 'acc_canned0001', nameMasked: '许*', role: 'reviewer', givenAt: '2026-11-01T02:00:00.000Z' }],
    delegations: [delegation],
  },
  'GET /staff/organisations/{orgId}/workload': {
    ...workload,
    own: load,
    below: [{ orgId, orgName: delegation.orgName, hasBelow: true, ...load }],
    reviewers: [{ nameMasked: '程*', decided: 2, late: 1 }],
  },
}

export const noDesk: Canned = {
  'GET /staff/chains': { items: [{ ...chain, draftVersion: 0, mayPublish: false }] },
  'GET /staff/calendars': { items: [{ ...year, draftVersion: 0, mayPublish: false }] },
  'GET /staff/delegations': { given: [], received: [] },
  'GET /staff/organisations/{orgId}/grants': { items: [], delegations: [] },
  'GET /staff/organisations/{orgId}/workload': { ...workload, own: noLoad, below: [], reviewers: [] },
}
