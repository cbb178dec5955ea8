export { createAuthenticate } from './callers.ts'
export type { GrantRecord, StaffStore } from './staff-store.ts'
export { dynamoStaffStore } from './staff-store.dynamo.ts'
export { type County, foundCounty } from './found-county.ts'
