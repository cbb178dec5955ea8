import type { Announcement, Reaction } from '../platform/events/announcement.ts'
import { type EndPairingsDeps, endPairingsWithoutRole } from './end-pairings.ts'

/** Who left is told of by `staff`, which knows of unions and of which unions know nothing. */
export const organisationReactions = (deps: EndPairingsDeps): Reaction[] => [
  {
    name: 'organisations.end-pairings',
    on: ['staff.grantTaken'],
    async run(announcement) {
      const { payload } = announcement as Announcement<'staff.grantTaken', { accountId: string }>
      await endPairingsWithoutRole(deps, payload)
    },
  },
]
