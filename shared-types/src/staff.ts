import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { AccountId, Done, IdNumberText, IdType, InstantSchema, OrganisationId, PersonName } from './fields.ts'

/** Who may act for which union. A role covers the union and everything below it; the level above gives and takes it. */

export const staffRoles = ['reviewer', 'manager', 'auditor'] as const
export const StaffRoleSchema = z.enum(staffRoles)

export const Grant = z.object({
  role: StaffRoleSchema,
  orgId: OrganisationId,
  orgName: z.string(),
  givenAt: InstantSchema,
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

const manager = { staff: ['manager'] } as const
const byOrg = z.object({ orgId: OrganisationId })
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
    errors: ['grant-above-your-level', 'organisation-closed'],
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
  takeGrant: endpoint({
    method: 'DELETE',
    path: '/staff/organisations/{orgId}/grants/{accountId}/{role}',
    summary: 'Take a role away; it ends with the next request.',
    access: manager,
    rate: 'write',
    request: { params: z.object({ orgId: OrganisationId, accountId: AccountId, role: StaffRoleSchema }) },
    response: Done,
    errors: ['grant-above-your-level'],
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
