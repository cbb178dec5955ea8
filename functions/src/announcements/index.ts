export { type DeliverDeps, retryDeliveries } from './deliver.ts'
export { dynamoDeliveryStore } from './delivery-store.dynamo.ts'
export { readTableChanges } from './table-changes.dynamo.ts'
