import { maskIdNumber, maskName } from 'shared-types/masks'
import { memberNumberFrom } from 'shared-types/member-number'
import { enrolPerson, replacePhone, sealPerson } from '../../identity/index.ts'
import { countMember } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { AnnouncementOf, Reaction } from '../../platform/events/announcement.ts'
import { announce } from '../../platform/events/announcement.ts'
import { randomDigits } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { MembershipEvents } from '../events.ts'
import type { HistoryEntry, MembershipRecord } from '../membership.ts'
import { lockOf } from '../submit-application.ts'
import { type PlannedRow, planRows } from './look-up.ts'
import type { RosterDeps } from './roster-deps.ts'
import { type LeftOut, MovedOn, type RosterRecord } from './roster-store.ts'
import type { RosterRow } from './roster.ts'

/** A transaction has room for a hundred writes: at most eight for a person, one for each union that is counted, one for the mark. */
const batch = 10
/** The first so many are told; more would be another roster than the one that was checked. */
const keptLeftOut = 100
/** Rows overtaken again and again are left to the delivery's next attempt. */
const mostTries = 6

type TakeInDeps = Pick<
  RosterDeps,
  'memberships' | 'rosters' | 'people' | 'organisations' | 'cases' | 'cipher' | 'secrets' | 'tables' | 'clock'
>

async function enrolling(deps: TakeInDeps, record: RosterRecord, { form, keys }: PlannedRow): Promise<Write[]> {
  const now = deps.clock.now()
  const { personId, phoneHash } = keys
  const { name, idType, idNumber, sex, bornOn, phone, orgId, state, particulars } = form
  const joinedOn = form.joinedOn ?? dayOf(now)
  const [masked, idNumberMasked] = [maskName(name), maskIdNumber(idNumber)]
  const memberNumber = memberNumberFrom(randomDigits(11))
  const member: MembershipRecord = { personId, memberNumber, state, orgId, nameMasked: masked, joinedOn, version: 1 }
  const orgName = (await deps.organisations.byId(orgId))?.name ?? ''
  const { byAccountId, sentAt } = record
  const entry: HistoryEntry = { at: now.toISOString(), effectiveOn: joinedOn, change: 'enrolled', orgId, orgName, byAccountId }
  const nameKey = (await deps.secrets()).indexKeys.idNumber
  const sealed = await sealPerson({ table: deps.tables.identity, cipher: deps.cipher, nameKey }, personId, {
    name,
    idNumber,
    phone,
  })
  const { occupation } = particulars
  return [
    ...deps.memberships.joining(member, undefined, entry),
    ...enrolPerson(
      deps.tables.identity,
      { personId, sealed, nameMasked: masked, idType, idNumberMasked, sex, bornOn, phoneHash },
      now,
    ),
    ...(Object.keys(particulars).length > 0
      ? [await deps.rosters.keepingParticulars(personId, particulars, { accountId: byAccountId, at: sentAt })]
      : []),
    deps.cases.unlocked(lockOf(personId)),
    announce<MembershipEvents, 'membership.enrolled'>(deps.tables.membership, now, 'membership.enrolled', {
      personId,
      orgId,
      joinedOn,
      state,
      ...(occupation ? { occupation } : {}),
    }),
  ]
}

async function changing(deps: TakeInDeps, record: RosterRecord, { form, keys, plan, seen }: PlannedRow): Promise<Write[]> {
  if (plan.act !== 'change') return []
  const by = { accountId: record.byAccountId, at: record.sentAt }
  const writes = [await deps.rosters.keepingParticulars(keys.personId, plan.particulars, by)]
  if (!plan.movesPhone || keys.phoneHash === undefined || form.phone === undefined) return writes
  const place = { table: deps.tables.identity.name, key: keys.personId, field: 'phone' }
  const phone = { sealed: await deps.cipher.seal(place, form.phone), hash: keys.phoneHash, before: seen.person?.phoneHash }
  return [...writes, ...replacePhone(deps.tables.identity, keys.personId, phone, deps.clock.now())]
}

function countedIn(deps: TakeInDeps, rows: readonly PlannedRow[]): Write[] {
  const enrolled = rows.filter(({ plan }) => plan.act === 'enrol')
  const byUnion = Map.groupBy(enrolled, ({ form }) => form.orgId)
  return [...byUnion].map(([orgId, those]) => countMember(deps.tables.organisations, orgId, those.length))
}

const overtaken = (rows: readonly PlannedRow[]): LeftOut[] =>
  rows.flatMap(({ row, plan }) => (plan.act === 'refuse' ? [{ row, message: Object.values(plan.problems).join('；') }] : []))

/** The next rows, all or none of them, with the mark behind them. Throws MovedOn or a refusal when something was quicker. */
async function takeNext(deps: TakeInDeps, record: RosterRecord, rows: readonly RosterRow[]): Promise<void> {
  const next = await planRows(deps, rows.slice(record.applied, record.applied + batch))
  const writes = await Promise.all(
    next.map(row => (row.plan.act === 'enrol' ? enrolling(deps, record, row) : changing(deps, record, row))),
  )
  const did = (act: PlannedRow['plan']['act']) => next.filter(({ plan }) => plan.act === act).length
  const after: RosterRecord = {
    ...record,
    applied: record.applied + next.length,
    added: record.added + did('enrol'),
    changed: record.changed + did('change'),
    leftOut: [...record.leftOut, ...overtaken(next)].slice(0, keptLeftOut),
  }
  await deps.memberships.save(...writes.flat(), ...countedIn(deps, next), deps.rosters.advancing(record, after))
}

/** From wherever it stands to the end. Run twice, or by two at once, it takes in everybody once. */
export async function takeIn(deps: TakeInDeps, rosterId: string): Promise<void> {
  const rows = await deps.rosters.rows(rosterId)
  for (let tries = 0; ;) {
    const record = await deps.rosters.byId(rosterId)
    if (!record || record.applied >= record.total) break
    try {
      await takeNext(deps, record, rows)
      tries = 0
    } catch (error) {
      tries += 1
      if (!(error instanceof MovedOn || error instanceof Refusal) || tries >= mostTries) throw error
    }
  }
  await deps.rosters.forgetRows(rosterId)
}

type Sent = Extract<AnnouncementOf<MembershipEvents>, { name: 'membership.rosterSent' }>

export const membershipReactions = (deps: TakeInDeps): Reaction[] => [
  {
    name: 'membership.take-in-roster',
    on: ['membership.rosterSent'],
    run: announcement => takeIn(deps, (announcement as Sent).payload.rosterId),
  },
]
