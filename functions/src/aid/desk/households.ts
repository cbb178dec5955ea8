import { createHash } from 'node:crypto'
import type { HouseholdRow } from 'shared-types/aid-desk'
import { requireScope } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import type { AidEvents } from '../events.ts'
import { assess, type HouseholdRecord } from '../household/household.ts'
import { staffName } from '../../staff/index.ts'
import { earlierAid, maskedPersons } from './review-aid.ts'

/** At least thirty of a hundred files are looked at again every year (湖南《困难职工档案管理》); rounded up. */
const spotCheckShare = 0.3

/** Drawn by lot, the same all year: the order of a hash of file and year. */
export function drawnForSpotCheck(householdIds: readonly string[], year: string): Set<string> {
  const lot = (id: string) => createHash('sha256').update(`${year}#${id}`).digest('hex')
  const drawn = [...householdIds].sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
  return new Set(drawn.slice(0, Math.ceil(householdIds.length * spotCheckShare)))
}

/** Followed up for half a year after the file is closed (成都 2019). */
const followUpMonths = 6

/** A day that its month lacks is the first of the next that has one: a year after 29 February is 1 March. */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

async function register(deps: AidDeps) {
  const all = await deps.households.register()
  const onFile = all.filter(household => household.fileState === 'onFile').map(household => household.householdId)
  return { all, drawn: drawnForSpotCheck(onFile, dayOf(deps.clock.now()).slice(0, 4)) }
}

async function describeRow(deps: AidDeps, household: HouseholdRecord, drawn: ReadonlySet<string>): Promise<HouseholdRow> {
  const { householdId, orgId, persons, category, fileState, openedOn, reviewedOn, followUpUntilOn, version } = household
  const tree = await deps.organisations.tree()
  const last = reviewedOn ?? openedOn
  return {
    householdId,
    nameMasked: persons.find(person => person.relation === 'self')?.nameMasked ?? '',
    orgId,
    orgName: tree.byId.get(orgId)?.name ?? '',
    persons: persons.length,
    fileState,
    spotCheck: drawn.has(householdId),
    version,
    ...(category ? { category } : {}),
    ...(openedOn ? { openedOn } : {}),
    ...(reviewedOn ? { reviewedOn } : {}),
    ...(last && fileState === 'onFile' ? { reviewDueOn: monthsAfter(last, 12) } : {}),
    ...(followUpUntilOn ? { followUpUntilOn } : {}),
  }
}

const looking = ['reviewer', 'auditor'] as const
const pageSize = 50

export type HouseholdFilter = 'all' | 'reviewDue' | 'spotCheck' | 'followUp'

function fits(row: HouseholdRow, filter: HouseholdFilter, today: string): boolean {
  if (filter === 'reviewDue') return row.reviewDueOn !== undefined && row.reviewDueOn <= monthsAfter(today, 1)
  if (filter === 'spotCheck') return row.spotCheck
  if (filter === 'followUp') return row.followUpUntilOn !== undefined && row.followUpUntilOn >= today
  return true
}

/** Of a union and all below it, by id, which sorts by age. */
export async function listHouseholds(
  deps: AidDeps,
  actor: Actor,
  orgId: string,
  filter: HouseholdFilter,
  cursor: string | undefined,
) {
  await requireScope(deps, actor, looking, orgId)
  const { all, drawn } = await register(deps)
  const below = await Promise.all(
    all.map(async household => {
      const chain = await deps.organisations.chainOf(household.orgId)
      return chain.some(org => org.orgId === orgId) ? [household] : []
    }),
  )
  const today = dayOf(deps.clock.now())
  const rows = await Promise.all(below.flat().map(household => describeRow(deps, household, drawn)))
  const wanted = rows
    .filter(row => fits(row, filter, today) && row.householdId > (cursor ?? ''))
    .sort((a, b) => (a.householdId < b.householdId ? -1 : 1))
  const next = wanted.length > pageSize ? wanted[pageSize - 1]?.householdId : undefined
  return { items: wanted.slice(0, pageSize), ...(next ? { next } : {}) }
}

async function householdInScope(deps: AidDeps, actor: Actor, householdId: string, roles: readonly ('reviewer' | 'auditor')[]) {
  const household = await deps.households.byId(householdId)
  if (!household) throw new Refusal('not-found')
  await requireScope(deps, actor, roles, household.orgId)
  return household
}

export async function getHouseholdFile(deps: AidDeps, actor: Actor, householdId: string) {
  const household = await householdInScope(deps, actor, householdId, looking)
  const today = dayOf(deps.clock.now())
  const assessment = assess(household, await deps.programmes.lines(), today)
  const reviews = await deps.households.reviews(householdId)
  return {
    household: await describeRow(deps, household, (await register(deps)).drawn),
    persons: maskedPersons(household, today),
    ...(assessment ? { assessment } : {}),
    aid: await earlierAid(deps, [householdId]),
    reviews: reviews.map(({ on, what, note, byMasked }) => ({ on, what, note, byMasked })),
  }
}

export interface Review {
  what: 'review' | 'followUp'
  on: string
  note: string
  version: number
}

async function change(
  deps: AidDeps,
  actor: Actor,
  before: HouseholdRecord,
  changes: Partial<HouseholdRecord>,
  review: Omit<Review, 'version' | 'what'> & { what: Review['what'] | 'closed' },
  version: number,
  once: Once,
  told: boolean,
) {
  if (before.version !== version) throw new Refusal('household-changed')
  const now = deps.clock.now()
  const after = { ...before, ...changes, version: version + 1 }
  const answer = { household: await describeRow(deps, after, (await register(deps)).drawn) }
  const account = (await deps.identity.personById(before.keeperPersonId))?.accountId
  const orgName = (await deps.organisations.byId(before.orgId))?.name ?? ''
  const { on, what, note } = review
  const entry = {
    on,
    what,
    note,
    at: now.toISOString(),
    byMasked: await staffName(deps.staff, actor),
    byAccountId: actor.accountId,
  }
  await deps.aid.save(
    ...deps.households.saving(before, after),
    deps.households.reviewing(before, entry),
    ...(told && account
      ? [announce<AidEvents, 'aid.fileClosed'>(deps.tables.aid, now, 'aid.fileClosed', { accountId: account, orgName })]
      : []),
    once.row(answer),
  )
  return answer
}

export async function reviewHousehold(deps: AidDeps, actor: Actor, householdId: string, review: Review, once: Once) {
  const before = await householdInScope(deps, actor, householdId, ['reviewer'])
  if (review.on > dayOf(deps.clock.now()) || review.on < (before.openedOn ?? ''))
    throw new Refusal('invalid-request', { fields: [{ path: 'on', message: '日期要在建档以后，不能晚于今天' }] })
  if (before.fileState !== (review.what === 'review' ? 'onFile' : 'closed')) throw new Refusal('file-not-open')
  const changes = review.what === 'review' ? { reviewedOn: review.on } : {}
  return change(deps, actor, before, changes, review, review.version, once, false)
}

/** The family is told, and looked after for half a year more. */
export async function closeHousehold(
  deps: AidDeps,
  actor: Actor,
  householdId: string,
  { reason, version }: { reason: string; version: number },
  once: Once,
) {
  const before = await householdInScope(deps, actor, householdId, ['reviewer'])
  if (before.fileState !== 'onFile') throw new Refusal('file-not-open')
  const on = dayOf(deps.clock.now())
  const changes = { fileState: 'closed' as const, followUpUntilOn: monthsAfter(on, followUpMonths), closedReason: reason }
  return change(deps, actor, before, changes, { what: 'closed', on, note: reason }, version, once, true)
}
