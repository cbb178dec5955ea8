export { dynamoClosingStore } from './closing-store.dynamo.ts'
export type { ClosingDeps } from './deps.ts'
export { finishClosings, type FinishDeps } from './finish-closings.ts'
