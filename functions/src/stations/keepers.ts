import { maskName } from 'shared-types/masks'
import { days, dayOf, later } from '../platform/clock.ts'
import { type ActFacts, putDown } from '../platform/events/act.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StationDeps } from './deps.ts'
import { findStation } from './describe-station.ts'
import { historyOf } from './history-writes.ts'
import { entryFor, ownStation, requireActive } from './keep-station.ts'
import { type KeeperInvitation, mostKeepers } from './keeper-store.ts'
import type { KeeperRecord } from './station.ts'

const invitationDays = 7

export async function inviteKeeper(deps: StationDeps, actor: Actor, stationId: string, once: Once) {
  const { name, orgId } = requireActive(await ownStation(deps, actor, stationId))
  if ((await deps.keepers.of(stationId)).length >= mostKeepers) throw new Refusal('too-many-keepers')
  const now = deps.clock.now()
  const invitation: KeeperInvitation = {
    code: randomCode(20),
    stationId,
    stationName: name,
    expiresAt: later(now, invitationDays * days).toISOString(),
  }
  const { accountId } = actor
  const about = { id: stationId, name }
  const act: ActFacts = { kind: 'stationChanged', at: now.toISOString(), accountId, orgId, about, detail: 'keeperInvited' }
  await deps.keepers.invite(invitation, putDown(deps.tables.stations, act), once.row(invitation))
  return invitation
}

export async function openInvitation(deps: StationDeps, code: string): Promise<KeeperInvitation> {
  const invitation = await deps.keepers.invitation(code)
  if (!invitation) throw new Refusal('not-found')
  const over = invitation.usedAt !== undefined || invitation.expiresAt <= deps.clock.now().toISOString()
  if (over) throw new Refusal('invitation-used-or-expired')
  return invitation
}

export async function acceptInvitation(deps: StationDeps, actor: Actor, code: string, name: string, once: Once) {
  const invitation = await openInvitation(deps, code)
  const { stationId } = invitation
  const station = requireActive(await findStation(deps, stationId))
  const now = deps.clock.now()
  const keeper: KeeperRecord = { stationId, accountId: actor.accountId, nameMasked: maskName(name), sinceOn: dayOf(now) }
  const entry = await entryFor(deps, actor, 'keeperAdded', { by: keeper.nameMasked })
  await deps.keepers.accept(invitation, keeper, now, historyOf(deps.tables.stations, station, entry), once.row({ stationId }))
  return { stationId }
}

export async function removeKeeper(deps: StationDeps, actor: Actor, stationId: string, accountId: string): Promise<void> {
  const station = await ownStation(deps, actor, stationId)
  const keeper = await deps.keepers.find(stationId, accountId)
  if (!keeper) throw new Refusal('not-found')
  const entry = await entryFor(deps, actor, 'keeperRemoved', { note: keeper.nameMasked })
  await deps.keepers.remove(keeper, historyOf(deps.tables.stations, station, entry))
}

/** The caller as this station's keeper; to anybody else it is not theirs to find. */
export async function requireKeeper(deps: Pick<StationDeps, 'keepers'>, actor: Actor, stationId: string): Promise<KeeperRecord> {
  const keeper = await deps.keepers.find(stationId, actor.accountId)
  if (!keeper) throw new Refusal('not-found')
  return keeper
}
