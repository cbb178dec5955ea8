export { readStationSheet } from './read-station-sheet.ts'
export { markStationSheet, writeStationSheet } from './write-station-sheet.ts'
