import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { AccountId, Done, InstantSchema, OrganisationId } from './fields.ts'
import { OfficePhone, OrganisationCard } from './organisations.ts'
import { DelegableRole } from './staff.ts'
import { UnionCounts } from './union-counts.ts'

/** 对口联系: an officer of a union above keeps in touch with a union and with everything below it that has nobody nearer. */

const byId = z.object({ orgId: OrganisationId })
const anyRole = { staff: ['manager', 'reviewer', 'auditor'] } as const
const Named = z.object({ orgId: OrganisationId, name: z.string() })
const Officer = z.object({ accountId: AccountId, nameMasked: z.string(), orgName: z.string() })

export const pairingEndpoints = {
  getPairing: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/contact-officer',
    summary: "A union's contact officer, given to it or to one above; and from whom the caller may choose one.",
    access: anyRole,
    request: { params: byId },
    response: z.object({
      /** Of the union: sent back with a change. */
      version: z.int(),
      pairing: z.optional(z.object({ ...Officer.shape, at: Named, pairedAt: InstantSchema })),
      /** Who manages or reviews in the unions above; only for a manager of one of these. */
      officers: z.optional(z.array(z.object({ ...Officer.shape, orgId: OrganisationId, role: DelegableRole }))),
    }),
    errors: [],
  }),
  pairUnion: endpoint({
    method: 'PUT',
    path: '/staff/organisations/{orgId}/contact-officer',
    summary:
      'Give a union a contact among the officers of those above it, or none of its own: then that of the union above it is its contact. Needs a manager of a union above.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: {
      params: byId,
      body: z.object({
        officer: z.optional(z.object({ accountId: AccountId, orgId: OrganisationId })),
        version: z.int().check(z.minimum(1)),
      }),
    },
    response: Done,
    errors: ['organisation-changed', 'organisation-closed'],
  }),
  listPairings: endpoint({
    method: 'GET',
    path: '/staff/organisations/{orgId}/pairings',
    summary: 'Who is the contact of how many unions, of one and all below it, and which have none.',
    access: anyRole,
    request: { params: byId },
    response: z.object({
      /** In all; the county itself has nobody above it and is not counted. */
      unions: z.int(),
      officers: z.array(z.object({ ...Officer.shape, at: z.array(Named), unions: z.int() })),
      /** How many have none. */
      without: z.int(),
      /** Of these, the topmost; `unions`: itself and those below it that have none either. */
      uncovered: z.array(z.object({ ...Named.shape, under: z.array(z.string()), unions: z.int() })),
    }),
    errors: [],
  }),
  listMyPairings: endpoint({
    method: 'GET',
    path: '/staff/pairings',
    summary: 'The unions whose contact the caller is.',
    access: anyRole,
    request: {},
    response: z.object({
      items: z.array(z.object({ ...OrganisationCard.shape, ...UnionCounts.shape, phone: z.optional(OfficePhone) })),
    }),
    errors: [],
  }),
}
