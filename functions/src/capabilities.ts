import type { EndpointTable } from 'shared-types/contract'
import { aidEndpoints } from 'shared-types/aid-endpoints'
import { auditEndpoints } from 'shared-types/audit'
import { announcementsEndpoints } from 'shared-types/announcements'
import { casesEndpoints } from 'shared-types/case-endpoints'
import { bulletinsEndpoints } from 'shared-types/bulletins'
import { complaintsEndpoints } from 'shared-types/complaints'
import { contestsEndpoints } from 'shared-types/contest-endpoints'
import { coolingEndpoints } from 'shared-types/cooling-endpoints'
import { identityEndpoints } from 'shared-types/identity'
import { ledgerEndpoints } from 'shared-types/ledger'
import { mediaEndpoints } from 'shared-types/media'
import { membershipEndpoints } from 'shared-types/membership'
import { notificationsEndpoints } from 'shared-types/notifications'
import { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import { privacyEndpoints } from 'shared-types/privacy'
import { staffEndpoints } from 'shared-types/staff'
import { stationsEndpoints } from 'shared-types/station-endpoints'
import { statsEndpoints } from 'shared-types/stats'
import type { TableDefinition } from './platform/table-definition.ts'

/** `append`: new rows, and none of those that are there changed or removed. */
export type TableUse = 'read' | 'append' | 'write'
/** `read`: links to accepted photos; `write`: taking, looking at and removing them too. */
export type ObjectUse = 'read' | 'write'

/** `open`: sealing and opening single fields; `make`: making the installation's first keys too, which one function does. */
export type FieldKeyUse = 'open' | 'make'

/** `turn`: giving it its next version too. */
export type SecretUse = 'read' | 'turn'

/** What a function may do. What is not said it may not; infra/test/grants.test.ts compares this with what its bundle carries. */
export interface Grants {
  /** Its own table is always written. Every serving function reads identity to know its caller, and staff where it asks for roles. */
  touches: Touches
  /** Photos in the object store. */
  objects?: ObjectUse
  /** The installation's secret: WeChat's password, the keys of fingerprints, the key of member cards. */
  secret?: SecretUse
  fieldKeys?: FieldKeyUse
}

/** Nobody writes over what staff have done: another use of that table does not compile. */
export type Touches = { [K in CapabilityName]?: K extends 'acts' ? Exclude<TableUse, 'write'> : Exclude<TableUse, 'append'> }

/** What is deployed for one capability: its routes, its table, and what its function may do. */
export interface Capability extends Grants {
  endpoints: EndpointTable
  table: TableDefinition
}

export type CapabilityName =
  | 'identity'
  | 'organisations'
  | 'staff'
  | 'media'
  | 'cases'
  | 'quota'
  | 'ledger'
  | 'membership'
  | 'stations'
  | 'cooling'
  | 'aid'
  | 'contests'
  | 'complaints'
  | 'bulletins'
  | 'notifications'
  | 'privacy'
  | 'stats'
  | 'acts'
  | 'audit'
  | 'announcements'

const table = (name: CapabilityName, indexes: TableDefinition['indexes'] = {}): TableDefinition => ({
  name,
  indexes,
  announces: false,
})
/** Its rows include announcements or acts of staff, so its stream is listened to. */
const announcing = (definition: TableDefinition): TableDefinition => ({ ...definition, announces: true })

/** Lower ones first. Adding a capability is one entry here; routes, functions, grants and local tables follow. */
export const capabilities: Record<CapabilityName, Capability> = {
  identity: {
    endpoints: identityEndpoints,
    table: announcing(table('identity', { byAccount: 'all', byName: 'keys' })),
    touches: { staff: 'read' },
    secret: 'read',
    fieldKeys: 'make',
  },
  organisations: {
    endpoints: organisationsEndpoints,
    table: announcing(table('organisations', { byParent: 'all', directory: 'all' })),
    touches: { identity: 'read', staff: 'read' },
    secret: 'read',
  },
  staff: {
    endpoints: staffEndpoints,
    table: announcing(table('staff', { byOrganisation: 'all' })),
    touches: { identity: 'write', organisations: 'read' },
    secret: 'read',
  },
  media: {
    endpoints: mediaEndpoints,
    table: table('media', { byDue: 'keys' }),
    touches: { identity: 'read' },
    objects: 'write',
    secret: 'read',
  },
  cases: {
    endpoints: casesEndpoints,
    table: announcing(table('cases', { byOwner: 'all', byApplicant: 'all', byDue: 'keys', byWork: 'keys' })),
    touches: { identity: 'read', staff: 'read', organisations: 'read' },
  },
  /** Only other capabilities claim: it answers no request, so it has a table and no function. */
  quota: { endpoints: {}, table: table('quota'), touches: {} },
  ledger: {
    endpoints: ledgerEndpoints,
    table: announcing(table('ledger', { byAbout: 'all', byOrganisation: 'all' })),
    touches: { identity: 'read', staff: 'read', organisations: 'read' },
  },
  membership: {
    endpoints: membershipEndpoints,
    table: announcing(table('membership', { byOrganisation: 'all' })),
    /** Aid and contests: what hangs on a record that is to go into another. */
    touches: { identity: 'write', staff: 'read', organisations: 'write', cases: 'write', aid: 'read', contests: 'read' },
    secret: 'read',
    fieldKeys: 'open',
  },
  stations: {
    endpoints: stationsEndpoints,
    table: announcing(table('stations', { byMap: 'keys' })),
    touches: { identity: 'read', staff: 'read', organisations: 'read', cases: 'write', media: 'write' },
    objects: 'read',
    secret: 'read',
  },
  cooling: {
    endpoints: coolingEndpoints,
    table: announcing(table('cooling', { byOrganisation: 'all', bySeason: 'all', byPhone: 'all', byDay: 'all', byDue: 'keys' })),
    touches: {
      identity: 'read',
      staff: 'read',
      organisations: 'read',
      media: 'write',
      quota: 'write',
      ledger: 'write',
      stations: 'read',
    },
    secret: 'read',
  },
  aid: {
    endpoints: aidEndpoints,
    table: announcing(table('aid', { byHousehold: 'all', byNotice: 'all', byPayment: 'all' })),
    touches: {
      identity: 'read',
      staff: 'read',
      organisations: 'read',
      membership: 'read',
      cases: 'write',
      media: 'write',
      ledger: 'write',
    },
    objects: 'read',
    secret: 'read',
    fieldKeys: 'open',
  },
  contests: {
    endpoints: contestsEndpoints,
    table: announcing(
      table('contests', { byContest: 'all', byPerson: 'all', byOrganisation: 'all', directory: 'all', byDue: 'keys' }),
    ),
    touches: {
      identity: 'read',
      staff: 'read',
      organisations: 'read',
      membership: 'read',
      cases: 'write',
      quota: 'write',
      media: 'write',
    },
    objects: 'read',
    secret: 'read',
    fieldKeys: 'open',
  },
  complaints: {
    endpoints: complaintsEndpoints,
    table: announcing(table('complaints')),
    touches: { identity: 'read', staff: 'read', organisations: 'read', cases: 'write' },
    fieldKeys: 'open',
  },
  bulletins: {
    endpoints: bulletinsEndpoints,
    table: announcing(table('bulletins', { byState: 'all' })),
    touches: { identity: 'read', staff: 'read', organisations: 'read' },
  },
  notifications: {
    endpoints: notificationsEndpoints,
    table: table('notifications', {}),
    touches: { identity: 'read' },
  },
  privacy: {
    endpoints: privacyEndpoints,
    table: table('privacy'),
    touches: {
      identity: 'write',
      staff: 'write',
      organisations: 'read',
      cases: 'write',
      membership: 'write',
      aid: 'read',
      contests: 'write',
      stations: 'read',
      cooling: 'read',
      complaints: 'read',
      notifications: 'read',
    },
    secret: 'read',
    fieldKeys: 'open',
  },
  stats: {
    endpoints: statsEndpoints,
    table: announcing(table('stats')),
    touches: { identity: 'read', staff: 'read', organisations: 'read', stations: 'read', ledger: 'read' },
  },
  /** What staff did, each act sealing all before it. Entries come from the streams; it answers no request and nothing in it is ever changed. */
  acts: {
    endpoints: {},
    table: {
      ...table('acts', { byTime: 'keys', byKind: 'keys', byOrganisation: 'keys', byAccount: 'keys' }),
      appendOnly: true,
    },
    touches: {},
  },
  /** The county's auditors read the acts. Their calls are counted in a table of its own, so that its function needs to write none of them. */
  audit: {
    endpoints: auditEndpoints,
    table: announcing(table('audit')),
    touches: { identity: 'read', staff: 'read', organisations: 'read', acts: 'read' },
  },
  announcements: {
    endpoints: announcementsEndpoints,
    table: announcing(table('announcements', { byState: 'all' })),
    touches: {
      identity: 'write',
      staff: 'read',
      organisations: 'write',
      cases: 'write',
      membership: 'write',
      stations: 'write',
      contests: 'write',
      notifications: 'write',
      stats: 'write',
      acts: 'append',
    },
    secret: 'read',
    fieldKeys: 'open',
  },
}

/** Those whose tables' streams are listened to. */
export const announcingCapabilities = (Object.keys(capabilities) as CapabilityName[]).filter(
  name => capabilities[name].table.announces,
)

export const capabilityNames = Object.keys(capabilities) as CapabilityName[]

/** Those that answer requests: each is a function of its own. */
export const servingCapabilities = capabilityNames.filter(name => Object.keys(capabilities[name].endpoints).length > 0)

/** The functions that answer no request: they react to table changes and to the clock, and turn the key of the member cards. */
export const backgroundFunctions = {
  'table-changes': {
    touches: {
      identity: 'write',
      staff: 'read',
      organisations: 'write',
      cases: 'write',
      membership: 'write',
      stations: 'write',
      contests: 'write',
      notifications: 'write',
      stats: 'write',
      acts: 'append',
      announcements: 'write',
    },
    secret: 'read',
    fieldKeys: 'open',
  },
  schedules: {
    touches: {
      identity: 'write',
      staff: 'read',
      media: 'write',
      organisations: 'write',
      cases: 'write',
      membership: 'write',
      ledger: 'write',
      cooling: 'write',
      aid: 'write',
      contests: 'write',
      complaints: 'write',
      quota: 'write',
      stations: 'write',
      notifications: 'write',
      privacy: 'write',
      stats: 'write',
      acts: 'append',
      announcements: 'write',
    },
    objects: 'write',
    secret: 'read',
    fieldKeys: 'open',
  },
  'turn-card-key': { touches: {}, secret: 'turn' },
} as const satisfies Record<string, Grants>

/** Of every function that is deployed, by its entrypoint's name. */
export function grantsOf(functionName: string): Grants {
  const background: Record<string, Grants> = backgroundFunctions
  const capability = capabilities[functionName as CapabilityName] as Capability | undefined
  if (capability) return { ...capability, touches: { ...capability.touches, [functionName]: 'write' } }
  const grants = background[functionName]
  if (!grants) throw new Error(`there is no function ${functionName}`)
  return grants
}

/** Jobs of the `schedules` function: name → how often, in minutes. The event is `{ job: name }`. */
export const scheduledJobs = {
  'retry-deliveries': { everyMinutes: 1 },
  'escalate-overdue': { everyMinutes: 60 },
  'remove-unattached-media': { everyMinutes: 24 * 60 },
  'close-cooling-days': { everyMinutes: 60 },
  'end-aid-notices': { everyMinutes: 60 },
  'lapse-contest-entries': { everyMinutes: 5 },
  'end-contest-notices': { everyMinutes: 60 },
  'recount-figures': { everyMinutes: 60 },
  'end-pairings': { everyMinutes: 24 * 60 },
  'remind-of-terms': { everyMinutes: 24 * 60 },
  'remind-of-calendar': { everyMinutes: 24 * 60 },
  'finish-closings': { everyMinutes: 5 },
  'note-last-act': { everyMinutes: 24 * 60 },
  'clear-expired': { everyMinutes: 24 * 60 },
} as const
export type ScheduledJob = keyof typeof scheduledJobs
