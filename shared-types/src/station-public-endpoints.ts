import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Cursor, OrganisationId } from './fields.ts'
import { Occupation } from './organisations.ts'
import {
  Directory,
  MyFeedback,
  NearestAnswer,
  NearestQuery,
  PlaceSchema,
  Receipt,
  ReportForm,
  Station,
  StationId,
  SuggestionForm,
  VisitorCode,
} from './stations.ts'

/** For anybody: no sign-in, no permission. */

const Filed = z.object({ feedback: MyFeedback, receipt: Receipt })
const byId = z.object({ stationId: StationId })

export const publicStationsEndpoints = {
  getDirectory: endpoint({
    method: 'GET',
    path: '/station-directory',
    summary: "A county's stations in one answer, or what changed since a version of it. ETag; gzip.",
    access: 'guest',
    etag: true,
    request: {
      query: z.object({
        area: z.optional(OrganisationId),
        since: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
      }),
    },
    response: Directory,
    errors: [],
  }),
  listAreas: endpoint({
    method: 'GET',
    path: '/station-areas',
    summary: 'The counties that keep stations here, with their seats.',
    access: 'guest',
    request: {},
    response: z.object({ items: z.array(z.object({ areaId: OrganisationId, name: z.string(), centre: PlaceSchema })) }),
    errors: [],
  }),
  findNearest: endpoint({
    method: 'GET',
    path: '/nearest-stations',
    summary: 'The nearest 20 that fit, over all counties, and how far the answer is complete.',
    access: 'guest',
    request: { query: NearestQuery },
    response: NearestAnswer,
    errors: [],
  }),
  getStation: endpoint({
    method: 'GET',
    path: '/stations/{stationId}',
    summary: 'One station with all that is public.',
    access: 'guest',
    request: { params: byId },
    response: Station,
    errors: [],
  }),
  fileReport: endpoint({
    method: 'POST',
    path: '/stations/{stationId}/reports',
    summary: 'Say what is wrong with a station; guests keep the receipt to see the answer.',
    access: 'guest',
    rate: 'submit',
    once: true,
    request: { params: byId, body: ReportForm },
    response: Filed,
    errors: ['application-open', 'media-not-ready', 'station-ended'],
  }),
  suggestStation: endpoint({
    method: 'POST',
    path: '/station-suggestions',
    summary: 'Propose a place for a new station.',
    access: 'guest',
    rate: 'submit',
    once: true,
    request: { body: SuggestionForm },
    response: Filed,
    errors: ['application-open', 'media-not-ready'],
  }),
  listMyFeedback: endpoint({
    method: 'GET',
    path: '/station-feedback',
    summary: "What the caller's account filed, and what the given receipts stand for, newest first.",
    access: 'guest',
    request: {
      query: z.object({
        receipts: z.optional(z.string().check(z.regex(/^[0-9a-z]{24}(,[0-9a-z]{24}){0,19}$/))),
        cursor: z.optional(Cursor),
      }),
    },
    response: z.object({ items: z.array(MyFeedback), next: z.optional(Cursor) }),
    errors: [],
  }),
  countVisit: endpoint({
    method: 'POST',
    path: '/stations/{stationId}/visits',
    summary:
      'One visit, by a scan of the station’s code. Never a condition for anything; a second scan within the hour counts once.',
    access: 'guest',
    rate: 'write',
    request: { params: byId, body: z.object({ visitor: VisitorCode, occupation: z.optional(Occupation) }) },
    response: z.object({ counted: z.boolean() }),
    errors: ['station-ended'],
  }),
}
