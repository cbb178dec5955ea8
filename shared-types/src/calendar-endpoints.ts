import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { DaySchema, InstantSchema, lineOf } from './fields.ts'

/** Which days are off and which weekend days are worked: what every term in working days is counted by. */

const RestPeriodSchema = z.object({ name: lineOf(10, '请写明是什么节日'), fromOn: DaySchema, untilOn: DaySchema })

const days = {
  periods: z.array(RestPeriodSchema).check(z.maxLength(15, '节日太多')),
  workdays: z.array(DaySchema).check(z.maxLength(30, '调休上班的日期太多')),
}
/** By which document: 国办发明电〔2025〕7号. */
const notice = lineOf(60, '请写明依据哪份通知')
const CalendarYear = z.string().check(z.regex(/^20\d\d$/, '年份不对'))

const changed = { version: z.int(), notice: z.string(), changedAt: InstantSchema, byMasked: z.string() }

export const YearCalendar = z.object({
  year: CalendarYear,
  /** 0 where nobody has entered it here. */
  version: z.int(),
  /** `none`: Monday to Friday are counted. */
  source: z.enum(['none', 'published', 'entered']),
  ...days,
  /** The versions that were entered here, newest first. */
  entered: z.array(z.object(changed)),
})
export type YearCalendar = z.infer<typeof YearCalendar>

export const calendarEndpoints = {
  listCalendars: endpoint({
    method: 'GET',
    path: '/staff/calendars',
    summary: 'The working calendars of this year and the next.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    request: {},
    response: z.object({ items: z.array(YearCalendar) }),
    errors: [],
  }),
  changeCalendar: endpoint({
    method: 'PUT',
    path: '/staff/calendars/{year}',
    summary: 'Enter this or the next year by the published notice; terms that already run keep their days. County managers only.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: z.object({ year: CalendarYear }), body: z.object({ basedOn: z.int(), ...days, notice }) },
    response: YearCalendar,
    errors: ['calendar-changed'],
  }),
}
