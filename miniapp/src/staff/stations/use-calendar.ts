import type { Calendar } from 'shared-types/opening-hours'
import { useDirectory } from '../station-words.ts'

const none: Calendar = { holidays: [], workdays: [] }

/** The holidays that the phone knows from the public list. */
export const useCalendar = (): Calendar => useDirectory().directory?.calendar ?? none
