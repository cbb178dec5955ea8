import type { MyEntry } from 'shared-types/contest-entries'
import { Refusal } from '../platform/refusal.ts'
import { standingOf } from '../quota/index.ts'
import { type ContestRecord, tradePool } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { type EntryRecord, hasEnded, isWhole, type Member, numberOf } from './entry.ts'

const memberOf = (entry: EntryRecord, personId: string | undefined): Member => {
  const found = entry.members.find(member => member.personId === personId)
  if (!found) throw new Refusal('not-found')
  return found
}

export function mayCancel(contest: ContestRecord, entry: EntryRecord, now: Date): boolean {
  return !hasEnded(entry) && contest.state === 'published' && now.toISOString() <= contest.cancelsUntilAt
}

const teamOf = (contest: ContestRecord, entry: EntryRecord, me: Member): Pick<MyEntry, 'team'> =>
  contest.team
    ? {
        team: {
          name: entry.teamName ?? '',
          ...contest.team,
          members: entry.members.map(({ memberKey, nameMasked, role, joinedAt, personId }) => ({
            memberKey,
            nameMasked,
            role,
            joinedAt,
            isMe: personId === me.personId,
          })),
          isWhole: isWhole(entry, contest.team),
          ...(me.role === 'captain' && entry.invitationCode && !hasEnded(entry) ? { invitationCode: entry.invitationCode } : {}),
        },
      }
    : {}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }

/** As its people see it; how many wait before it is not part of what a sign-up answers: nobody counts a list at nine. */
export function describeMyEntry(
  { clock }: Pick<ContestDeps, 'clock'>,
  contest: ContestRecord,
  entry: EntryRecord,
  personId: string | undefined,
): MyEntry {
  const me = memberOf(entry, personId)
  return {
    entryId: entry.entryId,
    number: numberOf(entry),
    contestId: contest.contestId,
    contestTitle: contest.title,
    tradeKey: entry.tradeKey,
    tradeName: contest.trades.find(trade => trade.tradeKey === entry.tradeKey)?.name ?? '',
    state: entry.state,
    role: contest.team ? me.role : 'individual',
    enteredAt: entry.enteredAt,
    ...optional('orgName', entry.orgName),
    ...optional('acceptBy', entry.acceptBy),
    ...optional('wholeBy', hasEnded(entry) ? undefined : entry.wholeBy),
    ...optional('caseId', entry.caseId),
    ...optional('refusedReason', entry.refusedReason),
    ...teamOf(contest, entry, me),
    ...optional('stageKey', entry.stageKey),
    ...optional('checkedInAt', entry.checkedIn[entry.stageKey ?? '']?.at),
    cancelsUntilAt: contest.cancelsUntilAt,
    mayCancel: mayCancel(contest, entry, clock.now()),
    version: entry.version,
  }
}

/** Counted from the list itself, for who looks at their own entry. */
export async function describeStanding(
  deps: Pick<ContestDeps, 'quota' | 'clock'>,
  contest: ContestRecord,
  entry: EntryRecord,
  personId: string | undefined,
): Promise<MyEntry> {
  const described = describeMyEntry(deps, contest, entry, personId)
  if (entry.state !== 'waiting') return described
  const standing = await standingOf(deps.quota, tradePool(contest, entry.tradeKey).poolId, entry.entryId)
  return { ...described, ...optional('ahead', standing?.ahead) }
}
