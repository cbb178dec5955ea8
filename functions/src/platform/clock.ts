export interface Clock {
  now(): Date
}

let offsetMs = 0

export const systemClock: Clock = { now: () => new Date(Date.now() + offsetMs) }

/** Lets a test or a rehearsal live on another day; every deadline is read from this clock. */
export const setClockOffset = (ms: number) => {
  offsetMs = ms
}

const shanghaiOffsetMs = 8 * 3_600_000

/** The local day in Asia/Shanghai (no summer time since 1991), `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The instant at which a local day begins. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000+08:00`)

export const epochSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)

export const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)

export const minutes = 60_000
export const hours = 60 * minutes
export const days = 24 * hours
