import { holdAccount } from '../identity/index.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { actIn, actRow, putDown } from '../platform/events/act.ts'
import type { GrantRecord, Invitation, RecusalRecord, StaffStore } from './staff-store.ts'

/**
 * Access patterns of table `staff`
 * | question                       | pk              | sk                  | index          |
 * | roles of an account            | ACC#<accountId> | GRA#<orgId>#<role>  |                |
 * | who has which role in a union  | ORG#<orgId>     | <role>#<accountId>  | byOrganisation |
 * | an invitation                  | INV#<code>      | INV                 |                |
 * | declared relatives             | ACC#<accountId> | REC#<recusalId>     |                |
 * | roles given and taken          | ORG#<orgId>     | AUD#<at>#…          |                |
 */
const grantKey = (grant: GrantRecord) => ({ pk: `ACC#${grant.accountId}`, sk: `GRA#${grant.orgId}#${grant.role}` })

function audit(table: Table, grant: GrantRecord, change: 'given' | 'taken', by: string, at: string): Write {
  const { orgId, accountId, role } = grant
  const kind = change === 'given' ? ('roleGiven' as const) : ('roleTaken' as const)
  const facts = { kind, at, accountId: by, orgId, about: { id: accountId }, detail: role }
  return { table: table.name, put: actRow({ pk: `ORG#${orgId}`, prefix: 'AUD' }, facts, { change, accountId, role, by, at }) }
}

const inviting = ({ orgId, role, givenBy }: Invitation, at: Date) =>
  actIn({ kind: 'roleInvited', at: at.toISOString(), accountId: givenBy, orgId, detail: role })

const recusing = (accountId: string, recusalId: string, at: string) =>
  ({ kind: 'recusalChanged', at, accountId, about: { id: recusalId } }) as const

function grants(table: Table) {
  const put = (grant: GrantRecord): Write => ({
    table: table.name,
    put: {
      ...grantKey(grant),
      ...grant,
      byOrganisationPk: `ORG#${grant.orgId}`,
      byOrganisationSk: `${grant.role}#${grant.accountId}`,
    },
  })
  const giving = (grant: GrantRecord): Write[] => [
    put(grant),
    audit(table, grant, 'given', grant.givenBy, grant.givenAt),
    holdAccount(table.name, grant.accountId, grant.givenAt),
  ]
  return {
    giving,
    grantsOf: async (accountId: string) =>
      (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'GRA#', consistent: true })) as unknown as GrantRecord[],
    grantsIn: async (orgId: string) =>
      (await table.queryAll({ index: 'byOrganisation', pk: `ORG#${orgId}` })) as unknown as GrantRecord[],
    giveGrant: (grant: GrantRecord, ...also: Write[]) => table.write(...giving(grant), ...also),
    takeGrant: (grant: GrantRecord, takenBy: string, at: Date) =>
      table.write(
        { table: table.name, remove: grantKey(grant), condition: 'attribute_exists(pk)', onFail: 'not-found' },
        audit(table, grant, 'taken', takenBy, at.toISOString()),
      ),
  }
}

export function dynamoStaffStore(table: Table): StaffStore {
  const { giving, ...questions } = grants(table)
  return {
    ...questions,
    addInvitation: (invitation, at, ...also) =>
      table.write(
        {
          table: table.name,
          put: {
            pk: `INV#${invitation.code}`,
            sk: 'INV',
            ...invitation,
            goneAfter: epochSeconds(new Date(invitation.expiresAt)),
            ...inviting(invitation, at),
          },
        },
        ...also,
      ),
    invitation: async code => (await table.get(`INV#${code}`, 'INV')) as unknown as Invitation | undefined,
    acceptInvitation: (invitation, grant, at, ...also) =>
      table.write(
        {
          table: table.name,
          key: { pk: `INV#${invitation.code}`, sk: 'INV' },
          update: 'SET usedAt = :at',
          condition: 'attribute_exists(pk) AND attribute_not_exists(usedAt) AND expiresAt > :at',
          values: { ':at': at.toISOString() },
          onFail: 'invitation-used-or-expired',
        },
        ...giving(grant),
        ...also,
      ),
    recusalsOf: async accountId =>
      (
        (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'REC#', consistent: true })) as unknown as RecusalRecord[]
      ).filter(recusal => !recusal.withdrawnAt),
    addRecusal: (accountId, recusal, ...also) => {
      const { recusalId, declaredAt } = recusal
      const act = actIn({ ...recusing(accountId, recusalId, declaredAt), detail: 'declared' })
      const put = { pk: `ACC#${accountId}`, sk: `REC#${recusalId}`, ...recusal, ...act }
      return table.write({ table: table.name, put }, ...also)
    },
    withdrawRecusal: (accountId, recusalId, at) =>
      table.write(
        {
          table: table.name,
          key: { pk: `ACC#${accountId}`, sk: `REC#${recusalId}` },
          update: 'SET withdrawnAt = :at',
          condition: 'attribute_exists(pk) AND attribute_not_exists(withdrawnAt)',
          values: { ':at': at.toISOString() },
          onFail: 'not-found',
        },
        putDown(table, { ...recusing(accountId, recusalId, at.toISOString()), detail: 'withdrawn' }),
      ),
  }
}
