export type { MembershipDeps } from './deps.ts'
export { dynamoMembershipStore } from './membership-store.dynamo.ts'
