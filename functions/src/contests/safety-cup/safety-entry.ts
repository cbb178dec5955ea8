import type { SafetyEntry, SafetyEntryInput, ShiftTeam, UnitAward } from 'shared-types/safety-cup'
import { Refusal } from '../../platform/refusal.ts'
import type { ContestRecord } from '../contest.ts'
import { goneName } from '../entry.ts'

/** A union's entry in a safety cup (安康杯); the rules, pure. */

export interface SafetyRecord extends SafetyEntry {
  byAccountId: string
  /** Whom to ask and who leads is not kept any more. */
  clearedAt?: string
}

export interface AwardsRecord {
  /** 0 before the first. */
  version: number
  publishedAt?: string
  reason?: string
  byAccountId?: string
  byMasked?: string
  items: { orgId: string; orgName: string; award: UnitAward }[]
}

export const headsOf = (shifts: readonly ShiftTeam[]): number => shifts.reduce((sum, { heads }) => sum + heads, 0)

interface Unit {
  orgId: string
  name: string
}

/** A new entry, a change of it, or entering again after withdrawing; the first day of taking part stays. */
export function entered(
  before: SafetyRecord | undefined,
  { contestId, unit, byAccountId }: { contestId: string; unit: Unit; byAccountId: string },
  input: SafetyEntryInput,
  now: Date,
): SafetyRecord {
  const at = now.toISOString()
  return {
    ...input,
    contestId,
    orgId: unit.orgId,
    orgName: unit.name,
    state: 'entered',
    heads: headsOf(input.shifts),
    enteredAt: before?.state === 'entered' ? before.enteredAt : at,
    changedAt: at,
    version: (before?.version ?? 0) + 1,
    byAccountId,
  }
}

export function withdrawn(before: SafetyRecord, byAccountId: string, now: Date): SafetyRecord {
  if (before.state === 'withdrawn') throw new Refusal('entry-ended')
  return { ...before, state: 'withdrawn', changedAt: now.toISOString(), byAccountId, version: before.version + 1 }
}

/** That the unit took part, with its teams and heads. */
export const clearedUnit = ({ shifts, ...entry }: SafetyRecord, now: Date): SafetyRecord => ({
  ...entry,
  shifts: shifts.map(({ name, heads }) => ({ name, heads })),
  contactName: goneName,
  contactPhone: '',
  clearedAt: now.toISOString(),
  version: entry.version + 1,
})

export const describeSafetyEntry = ({ byAccountId: _by, clearedAt: _c, ...entry }: SafetyRecord): SafetyEntry => entry

/** Units, shift teams and heads of the entries that stand. */
export function sums(entries: readonly SafetyRecord[]) {
  const standing = entries.filter(({ state }) => state === 'entered')
  return {
    units: standing.length,
    shifts: standing.reduce((sum, { shifts }) => sum + shifts.length, 0),
    heads: standing.reduce((sum, { heads }) => sum + heads, 0),
  }
}

/** The cup is open to unions below its organiser, and to the organiser itself, within its areas and kinds. `chain`: the unit first. */
export function isFor({ orgId, eligibility }: ContestRecord, chain: readonly { orgId: string; kind: string }[]): boolean {
  const { areas, unitKinds } = eligibility
  const within = (wanted: string) => chain.some(org => org.orgId === wanted)
  return within(orgId) && (!areas || areas.some(within)) && (!unitKinds || unitKinds.some(kind => kind === chain[0]?.kind))
}

/** Awards go to units that took part, each once; the sentence against anything else. */
export function awardProblem(items: readonly { orgId: string }[], entries: readonly SafetyRecord[]): string | undefined {
  const standing = new Set(entries.filter(({ state }) => state === 'entered').map(({ orgId }) => orgId))
  if (new Set(items.map(({ orgId }) => orgId)).size !== items.length) return '一个单位只能有一个奖项'
  return items.every(({ orgId }) => standing.has(orgId)) ? undefined : '只能选择参赛的单位'
}
