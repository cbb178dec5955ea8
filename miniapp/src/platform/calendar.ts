import Taro from '@tarojs/taro'

export interface CalendarEvent {
  title: string
  /** Instants. */
  startsAt: string
  endsAt: string
  place: string
}

export const addedWords = '已经记到日历。'

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
/** The evening before is when one looks for the ID card. */
const dayBefore = 86_400

/** Writes into the phone's calendar, with a reminder a day before. `false`: the person or the phone did not let it. */
export async function addToCalendar({ title, startsAt, endsAt, place }: CalendarEvent): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      // WeChat takes the end as a text
      endTime: String(seconds(endsAt)),
      location: place,
      alarmOffset: dayBefore,
    })
    return true
  } catch {
    return false
  }
}
