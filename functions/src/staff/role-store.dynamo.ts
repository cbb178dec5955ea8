import type { StaffRole } from 'shared-types/contract'
import { holdAccount } from '../identity/index.ts'
import { days, epochSeconds, later, startOfDay } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { actIn, actRow, putDown } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import type { DelegationRecord } from './delegation.ts'
import type { Invitation, RoleStore } from './role-store.ts'
import { grantKey, isDelegation, rowsIn } from './staff-store.dynamo.ts'
import type { GrantRecord } from './staff-store.ts'

interface Audited {
  change: 'given' | 'taken' | 'delegated' | 'delegationEnded'
  orgId: string
  accountId: string
  role: StaffRole
  by: string
  at: string
  /** Whose role it is, where it is left to another. */
  fromAccountId?: string
}

const kinds = {
  given: 'roleGiven',
  taken: 'roleTaken',
  delegated: 'roleDelegated',
  delegationEnded: 'delegationEnded',
} as const

/** `name`: masked, of whoever has the role. */
function audit(table: Table, name: string, { orgId, ...entry }: Audited): Write {
  const { change, at, by, accountId, role } = entry
  const facts = { kind: kinds[change], at, accountId: by, orgId, about: { id: accountId, name }, detail: role }
  return { table: table.name, put: actRow({ pk: `ORG#${orgId}`, prefix: 'AUD' }, facts, entry) }
}

const inviting = ({ orgId, role, givenBy }: Invitation, at: Date) =>
  actIn({ kind: 'roleInvited', at: at.toISOString(), accountId: givenBy, orgId, detail: role })

const recusing = (accountId: string, recusalId: string, at: string) =>
  ({ kind: 'recusalChanged', at, accountId, about: { id: recusalId } }) as const

/** Unchanged since it was read. */
const asRead = (delegations: number | undefined): Pick<Extract<Write, { remove: object }>, 'condition' | 'values' | 'onFail'> =>
  delegations === undefined
    ? { condition: 'attribute_exists(pk) AND attribute_not_exists(delegations)', onFail: goneOrChanged }
    : { condition: 'delegations = :was', values: { ':was': delegations }, onFail: goneOrChanged }

const goneOrChanged = (standing: Row | undefined) => new Refusal(standing ? 'try-again' : 'not-found')

/** Kept for looking back and for the list; who may do what goes by the days and the clock. */
const keptDays = 90

function delegations(table: Table) {
  const { name } = table
  const givenKey = ({ from, delegationId, orgId, role }: DelegationRecord) => ({
    pk: `ACC#${from.accountId}`,
    sk: `DEL#${delegationId}#${orgId}#${role}`,
  })
  const receivedKey = ({ to, delegationId, orgId, role }: DelegationRecord) => ({
    pk: `ACC#${to.accountId}`,
    sk: `GRAFOR#${orgId}#${role}#${delegationId}`,
  })
  const audited = ({ orgId, role, to, from }: DelegationRecord) => ({
    orgId,
    role,
    accountId: to.accountId,
    fromAccountId: from.accountId,
  })
  const making = (delegation: DelegationRecord): Write[] => [
    { table: name, put: { ...givenKey(delegation), ...delegation } },
    {
      table: name,
      put: {
        ...receivedKey(delegation),
        ...delegation,
        byOrganisationPk: `ORG#${delegation.orgId}`,
        byOrganisationSk: `for#${delegation.delegationId}#${delegation.role}`,
        goneAfter: epochSeconds(later(startOfDay(delegation.untilOn), keptDays * days)),
      },
    },
    audit(table, delegation.to.nameMasked, {
      change: 'delegated',
      ...audited(delegation),
      by: delegation.from.accountId,
      at: delegation.madeAt,
    }),
  ]
  const resting = ({ delegations: was, ...grant }: GrantRecord): Write => {
    const { values, ...condition } = asRead(was)
    return {
      table: name,
      key: grantKey(grant),
      update: 'SET delegations = :next',
      ...condition,
      values: { ...values, ':next': (was ?? 0) + 1 },
      onFail: 'try-again',
    }
  }
  return {
    delegationsIn: async (orgId: string) => (await rowsIn(table, orgId)).filter(isDelegation) as unknown as DelegationRecord[],
    givenBy: async (accountId: string) =>
      (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'DEL#', consistent: true })) as unknown as DelegationRecord[],
    delegate: (made: DelegationRecord[], restsOn: GrantRecord[], ...also: Write[]) =>
      table.write(...restsOn.map(resting), ...made.flatMap(making), ...also),
    ending: (ended: DelegationRecord[], end: NonNullable<DelegationRecord['end']>, by: string, at: Date): Write[] =>
      ended.flatMap((delegation): Write[] => [
        {
          table: name,
          key: givenKey(delegation),
          update: 'SET endedAt = :at, #end = :end',
          condition: 'attribute_not_exists(endedAt)',
          names: { '#end': 'end' },
          values: { ':at': at.toISOString(), ':end': end },
          onFail: 'try-again',
        },
        { table: name, remove: receivedKey(delegation) },
        audit(table, delegation.to.nameMasked, { change: 'delegationEnded', ...audited(delegation), by, at: at.toISOString() }),
      ]),
  }
}

function grants(table: Table) {
  const standing = (grant: GrantRecord): Write => ({
    table: table.name,
    check: grantKey(grant),
    condition: 'attribute_exists(pk)',
    onFail: 'invitation-used-or-expired',
  })
  const put = (grant: GrantRecord): Write => ({
    table: table.name,
    put: {
      ...grantKey(grant),
      ...grant,
      byOrganisationPk: `ORG#${grant.orgId}`,
      byOrganisationSk: `${grant.role}#${grant.accountId}`,
    },
  })
  const giving = (grant: GrantRecord): Write[] => {
    const { orgId, accountId, role, givenBy: by, givenAt: at, nameMasked } = grant
    const given = { change: 'given' as const, orgId, accountId, role, by, at }
    return [put(grant), audit(table, nameMasked, given), holdAccount(table.name, accountId, at)]
  }
  return {
    giveGrant: (grant: GrantRecord, ...also: Write[]) => table.write(...giving(grant), ...also),
    takeGrant: ({ delegations, ...grant }: GrantRecord, by: string, at: Date, ...also: Write[]) => {
      const { orgId, accountId, role, nameMasked } = grant
      return table.write(
        { table: table.name, remove: grantKey(grant), ...asRead(delegations) },
        audit(table, nameMasked, { change: 'taken', orgId, accountId, role, by, at: at.toISOString() }),
        ...also,
      )
    },
    addInvitation: (invitation: Invitation, at: Date, ...also: Write[]) => {
      const { code, givenBy } = invitation
      const goneAfter = epochSeconds(new Date(invitation.expiresAt))
      return table.write(
        { table: table.name, put: { pk: `INV#${code}`, sk: 'INV', ...invitation, goneAfter, ...inviting(invitation, at) } },
        { table: table.name, put: { pk: `ACC#${givenBy}`, sk: `INV#${code}`, code, goneAfter } },
        ...also,
      )
    },
    openInvitationsBy: async (accountId: string, now: Date) => {
      const given = await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'INV#', consistent: true })
      const rows = await table.getMany(given.map(({ code }) => ({ pk: `INV#${code as string}`, sk: 'INV' })))
      return rows
        .map(row => row as unknown as Invitation)
        .filter(({ usedAt, expiresAt }) => usedAt === undefined && expiresAt > now.toISOString())
    },
    invitation: async (code: string) => (await table.get(`INV#${code}`, 'INV')) as unknown as Invitation | undefined,
    acceptInvitation: (
      invitation: Invitation,
      grant: GrantRecord,
      restsOn: GrantRecord | undefined,
      at: Date,
      ...also: Write[]
    ) =>
      table.write(
        {
          table: table.name,
          key: { pk: `INV#${invitation.code}`, sk: 'INV' },
          update: 'SET usedAt = :at',
          condition: 'attribute_exists(pk) AND attribute_not_exists(usedAt) AND expiresAt > :at',
          values: { ':at': at.toISOString() },
          onFail: 'invitation-used-or-expired',
        },
        ...(restsOn ? [standing(restsOn)] : []),
        ...giving(grant),
        ...also,
      ),
  }
}

export const dynamoRoleStore = (table: Table): RoleStore => ({
  ...grants(table),
  ...delegations(table),
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
  save: (...writes) => table.write(...writes),
})
