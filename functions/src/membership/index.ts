export type { MembershipDeps } from './deps.ts'
export { dynamoMembershipStore } from './membership-store.dynamo.ts'
export { newCardKey, turnCardKey, type TurningStep } from './turn-card-key.ts'
