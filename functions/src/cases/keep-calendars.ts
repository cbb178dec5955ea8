import type { CalendarWords, YearCalendar } from 'shared-types/calendar-endpoints'
import { type CalendarDays, calendarProblem } from 'shared-types/calendar-rules'
import type { PublicationOfDraft, WithdrawalOfDraft } from 'shared-types/drafts'
import {
  actBy,
  besideFor,
  draftOfAnother,
  type DraftRecord,
  type DraftStore,
  keeperOf,
  putInForce,
  type Reader,
  readerOf,
  withdrawing,
  writing,
} from '../drafts/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { type EnteredYear, newestOf } from './calendar.ts'
import type { CaseDeps } from './case-deps.ts'
import { publishedYear } from './published-years.ts'

type Deps = Pick<CaseDeps, 'organisations' | 'staff' | 'calendars' | 'clock'> & { calendarDrafts: DraftStore<CalendarWords> }

interface Kept {
  entered: readonly EnteredYear[]
  record: DraftRecord<CalendarWords> | undefined
  reader: Reader | undefined
}

function describeYear(year: string, { entered, record, reader }: Kept): YearCalendar {
  const newest = newestOf(entered, year)
  const { periods, workdays } = newest ?? publishedYear(year) ?? { periods: [], workdays: [] }
  return {
    year,
    version: newest?.version ?? 0,
    source: newest ? 'entered' : publishedYear(year) ? 'published' : 'none',
    periods: [...periods],
    workdays: [...workdays],
    entered: entered
      .filter(one => one.year === year)
      .sort((a, b) => b.version - a.version)
      .map(({ version, notice, changedAt, byMasked, writtenByMasked }) => ({
        version,
        notice,
        changedAt,
        byMasked,
        ...(writtenByMasked && { writtenByMasked }),
      })),
    ...besideFor(record, reader),
  }
}

/** This year and the next: what is over is not changed any more, and the notice never comes earlier. */
const changeable = (now: Date): string[] => {
  const year = Number(dayOf(now).slice(0, 4))
  return [String(year), String(year + 1)]
}

export async function listCalendars(deps: Deps, actor: Actor): Promise<YearCalendar[]> {
  const [entered, drafts, reader] = await Promise.all([
    deps.calendars.entered(),
    deps.calendarDrafts.all(),
    readerOf(deps, actor),
  ])
  return changeable(deps.clock.now()).map(year => describeYear(year, { entered, record: drafts.get(year), reader }))
}

/** Asked when it is written and when it is put in force: the year may end between. */
function requireRight(year: string, days: CalendarDays, now: Date): void {
  if (!changeable(now).includes(year)) throw new Refusal('not-found')
  const problem = calendarProblem(year, days)
  if (problem) throw new Refusal('invalid-request', { fields: [{ path: 'periods', message: problem }] })
}

/** Nothing is counted by it yet. Refused: `not-allowed`, `not-found` for another year, `invalid-request` with what is wrong, `calendar-changed`. */
export async function writeCalendar(
  deps: Deps,
  actor: Actor,
  year: string,
  { version, periods, workdays, notice }: CalendarWords & { version: number },
) {
  const by = await keeperOf(deps, actor, ['manager'])
  const now = deps.clock.now()
  requireRight(year, { periods, workdays }, now)
  const draft = {
    periods: [...periods].sort((a, b) => a.fromOn.localeCompare(b.fromOn)),
    workdays: [...workdays].sort(),
    notice,
  }
  const act = { kind: 'calendarChanged', about: { id: year, name: notice }, detail: 'saved' } as const
  const record = await writing(deps, {
    drafts: deps.calendarDrafts,
    name: year,
    version,
    draft,
    by,
    act,
    waiting: { what: 'calendar', id: year, name: year },
  })
  const entered = await deps.calendars.entered()
  return { calendar: describeYear(year, { entered, record, reader: await readerOf(deps, actor) }) }
}

/** Two people: a wrong day moves the terms of every union. They hold for every union from then on. */
export async function publishCalendar(
  deps: Deps,
  actor: Actor,
  year: string,
  { version, basedOn }: PublicationOfDraft,
  once: Once,
) {
  const by = await keeperOf(deps, actor)
  const { record, draft } = await draftOfAnother({ drafts: deps.calendarDrafts, name: year, version, by })
  const before = await deps.calendars.entered()
  if ((newestOf(before, year)?.version ?? 0) !== basedOn) throw new Refusal('calendar-changed')
  const now = deps.clock.now()
  requireRight(year, draft, now)
  const { byMasked } = by
  const changedAt = now.toISOString()
  const next: EnteredYear = {
    year,
    version: basedOn + 1,
    ...draft,
    changedAt,
    byMasked,
    writtenByMasked: record.savedByMasked,
  }
  const after = putInForce(record)
  const reader = await readerOf(deps, actor)
  const answer = { calendar: describeYear(year, { entered: [...before, next], record: after, reader }) }
  await deps.calendars.add(
    next,
    { ...actBy(by, now), about: { id: year, name: draft.notice }, detail: 'published' },
    deps.calendarDrafts.changing(year, record, after),
    once.row(answer),
  )
  return answer
}

export async function withdrawCalendar(deps: Deps, actor: Actor, year: string, read: WithdrawalOfDraft, once: Once) {
  const act = ({ notice }: CalendarWords) =>
    ({ kind: 'calendarChanged', about: { id: year, name: notice }, detail: 'withdrawn' }) as const
  const { after, writes } = await withdrawing(deps, actor, { drafts: deps.calendarDrafts, name: year, read, act })
  const [entered, reader] = await Promise.all([deps.calendars.entered(), readerOf(deps, actor)])
  const answer = { calendar: describeYear(year, { entered, record: after, reader }) }
  await deps.calendarDrafts.save(...writes, once.row(answer))
  return answer
}
