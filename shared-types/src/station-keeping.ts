import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { DaySchema, InstantSchema, PersonName } from './fields.ts'
import { InvitationCode } from './staff.ts'
import { Calendar, ClosureSchema, StationCard, StationId, VisitCounts } from './stations.ts'

/** What a keeper may do for the one station that is theirs: shut it for a while, open it again, count who came. */

export const KeptStation = z.object({
  ...StationCard.shape,
  calendar: Calendar,
  /** Today and the six days before, newest first: the own tally of those who did not scan, and how many scanned. */
  days: z.array(z.object({ on: DaySchema, tally: VisitCounts, scans: z.int() })),
})
export type KeptStation = z.infer<typeof KeptStation>

/** `fromAt` absent: from now on. */
export const ClosureForm = z.object({
  reason: ClosureSchema.shape.reason,
  fromAt: z.optional(InstantSchema),
  untilAt: z.optional(InstantSchema),
})

export const KeeperInvitation = z.object({
  code: InvitationCode,
  stationId: StationId,
  stationName: z.string(),
  expiresAt: InstantSchema,
})

const byId = z.object({ stationId: StationId })
const byCode = z.object({ code: InvitationCode })
const answer = z.object({ station: KeptStation })

export const keepingEndpoints = {
  listKeptStations: endpoint({
    method: 'GET',
    path: '/me/stations',
    summary: 'The stations whose keeper the caller is.',
    access: 'signed-in',
    request: {},
    response: z.object({ items: z.array(KeptStation) }),
    errors: [],
  }),
  closeKeptStation: endpoint({
    method: 'PUT',
    path: '/me/stations/{stationId}/closure',
    summary: 'Shut the own station for a while; every list says so at once.',
    access: 'signed-in',
    rate: 'write',
    request: { params: byId, body: ClosureForm },
    response: answer,
    errors: ['station-ended'],
  }),
  reopenKeptStation: endpoint({
    method: 'DELETE',
    path: '/me/stations/{stationId}/closure',
    summary: 'End the closure of the own station.',
    access: 'signed-in',
    rate: 'write',
    request: { params: byId },
    response: answer,
    errors: ['station-ended'],
  }),
  tallyVisits: endpoint({
    method: 'PUT',
    path: '/me/stations/{stationId}/tallies/{day}',
    summary:
      'How many came that day without scanning; sent again it replaces what was said before. Today or the six days before.',
    access: 'signed-in',
    rate: 'write',
    request: { params: z.object({ stationId: StationId, day: DaySchema }), body: z.object({ counts: VisitCounts }) },
    response: answer,
    errors: ['tally-too-late', 'station-ended'],
  }),
  getKeeperInvitation: endpoint({
    method: 'GET',
    path: '/station-keeper-invitations/{code}',
    summary: 'Which station an invitation offers to keep.',
    access: 'signed-in',
    request: { params: byCode },
    response: KeeperInvitation,
    errors: ['invitation-used-or-expired'],
  }),
  acceptKeeperInvitation: endpoint({
    method: 'POST',
    path: '/station-keeper-invitations/{code}/acceptance',
    summary: 'Become the keeper.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { params: byCode, body: z.object({ name: PersonName }) },
    response: z.object({ stationId: StationId }),
    errors: ['invitation-used-or-expired', 'station-ended', 'too-many-keepers'],
  }),
}
