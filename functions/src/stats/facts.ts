import type { Occupation } from 'shared-types/organisations'
import type { AidEvents, AidFigures } from '../aid/events.ts'
import type { ContestEvents } from '../contests/events.ts'
import type { MembershipEvents } from '../membership/events.ts'
import type { OrganisationEvents } from '../organisations/events.ts'
import { dayOf } from '../platform/clock.ts'
import type { Announcement, AnnouncementOf } from '../platform/events/announcement.ts'
import type { StationEvents } from '../stations/events.ts'

/** What an announcement says for the figures: pure, so that counting anew from the archive says the same. */

export interface Fact {
  code: string
  /** Also told apart by it: an aid programme. */
  part?: string
  /** The union where it happened; it counts there and in all above. */
  orgId: string
  /** The local day to which it belongs. */
  on: string
  /** People, happenings or fen. */
  value: number
  /** Who or what counts once within a month, quarter, year and ever; absent where every happening counts. */
  subject?: string
  /** What a later fact of the same key replaces; absent where nothing does. Of two the one of the higher order stays. */
  replaces?: { key: string; order: string }
}

type Counted = AnnouncementOf<
  Pick<OrganisationEvents, 'organisations.founded'> &
    Pick<MembershipEvents, 'membership.joined' | 'membership.enrolled'> &
    Pick<StationEvents, 'stations.visited' | 'stations.tallied'> &
    Pick<AidEvents, 'aid.filed' | 'aid.approved' | 'aid.paid' | 'aid.payFailed'> &
    Pick<ContestEvents, 'contests.stood' | 'contests.shown' | 'contests.unitEntered' | 'contests.workApproved'>
>
type Rules = {
  [N in Counted['name']]: (payload: Extract<Counted, { name: N }>['payload'], on: string, order: string) => Fact[]
}

/** Every occupation that has a name of its own in the form is one of 新就业形态 (八大群体 of the ACFTU 2018, and drivers of 网约车). */
const isGig = (occupation: Occupation | undefined) => occupation !== undefined && occupation !== 'other'

const joined = (orgId: string, on: string, personId: string, occupation: Occupation | undefined): Fact[] => [
  { code: 'newMembers', orgId, on, value: 1, subject: personId },
  ...(isGig(occupation) ? [{ code: 'newGigMembers', orgId, on, value: 1, subject: personId }] : []),
]

const byVersion = (version: number) => String(version).padStart(10, '0')

function approved({ orgId, programmeName, amountFen }: AidFigures, on: string): Fact[] {
  const about = { orgId, on, part: programmeName }
  return [
    { code: 'aidApproved', ...about, value: 1 },
    { code: 'aidApprovedMoney', ...about, value: amountFen },
  ]
}

/** Paid, or come back: whoever was counted by a payment that failed afterwards is counted by it no more. */
function paid(figures: AidFigures, caseId: string, on: string, isPaid: boolean): Fact[] {
  const { orgId, programmeName, personId, household, children, amountFen, version } = figures
  const about = { orgId, on, part: programmeName }
  const replaces = { key: caseId, order: byVersion(version) }
  const one = isPaid ? 1 : 0
  const money = isPaid ? amountFen : 0
  return [
    { code: 'aidPeople', ...about, value: one, subject: personId, replaces },
    { code: 'aidHouseholds', ...about, value: one, subject: household, replaces },
    { code: 'aidPaidMoney', ...about, value: money, replaces },
    ...children.map((child): Fact => {
      const ofChild = { key: `${caseId}#${child}`, order: replaces.order }
      return { code: 'schoolChildren', orgId, on, value: one, subject: child, replaces: ofChild }
    }),
    ...(children.length > 0 ? [{ code: 'schoolMoney', orgId, on, value: money, replaces }] : []),
  ]
}

const rules: Rules = {
  'organisations.founded': ({ orgId, kind }, on) => (kind === 'unionGroup' ? [] : [{ code: 'newUnions', orgId, on, value: 1 }]),
  'membership.joined': ({ orgId, personId, outcome, occupation }, on) =>
    outcome === 'transfer' ? [] : joined(orgId, on, personId, occupation),
  'membership.enrolled': ({ orgId, personId, joinedOn, occupation }) => joined(orgId, joinedOn, personId, occupation),
  'stations.visited': ({ orgId, on }) => [{ code: 'stationVisits', orgId, on, value: 1 }],
  'stations.tallied': ({ stationId, orgId, on, count }, _on, order) => [
    { code: 'stationVisits', orgId, on, value: count, replaces: { key: `${stationId}#${on}`, order } },
  ],
  'aid.filed': ({ figures }, on) => (figures ? [{ code: 'aidFiled', orgId: figures.orgId, on, value: 1 }] : []),
  'aid.approved': ({ figures }, on) => (figures ? approved(figures, on) : []),
  'aid.paid': ({ caseId, figures }, on) => (figures ? paid(figures, caseId, on, true) : []),
  'aid.payFailed': ({ caseId, figures }, on) => (figures ? paid(figures, caseId, on, false) : []),
  'contests.shown': ({ contestId, orgId, state, version }, on) => [
    {
      code: 'contests',
      orgId,
      on,
      value: state === 'published' ? 1 : 0,
      replaces: { key: contestId, order: byVersion(version) },
    },
  ],
  'contests.stood': ({ entryId, orgId, people, stands, version }, on) =>
    people.flatMap((personId): Fact[] => {
      const replaces = { key: `${entryId}#${personId}`, order: byVersion(version) }
      const value = stands ? 1 : 0
      return [
        { code: 'contestEntries', orgId, on, value, replaces },
        { code: 'contestPeople', orgId, on, value, subject: personId, replaces },
      ]
    }),
  'contests.unitEntered': ({ contestId, orgId, stands, version }, on) => [
    {
      code: 'safetyUnits',
      orgId,
      on,
      value: stands ? 1 : 0,
      subject: orgId,
      replaces: { key: `${contestId}#${orgId}`, order: byVersion(version) },
    },
  ],
  'contests.workApproved': ({ orgId }, on) => (orgId ? [{ code: 'innovations', orgId, on, value: 1 }] : []),
}

export const countedNames = Object.keys(rules) as Counted['name'][]

export function factsOf(announcement: Announcement): Fact[] {
  const { name, payload, at, eventId } = announcement as Counted
  const rule = rules[name] as ((payload: object, on: string, order: string) => Fact[]) | undefined
  return rule?.(payload, dayOf(new Date(at)), `${at}#${eventId}`) ?? []
}

/** What the rules read. An archived event holds no more of what was announced, since it is kept for good. */
const kept = new Set([
  'orgId',
  'kind',
  'personId',
  'outcome',
  'occupation',
  'joinedOn',
  'on',
  'stationId',
  'count',
  'caseId',
  'figures',
  'contestId',
  'entryId',
  'people',
  'stands',
  'state',
  'version',
])

export const toArchive = ({ payload, ...announcement }: Announcement): Announcement => ({
  ...announcement,
  payload: Object.fromEntries(Object.entries(payload as object).filter(([key]) => kept.has(key))),
})
