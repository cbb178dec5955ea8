import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import { type Deps, endingWrites } from './delegate.ts'
import type { StaffEvents } from './events.ts'
import { findGrant, type Leaver, requireTaker, restingOn } from './leaving.ts'

/**
 * Takes a role away, and with it all that rests on it. What waits for the union when nobody else reviews there is moved by whoever hears
 * of it; the holder's invitations are no longer taken, and the sessions at desktops end with the last role.
 */
export async function takeGrant(deps: Deps, actor: Actor, leaver: Leaver, handTo: string | undefined): Promise<void> {
  const grant = await findGrant(deps, actor, leaver)
  if (handTo) await requireTaker(deps, actor, handTo, leaver)
  const { given, received } = await restingOn(deps, leaver)
  const now = deps.clock.now()
  await deps.roles.takeGrant(
    grant,
    actor.accountId,
    now,
    ...(await endingWrites(deps, [...given, ...received], 'roleTaken', actor.accountId)),
    announce<StaffEvents, 'staff.grantTaken'>(deps.ownTable, now, 'staff.grantTaken', {
      ...leaver,
      ...(handTo ? { handTo } : {}),
    }),
  )
}
