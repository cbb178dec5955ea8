/** What the staff area shares with everybody's side of stations: one wording, one list, one sheet. */
export { CloseSheet } from '../stations/close-sheet.tsx'
export { refreshDirectory, useDirectory } from '../stations/directory.ts'
export { FacilityPicks } from '../stations/list/facility-picks.tsx'
export { hoursFacts, openSentence, spansWords } from '../stations/opening-words.ts'
export { accessWords, facilityWords, kindWords as stationKindWords, reportWords } from '../stations/station-words.ts'
