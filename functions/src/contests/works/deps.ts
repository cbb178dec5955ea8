import type { MediaLinks } from '../../media/index.ts'
import type { Table } from '../../platform/dynamo/table.ts'
import type { ContestDeps } from '../deps.ts'
import type { WorkStore } from './work-store.ts'

export interface WorkDeps extends Pick<
  ContestDeps,
  'cases' | 'organisations' | 'staff' | 'calendars' | 'clock' | 'contests' | 'identity' | 'memberships' | 'contestTable'
> {
  works: WorkStore
  photoLink: MediaLinks
  mediaTable: Table
}
