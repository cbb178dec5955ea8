import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { AccountId, DaySchema, Done, InstantSchema, OrganisationId, textOf } from './fields.ts'
import { KeeperInvitation } from './station-keeping.ts'
import { StaffStationRow, stationFields, StationFile, StationForm, StationHistoryRow } from './station-staff.ts'
import { ClosureSchema, Lat, Lng, StationId } from './stations.ts'

/** Keeping the directory right. */

const byId = z.object({ stationId: StationId })
const versioned = { version: z.int().check(z.minimum(1)), reason: textOf(200, '请写明原因') }
const answer = z.object({ station: StationFile })
/** Part-time reviewers keep stations too. */
const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const inOrg = z.object({ orgId: OrganisationId })
const changed = ['station-changed', 'station-ended'] as const

export const staffStationsEndpoints = {
  listStaffStations: endpoint({
    method: 'GET',
    path: '/staff/stations',
    summary: "The stations of a union's subtree, ended ones too.",
    access: looks,
    request: { query: inOrg },
    response: z.object({ items: z.array(StaffStationRow) }),
    errors: [],
  }),
  getStationFile: endpoint({
    method: 'GET',
    path: '/staff/stations/{stationId}',
    summary: 'All that is kept of a station.',
    access: looks,
    request: { params: byId },
    response: StationFile,
    errors: [],
  }),
  addStation: endpoint({
    method: 'POST',
    path: '/staff/stations',
    summary: 'Add a station to a union of the own subtree.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { body: StationForm },
    response: answer,
    errors: ['organisation-closed', 'media-not-ready'],
  }),
  changeStation: endpoint({
    method: 'PUT',
    path: '/staff/stations/{stationId}',
    summary: 'Change what is known of a station.',
    access: keeps,
    rate: 'write',
    request: { params: byId, body: z.object({ ...stationFields, version: versioned.version }) },
    response: answer,
    errors: [...changed, 'organisation-closed', 'media-not-ready'],
  }),
  closeStation: endpoint({
    method: 'PUT',
    path: '/staff/stations/{stationId}/closure',
    summary: 'Shut a station for a while.',
    access: keeps,
    rate: 'write',
    request: {
      params: byId,
      body: z.object({
        reason: ClosureSchema.shape.reason,
        fromAt: z.optional(InstantSchema),
        untilAt: z.optional(InstantSchema),
      }),
    },
    response: answer,
    errors: ['station-ended'],
  }),
  reopenStation: endpoint({
    method: 'DELETE',
    path: '/staff/stations/{stationId}/closure',
    summary: 'End a closure.',
    access: keeps,
    rate: 'write',
    request: { params: byId },
    response: answer,
    errors: ['station-ended'],
  }),
  endStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/ending',
    summary: 'Close a station for good; its file and history stay.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object(versioned) },
    response: answer,
    errors: changed,
  }),
  restoreStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/restoration',
    summary: 'Take back an ending.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object(versioned) },
    response: answer,
    errors: ['station-changed', 'organisation-closed'],
  }),
  checkStation: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/checks',
    summary: 'Note that somebody of the union looked, what was found, and when to look next.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byId,
      body: z.object({ on: DaySchema, note: z.optional(textOf(200, '请写明情况')), nextCheckOn: z.optional(DaySchema) }),
    },
    response: answer,
    errors: ['station-ended'],
  }),
  listStationHistory: endpoint({
    method: 'GET',
    path: '/staff/stations/{stationId}/history',
    summary: 'What was changed in a station, newest first.',
    access: looks,
    request: { params: byId },
    response: z.object({ items: z.array(StationHistoryRow) }),
    errors: [],
  }),
  inviteKeeper: endpoint({
    method: 'POST',
    path: '/staff/stations/{stationId}/keeper-invitations',
    summary: 'A code with which somebody becomes the keeper within seven days.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byId },
    response: KeeperInvitation,
    errors: ['station-ended', 'too-many-keepers'],
  }),
  removeKeeper: endpoint({
    method: 'DELETE',
    path: '/staff/stations/{stationId}/keepers/{accountId}',
    summary: 'End a keeping.',
    access: keeps,
    rate: 'write',
    request: { params: z.object({ stationId: StationId, accountId: AccountId }) },
    response: Done,
    errors: [],
  }),
  setAreaCentre: endpoint({
    method: 'PUT',
    path: '/staff/station-areas/{orgId}',
    summary: "A county's seat, where maps begin.",
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: inOrg, body: z.object({ lat: Lat, lng: Lng }) },
    response: Done,
    errors: [],
  }),
}
