export type { ContestDeps } from './deps.ts'
export { dynamoContestStore } from './contest-store.dynamo.ts'
export { dynamoEntryStore } from './entry-store.dynamo.ts'
