import type { ChainedKind, ChainStep } from './cases.ts'

export type StepOwner = ChainStep['owner']

const levels: readonly StepOwner[] = ['community', 'street', 'county']

/** Which unions a step of each kind may be given to. What may be about the unions themselves is looked at by the county alone. */
export const chainOwners: Record<ChainedKind, readonly StepOwner[]> = {
  'membership.join': ['target', ...levels],
  'membership.transfer': ['source', 'target', ...levels],
  'membership.release': ['target', ...levels],
  'membership.correction': ['target', ...levels],
  'stations.report': ['target', 'street', 'county'],
  'stations.suggestion': ['target', 'street', 'county'],
  'aid.objection': ['county'],
  'contests.recommendation': ['target', ...levels],
  'contests.appeal': ['target', 'county'],
  'contests.work': ['target', ...levels],
  'complaints.complaint': ['county'],
}
