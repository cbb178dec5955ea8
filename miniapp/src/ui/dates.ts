const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const shanghai = 8 * 3600_000

/** Today in Asia/Shanghai, `YYYY-MM-DD`. */
export const localToday = (now = new Date()) => new Date(now.getTime() + shanghai).toISOString().slice(0, 10)

/** A local day, `YYYY-MM-DD` → 11月27日（周五）; with the year where it is not this one. */
export function dayWords(day: string, today = new Date()): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  const thisYear = new Date(today.getTime() + shanghai).getUTCFullYear()
  return `${year === thisYear ? '' : `${year}年`}${month}月${date}日（周${weekday}）`
}

/** A local day → 2027年5月20日. */
export function fullDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** An instant → 11月27日 09:05, by the clock of Shanghai. */
export function momentWords(instant: string | number, today = new Date()): string {
  const local = new Date(new Date(instant).getTime() + shanghai)
  const year = local.getUTCFullYear()
  const thisYear = new Date(today.getTime() + shanghai).getUTCFullYear()
  const clock = `${String(local.getUTCHours()).padStart(2, '0')}:${String(local.getUTCMinutes()).padStart(2, '0')}`
  return `${year === thisYear ? '' : `${year}年`}${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`
}

export const asOfWords = (epochMilliseconds: number) => momentWords(epochMilliseconds)
