import type { ActRow } from 'shared-types/audit'
import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const seen = {
  seq: 12,
  kind: 'plainSeen',
  at: '2026-11-24T06:30:00.000Z',
  accountId: 'acc_canned0002',
  byMasked: '许*',
  roles: [{ role: 'reviewer', orgName: '临江县快递员工会' }],
  orgId: 'org_courier1',
  orgName: '临江县快递员工会',
  about: { id: 'cas_abc1234', number: 'RH261120-7K3M9Q' },
  detail: 'idNumber',
  reason: '和证件核对',
} satisfies ActRow

export const cannedAudit: Canned = {
  'GET /staff/audit/acts': {
    items: [
      seen,
      { seq: 1, kind: 'roleInvited', at: '2026-11-01T00:00:00.000Z', accountId: 'operator', roles: [], detail: 'manager' },
    ],
    next: 'abc',
  },
  'GET /staff/audit/acts/{seq}': {
    ...seen,
    enteredAt: '2026-11-24T06:30:01.000Z',
    previous: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  },
}

export const noAudit: Canned = { 'GET /staff/audit/acts': { items: [] } }
