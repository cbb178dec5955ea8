/** 10,000 people for 3,600 places in 12 trades, 12 of each for a unit; fewer people, and everything in proportion. */
export const people = Number(process.env.CONTESTS_PEOPLE ?? 10_000)
export const tradeCount = 12
export const placesEach = Math.ceil((people * 0.36) / tradeCount)
export const perUnit = Math.max(1, Math.round((people * 12) / 10_000))
