import type { OrganisationEvents } from '../organisations/events.ts'
import type { AnnouncementOf, Reaction } from '../platform/events/announcement.ts'
import { type HandOverDeps, leaveClosedUnion } from './hand-over.ts'

export const caseReactions = (deps: HandOverDeps): Reaction[] => [
  {
    name: 'cases.leave-closed-union',
    on: ['organisations.closed'],
    run: announcement => leaveClosedUnion(deps, (announcement as AnnouncementOf<OrganisationEvents>).payload.orgId),
  },
]
