export {
  type Acted,
  approveStep,
  type CaseDeps,
  openCase,
  ownCase,
  planCase,
  rejectCase,
  requireDecider,
  resubmitCase,
  returnCase,
  withdrawCase,
} from './act-on-case.ts'
export type { CaseRecord } from './case.ts'
export type { CaseStore } from './case-store.ts'
export { dynamoCaseStore } from './case-store.dynamo.ts'
export { describeMyCase, describeTodo } from './describe-case.ts'
export { escalateOverdue } from './hand-over.ts'
export { visibleCase } from './visible-case.ts'
