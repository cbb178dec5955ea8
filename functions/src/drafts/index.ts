export { besideFor, type By, type DraftRecord, putInForce, type Reader, whyNotPublish } from './draft.ts'
export type { DraftStore } from './draft-store.ts'
export { dynamoDraftStore } from './draft-store.dynamo.ts'
export { actBy, draftOfAnother, type DraftDeps, keeperOf, readerOf, withdrawing, writing } from './keep-drafts.ts'
