/** How long an unfinished form waits for being gone on with, in days after it was saved last. */
export const joinDraftDays = 60
export const aidDraftDays = 90
export const workDraftDays = 90
/** How long a message stays in the inbox. */
export const messageDays = 730
