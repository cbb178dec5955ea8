export { closeDays, type CloseDaysDeps } from './close-days.ts'
export { dynamoCoolingStore } from './cooling-store.dynamo.ts'
export type { CoolingDeps } from './deps.ts'
export { dynamoVoucherStore } from './voucher-store.dynamo.ts'
