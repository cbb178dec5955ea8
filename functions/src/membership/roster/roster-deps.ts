import type { PeopleStore } from '../../identity/index.ts'
import type { MembershipDeps } from '../deps.ts'
import type { RosterStore } from './roster-store.ts'

export interface RosterDeps extends MembershipDeps {
  rosters: RosterStore
  people: PeopleStore
}
