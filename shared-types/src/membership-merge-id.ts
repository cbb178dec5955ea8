import { prefixedId } from './fields.ts'

/** A proposal to merge two records of one person. */
export const MergeId = prefixedId('mrg')
