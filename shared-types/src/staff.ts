import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { AccountId, DaySchema, Done, IdNumberText, IdType, InstantSchema, OrganisationId, PersonName, textOf } from './fields.ts'

/** Who may act for which union. A role covers the union and everything below it; the level above gives and takes it. */

export const staffRoles = ['reviewer', 'manager', 'auditor'] as const
export const StaffRoleSchema = z.enum(staffRoles)

export const Grant = z.object({
  role: StaffRoleSchema,
  orgId: OrganisationId,
  orgName: z.string(),
  givenAt: InstantSchema,
  /** A colleague's role, left to the caller up to and with a day. */
  standsInFor: z.optional(z.object({ nameMasked: z.string(), untilOn: DaySchema })),
})
export type Grant = z.infer<typeof Grant>

/** 6 to 28 lower-case letters and digits: fits the 32 characters of a WeChat scene with its `i=` in front. */
export const InvitationCode = z.string().check(z.regex(/^[0-9a-z]{12,28}$/, '邀请码不对'))

const Invitation = z.object({
  code: InvitationCode,
  role: StaffRoleSchema,
  orgId: OrganisationId,
  orgName: z.string(),
  /** The instant after which it opens nothing. */
  expiresAt: InstantSchema,
})

export const Recusal = z.object({
  recusalId: z.string(),
  nameMasked: z.string(),
  idNumberMasked: z.string(),
  declaredAt: InstantSchema,
})

/** Auditors look at what the others do: theirs is left to nobody. */
export const DelegableRole = z.enum(['reviewer', 'manager'])
export type DelegableRole = z.infer<typeof DelegableRole>

/** A role in a union, left to a colleague while its holder is away. */
export const Delegation = z.object({
  /** The same for all that were left together. */
  delegationId: z.string(),
  role: DelegableRole,
  orgId: OrganisationId,
  orgName: z.string(),
  fromMasked: z.string(),
  toMasked: z.string(),
  /** Local days, both included. */
  fromOn: DaySchema,
  untilOn: DaySchema,
  /** By the server's clock, today. */
  state: z.enum(['coming', 'now', 'over']),
  /** How it ended before its last day. */
  end: z.optional(z.enum(['withdrawn', 'declined', 'roleTaken'])),
})
export type Delegation = z.infer<typeof Delegation>

/** What somebody leaves behind with a role. What waits for the union is asked of the cases. */
export const Leaving = z.object({
  nameMasked: z.string(),
  /** Nobody else reviews in the union: what waits there moves. */
  isLastReviewer: z.boolean(),
  /** To the nearest union above with a reviewer; absent where there is none, and it stays. */
  goesTo: z.optional(z.object({ orgId: OrganisationId, orgName: z.string() })),
  /** These end with the role. */
  given: z.array(Delegation),
  received: z.array(Delegation),
  invitations: z.array(z.object({ orgName: z.string(), role: StaffRoleSchema, expiresAt: InstantSchema })),
  /** Desktops signed in, where it is the last role and they end with it. */
  desktops: z.int(),
  isLastRole: z.boolean(),
})
export type Leaving = z.infer<typeof Leaving>

const Colleague = z.object({
  accountId: AccountId,
  nameMasked: z.string(),
  role: StaffRoleSchema,
  orgName: z.string(),
  where: z.enum(['same', 'above', 'below']),
})

const manager = { staff: ['manager'] } as const
const byOrg = z.object({ orgId: OrganisationId })
const byGrant = z.object({ orgId: OrganisationId, accountId: AccountId, role: StaffRoleSchema })
const anyStaff = { staff: ['reviewer', 'manager', 'auditor'] } as const

export const staffEndpoints = {
  listMyGrants: endpoint({
    method: 'GET',
    path: '/staff/me',
    summary: "The caller's own roles.",
    access: 'signed-in',
    request: {},
    response: z.object({ items: z.array(Grant) }),
    errors: [],
  }),
  listGrants: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/grants',
    summary: 'Who has which role in a union.',
    access: { staff: ['manager', 'auditor'] },
    request: { params: byOrg },
    response: z.object({
      items: z.array(z.object({ accountId: AccountId, nameMasked: z.string(), role: StaffRoleSchema, givenAt: InstantSchema })),
      /** Roles there that are left to somebody else, now or soon. */
      delegations: z.array(Delegation),
    }),
    errors: [],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/staff/organisations/{orgId}/invitations',
    summary: 'Offer a role to whoever opens the code within seven days. Needs a manager of a union above.',
    access: manager,
    rate: 'write',
    once: true,
    request: { params: byOrg, body: z.object({ role: StaffRoleSchema }) },
    response: Invitation,
    errors: ['grant-above-your-level', 'organisation-closed', 'not-by-delegation'],
  }),
  getInvitation: endpoint({
    method: 'GET',
    path: '/staff/invitations/{code}',
    summary: 'What an invitation offers.',
    access: 'signed-in',
    request: { params: z.object({ code: InvitationCode }) },
    response: Invitation,
    errors: ['invitation-used-or-expired'],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/staff/invitations/{code}/acceptance',
    summary: 'Take the offered role.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { params: z.object({ code: InvitationCode }), body: z.object({ name: PersonName }) },
    response: Grant,
    errors: ['invitation-used-or-expired'],
  }),
  getLeaving: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/grants/{accountId}/{role}/leaving',
    summary: 'What goes with a role, before it is taken away.',
    access: manager,
    request: { params: byGrant },
    response: Leaving,
    errors: ['grant-above-your-level', 'not-by-delegation'],
  }),
  takeGrant: endpoint({
    method: 'DELETE',
    path: '/staff/organisations/{orgId}/grants/{accountId}/{role}',
    summary: 'Take a role away; it ends with the next request.',
    access: manager,
    rate: 'write',
    request: {
      params: byGrant,
      /** The union whose reviewers take what waits, where nobody else reviews here; otherwise it goes to the union above. */
      query: z.object({ handTo: z.optional(OrganisationId) }),
    },
    response: Done,
    errors: ['grant-above-your-level', 'not-by-delegation', 'organisation-closed', 'no-reviewer-there'],
  }),
  listDelegations: endpoint({
    method: 'GET',
    path: '/staff/delegations',
    summary: 'What the caller has left to colleagues, and what colleagues have left to the caller; the last days first.',
    access: anyStaff,
    request: {},
    response: z.object({ given: z.array(Delegation), received: z.array(Delegation) }),
    errors: [],
  }),
  listColleagues: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/colleagues',
    summary: "Who may stand in for the caller's own role in a union: along its line, and for reviewers directly below.",
    access: { staff: ['reviewer', 'manager'] },
    request: { params: byOrg, query: z.object({ role: DelegableRole }) },
    response: z.object({ items: z.array(Colleague) }),
    errors: ['not-by-delegation'],
  }),
  delegate: endpoint({
    method: 'POST',
    path: '/staff/delegations',
    summary:
      'Leave own roles to a colleague for at most 60 days. Stands from its first day; the colleague is told and may decline.',
    access: { staff: ['reviewer', 'manager'] },
    rate: 'write',
    once: true,
    request: {
      body: z.object({
        toAccountId: AccountId,
        roles: z
          .array(z.object({ orgId: OrganisationId, role: DelegableRole }))
          .check(z.minLength(1, '请选择要委托的角色'), z.maxLength(10, '一次最多委托 10 个角色')),
        fromOn: DaySchema,
        untilOn: DaySchema,
      }),
    },
    response: z.object({ items: z.array(Delegation) }),
    errors: ['cannot-stand-in', 'delegation-overlaps', 'not-by-delegation', 'organisation-closed'],
  }),
  endDelegation: endpoint({
    method: 'DELETE',
    path: '/staff/delegations/{delegationId}',
    summary: 'End a delegation at once: its giver takes it back, or the named colleague declines.',
    access: anyStaff,
    rate: 'write',
    request: { params: z.object({ delegationId: z.string().check(z.regex(/^del_[0-9a-z]{6,40}$/)) }) },
    response: Done,
    errors: [],
  }),
  resetSecondFactor: endpoint({
    method: 'POST',
    path: '/staff/second-factors/{accountId}/reset',
    summary:
      "Take somebody's second factor away who has lost the phone: every session of theirs ends, and the next one binds anew. By another manager of the county.",
    access: manager,
    rate: 'write',
    request: { params: z.object({ accountId: AccountId }), body: z.object({ reason: textOf(200, '请写明原因') }) },
    response: Done,
    errors: ['not-by-delegation'],
  }),
  listRecusals: endpoint({
    method: 'GET',
    path: '/staff/recusals',
    summary: 'The relatives whose cases the caller must not decide.',
    access: anyStaff,
    request: {},
    response: z.object({ items: z.array(Recusal) }),
    errors: [],
  }),
  declareRecusal: endpoint({
    method: 'POST',
    path: '/staff/recusals',
    summary: 'Declare a relative; only a keyed hash of the document number is kept.',
    access: anyStaff,
    rate: 'submit',
    once: true,
    request: { body: z.object({ name: PersonName, idType: IdType, idNumber: IdNumberText }) },
    response: Recusal,
    errors: [],
  }),
  withdrawRecusal: endpoint({
    method: 'DELETE',
    path: '/staff/recusals/{recusalId}',
    summary: 'Withdraw a declaration made by mistake; the record of it stays.',
    access: anyStaff,
    rate: 'write',
    request: { params: z.object({ recusalId: z.string().check(z.regex(/^rec_[0-9a-z]{6,40}$/)) }) },
    response: Done,
    errors: [],
  }),
}
