import type { CalendarEvent } from './calendar.ts'

export const addedWords = '日历文件已经下载，打开它就能记到日历。'

/** 20261205T010000Z */
const stamp = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
const escaped = (text: string) => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\n/g, '\\n')

/** A browser gives the event as a file that any calendar opens. */
export function addToCalendar({ title, startsAt, endsAt, place }: CalendarEvent): Promise<boolean> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//workers-home//CN',
    'BEGIN:VEVENT',
    `UID:${stamp(startsAt)}-${encodeURIComponent(title)}`,
    `DTSTAMP:${stamp(new Date().toISOString())}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const link = document.createElement('a')
  link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(`${lines.join('\r\n')}\r\n`)}`
  link.download = `${title}.ics`
  link.click()
  return Promise.resolve(true)
}
