export { clearComplaint } from './clearing-writes.ts'
export { dynamoComplaintStore } from './complaint-store.dynamo.ts'
export { complaintsOwnData } from './own-data.ts'
