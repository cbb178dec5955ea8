import type { OrganisationEvents } from '../organisations/events.ts'
import type { AnnouncementOf, Reaction } from '../platform/events/announcement.ts'
import type { StaffEvents } from '../staff/events.ts'
import { type HandOverDeps, leaveClosedUnion, leaveUnionWithoutReviewer } from './hand-over.ts'

export const caseReactions = (deps: HandOverDeps): Reaction[] => [
  {
    name: 'cases.leave-closed-union',
    on: ['organisations.closed'],
    run: announcement => leaveClosedUnion(deps, (announcement as AnnouncementOf<OrganisationEvents>).payload.orgId),
  },
  {
    name: 'cases.leave-union-without-reviewer',
    on: ['staff.grantTaken'],
    async run(announcement) {
      const { payload } = announcement as Extract<AnnouncementOf<StaffEvents>, { name: 'staff.grantTaken' }>
      if (payload.role === 'reviewer') await leaveUnionWithoutReviewer(deps, payload)
    },
  },
]
