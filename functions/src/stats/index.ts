export { type CountDeps, statsReactions } from './count-announcement.ts'
export { recount } from './recount.ts'
export { dynamoStatsStore } from './stats-store.dynamo.ts'
