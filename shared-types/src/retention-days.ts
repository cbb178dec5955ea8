/** The times of the published table (retention.ts) that rows and the job go by. */
const year = 365

/** How long an unfinished form waits for being gone on with, in days after it was saved last. */
export const joinDraftDays = 60
export const aidDraftDays = 90
export const workDraftDays = 90
/** How long a message stays in the inbox. */
export const messageDays = 2 * year
/** How long it is known that somebody took a copy of their data. */
export const copyDays = 3 * year

/** What the job removes, by itself told from the rest: it leaves a record of how many. */
export const clearedRules = ['drafts', 'joining', 'aid', 'objections', 'feedback', 'complaints', 'contests', 'entries'] as const
export type ClearedRule = (typeof clearedRules)[number]

/**
 * Days after its end that the file of a case is kept; the case itself (number, kind, outcome, dates) stays without it. Of a contest, who
 * entered it.
 */
export const fileDays = {
  joining: 3 * year,
  aid: 3 * year,
  objections: 3 * year,
  feedback: year,
  complaints: 3 * year,
  contests: 3 * year,
  entries: 3 * year,
} as const satisfies Partial<Record<ClearedRule, number>>
