import type { SafetyCupRow, SafetyEntryInput } from 'shared-types/safety-cup'
import { requireScope } from '../../organisations/index.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { putDown } from '../../platform/events/act.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ContestRecord, isOpen, phaseOf, requireOpen } from '../contest.ts'
import type { ContestEvents } from '../events.ts'
import type { SafetyDeps } from './deps.ts'
import { describeSafetyEntry, entered, isFor, type SafetyRecord, withdrawn } from './safety-entry.ts'

const keeps = ['manager', 'reviewer'] as const
const looks = ['manager', 'reviewer', 'auditor'] as const

export async function findCup({ contests }: Pick<SafetyDeps, 'contests'>, contestId: string): Promise<ContestRecord> {
  const contest = await contests.byId(contestId)
  if (contest?.kind !== 'safetyCup' || contest.state === 'draft') throw new Refusal('not-found')
  return contest
}

const rowOf = (cup: ContestRecord, entry: SafetyRecord | undefined, now: Date): SafetyCupRow => {
  const { contestId, title, orgName, opensAt, closesAt } = cup
  return {
    ...{ contestId, title, orgName, opensAt, closesAt },
    phase: phaseOf(cup, [], now),
    ...(entry ? { entry: { state: entry.state, shifts: entry.shifts.length, heads: entry.heads } } : {}),
  }
}

/** Those that are open to a union, and those it has entered. */
export async function listSafetyCups(deps: SafetyDeps, actor: Actor, orgId: string) {
  const unit = await requireScope(deps, actor, looks, orgId)
  const [chain, shown] = await Promise.all([deps.organisations.chainOf(orgId), deps.contests.shown()])
  const now = deps.clock.now()
  const cups = shown.filter(({ kind }) => kind === 'safetyCup')
  const rows = await Promise.all(
    cups.map(async cup => {
      const entry = await deps.safety.entry(cup.contestId, orgId)
      return entry || isFor(cup, chain) ? [rowOf(cup, entry, now)] : []
    }),
  )
  return { at: now.toISOString(), orgName: unit.name, items: rows.flat() }
}

export async function getSafetyEntry(deps: SafetyDeps, actor: Actor, contestId: string, orgId: string) {
  const unit = await requireScope(deps, actor, looks, orgId)
  const cup = await findCup(deps, contestId)
  const [entry, chain] = await Promise.all([deps.safety.entry(contestId, orgId), deps.organisations.chainOf(orgId)])
  if (!entry && !isFor(cup, chain)) throw new Refusal('not-found')
  const now = deps.clock.now()
  return {
    at: now.toISOString(),
    contestTitle: cup.title,
    orgName: unit.name,
    phase: phaseOf(cup, [], now),
    opensAt: cup.opensAt,
    closesAt: cup.closesAt,
    mayChange: cup.state === 'published' && isOpen(cup, now),
    ...(entry ? { entry: describeSafetyEntry(entry) } : {}),
  }
}

function told({ contestTable, clock }: SafetyDeps, { title }: ContestRecord, entry: SafetyRecord): Write[] {
  const { contestId, orgId, state, version, byAccountId: accountId } = entry
  const now = clock.now()
  const stands = state === 'entered'
  return [
    announce<ContestEvents, 'contests.unitEntered'>(contestTable, now, 'contests.unitEntered', {
      contestId,
      orgId,
      stands,
      version,
    }),
    putDown(contestTable, {
      kind: 'contestChanged',
      at: now.toISOString(),
      accountId,
      orgId,
      about: { id: contestId, name: title },
      detail: stands ? 'unitEntered' : 'unitWithdrawn',
    }),
  ]
}

/** Somebody else of the same union may have entered it meanwhile: the version says what was read. */
export async function saveSafetyEntry(
  deps: SafetyDeps,
  actor: Actor,
  { contestId, orgId }: { contestId: string; orgId: string },
  { version, entry: input }: { version: number; entry: SafetyEntryInput },
) {
  const unit = await requireScope(deps, actor, keeps, orgId)
  if (unit.state !== 'active') throw new Refusal('organisation-closed')
  const cup = await findCup(deps, contestId)
  const now = deps.clock.now()
  requireOpen(cup, now)
  const [before, chain] = await Promise.all([deps.safety.entry(contestId, orgId), deps.organisations.chainOf(orgId)])
  if (!isFor(cup, chain)) throw new Refusal('not-eligible')
  if (version !== (before?.version ?? 0)) throw new Refusal('entry-changed')
  const after = entered(before, { contestId, unit, byAccountId: actor.accountId }, input, now)
  await deps.safety.save(deps.safety.entering(before, after), ...told(deps, cup, after))
  return { entry: describeSafetyEntry(after) }
}

export async function withdrawSafetyEntry(
  deps: SafetyDeps,
  actor: Actor,
  { contestId, orgId }: { contestId: string; orgId: string },
  version: number,
  once: Once,
) {
  await requireScope(deps, actor, keeps, orgId)
  const cup = await findCup(deps, contestId)
  const now = deps.clock.now()
  requireOpen(cup, now)
  const before = await deps.safety.entry(contestId, orgId)
  if (!before) throw new Refusal('not-found')
  if (before.version !== version) throw new Refusal('entry-changed')
  const after = withdrawn(before, actor.accountId, now)
  const answer = { entry: describeSafetyEntry(after) }
  await deps.safety.save(deps.safety.entering(before, after), ...told(deps, cup, after), once.row(answer))
  return answer
}
