import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { besideOf, DraftRead, PublicationOfDraft, WithdrawalOfDraft } from './drafts.ts'
import { DaySchema, InstantSchema, lineOf } from './fields.ts'

/**
 * Which days are off and which weekend days are worked: what every term in working days is counted by. Written by one person of the county,
 * put in force by another.
 */

const RestPeriodSchema = z.object({ name: lineOf(10, '请写明是什么节日'), fromOn: DaySchema, untilOn: DaySchema })

const days = {
  periods: z.array(RestPeriodSchema).check(z.maxLength(15, '节日太多')),
  workdays: z.array(DaySchema).check(z.maxLength(30, '调休上班的日期太多')),
}
/** By which document: 国办发明电〔2025〕7号. */
const notice = lineOf(60, '请写明依据哪份通知')
const CalendarYear = z.string().check(z.regex(/^20\d\d$/, '年份不对'))

export const CalendarWords = z.object({ ...days, notice })
export type CalendarWords = z.infer<typeof CalendarWords>

const changed = {
  version: z.int(),
  notice: z.string(),
  changedAt: InstantSchema,
  /** Who put it in force. */
  byMasked: z.string(),
  /** Absent where one person did both, as it was once. */
  writtenByMasked: z.optional(z.string()),
}

export const YearCalendar = z.object({
  year: CalendarYear,
  /** 0 where nobody has entered it here. */
  version: z.int(),
  /** `none`: Monday to Friday are counted. */
  source: z.enum(['none', 'published', 'entered']),
  ...days,
  /** The versions that were entered here, newest first. */
  entered: z.array(z.object(changed)),
  ...besideOf(CalendarWords.shape),
})
export type YearCalendar = z.infer<typeof YearCalendar>

const byYear = z.object({ year: CalendarYear })
const answer = z.object({ calendar: YearCalendar })
const keepers = { staff: ['manager', 'reviewer'] } as const

export const calendarEndpoints = {
  listCalendars: endpoint({
    method: 'GET',
    path: '/staff/calendars',
    summary: 'The working calendars of this year and the next, and for the county what is written beside them.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    request: {},
    response: z.object({ items: z.array(YearCalendar) }),
    errors: [],
  }),
  writeCalendar: endpoint({
    method: 'PUT',
    path: '/staff/calendars/{year}',
    summary:
      'Write this or the next year down by the published notice; terms are counted by it when somebody else has put it in force. County managers only.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: byYear, body: z.object({ ...DraftRead.shape, ...CalendarWords.shape }) },
    response: answer,
    errors: ['calendar-changed'],
  }),
  publishCalendar: endpoint({
    method: 'POST',
    path: '/staff/calendars/{year}/publication',
    summary: 'Put the draft in force; terms that already run keep their days. Not by whoever wrote it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byYear, body: PublicationOfDraft },
    response: answer,
    errors: ['calendar-changed', 'own-words', 'nothing-written'],
  }),
  withdrawCalendar: endpoint({
    method: 'POST',
    path: '/staff/calendars/{year}/withdrawal',
    summary: "Throw the draft away: one's own, or as a manager somebody else's with the reason.",
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byYear, body: WithdrawalOfDraft },
    response: answer,
    errors: ['calendar-changed', 'nothing-written'],
  }),
}
