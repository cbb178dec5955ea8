import * as z from 'zod/mini'
import { ContestId, EntryId, PartKey, SkillLevel } from './contest-form.ts'
import { CaseId, InstantSchema, lineOf, OrganisationId } from './fields.ts'

/**
 * An entry: one person, or a team, in one trade of a contest. Its number is its id without the prefix, eight characters that are read
 * aloud, typed at the door and printed on the pass.
 */

/**
 * `forming`: a team that is not yet whole and holds no place · `recommending`: with the unit · `waiting`: on the waiting list ·
 * `offered`: a place came free and is kept until `acceptBy` · `confirmed`: has a place; the others have ended.
 */
export const entryStates = [
  'forming',
  'recommending',
  'waiting',
  'offered',
  'confirmed',
  'cancelled',
  'lapsed',
  'refused',
] as const
export const EntryState = z.enum(entryStates)
export type EntryState = z.infer<typeof EntryState>

export const entryEnded: readonly EntryState[] = ['cancelled', 'lapsed', 'refused']

/** What an honour list has to report (2022 national 五一 shares): said by the entrant, all of them optional, used as numbers only. */
export const entrantTraits = ['frontline', 'industrialWorker', 'scienceEducation', 'migrantWorker', 'nonPublicUnit'] as const
export const EntrantTrait = z.enum(entrantTraits)
export type EntrantTrait = z.infer<typeof EntrantTrait>

export const TeamRole = z.enum(['captain', 'member', 'substitute'])
export type TeamRole = z.infer<typeof TeamRole>

/** Of a team, as its own people see each other. */
export const TeamMember = z.object({
  memberKey: z.string().check(z.regex(/^[2-9a-hjkmnp-z]{8}$/, '编号格式不对')),
  nameMasked: z.string(),
  role: TeamRole,
  joinedAt: InstantSchema,
  isMe: z.boolean(),
})
export type TeamMember = z.infer<typeof TeamMember>

export const InvitationCode = z.string().check(z.regex(/^[2-9a-hjkmnp-z]{12}$/, '邀请码不对'))

export const MyTeam = z.object({
  name: z.string(),
  size: z.int(),
  substitutes: z.int(),
  members: z.array(TeamMember),
  isWhole: z.boolean(),
  /** Only its captain invites, while somebody is missing. */
  invitationCode: z.optional(InvitationCode),
})
export type MyTeam = z.infer<typeof MyTeam>

export const MyEntry = z.object({
  entryId: EntryId,
  number: z.string(),
  contestId: ContestId,
  contestTitle: z.string(),
  tradeKey: PartKey,
  tradeName: z.string(),
  state: EntryState,
  role: z.enum(['individual', 'captain', 'member', 'substitute']),
  enteredAt: InstantSchema,
  orgName: z.optional(z.string()),
  /** How many wait before this entry; while `waiting`. */
  ahead: z.optional(z.int()),
  /** While `offered`. */
  acceptBy: z.optional(InstantSchema),
  /** By when the team has to be whole, or its place goes to somebody else. */
  wholeBy: z.optional(InstantSchema),
  caseId: z.optional(CaseId),
  /** Why the unit did not recommend. */
  refusedReason: z.optional(z.string()),
  team: z.optional(MyTeam),
  /** The stage that comes next for this entry; absent before it has a place, or when it did not go on. */
  stageKey: z.optional(PartKey),
  checkedInAt: z.optional(InstantSchema),
  cancelsUntilAt: InstantSchema,
  mayCancel: z.boolean(),
  version: z.int(),
})
export type MyEntry = z.infer<typeof MyEntry>

/** Why somebody may not enter; the client says it in a sentence and says what to do. */
export const obstacles = [
  'notVerified',
  'notMember',
  'tooYoung',
  'tooOld',
  'otherArea',
  'otherUnitKind',
  'otherUnit',
  'skillLevel',
] as const
export const Obstacle = z.enum(obstacles)
export type Obstacle = z.infer<typeof Obstacle>

/** What a person says of themselves when entering or joining a team. */
export const EntrantInput = z.object({
  traits: z.array(EntrantTrait).check(z.maxLength(entrantTraits.length)),
  skillLevel: z.optional(SkillLevel),
})
export type EntrantInput = z.infer<typeof EntrantInput>

export const SignUpInput = z.object({
  ...EntrantInput.shape,
  tradeKey: PartKey,
  /** Where teams enter. */
  teamName: z.optional(lineOf(20, '请填写队名')),
})
export type SignUpInput = z.infer<typeof SignUpInput>

/** An entry as its organiser or the recommending unit sees it in a list: names are shown on one entry, on purpose. */
export const EntryRow = z.object({
  entryId: EntryId,
  number: z.string(),
  tradeKey: PartKey,
  tradeName: z.string(),
  state: EntryState,
  nameMasked: z.string(),
  phoneMasked: z.optional(z.string()),
  teamName: z.optional(z.string()),
  /** Persons, with substitutes. */
  people: z.int(),
  isWhole: z.boolean(),
  orgId: z.optional(OrganisationId),
  orgName: z.optional(z.string()),
  enteredAt: InstantSchema,
  acceptBy: z.optional(InstantSchema),
  stageKey: z.optional(PartKey),
  checkedInAt: z.optional(InstantSchema),
})
export type EntryRow = z.infer<typeof EntryRow>

/** One reading of a pass by an organiser's phone, which may have been offline: the id makes sending it again harmless. */
export const CheckInScan = z.object({
  scanId: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  number: z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[2-9a-hjkmnp-z]{8}$/, '参赛编号是 8 位')),
  at: InstantSchema,
})
export type CheckInScan = z.infer<typeof CheckInScan>

/** `noPlace`: the entry has no place in this stage (waiting, cancelled, did not go on). */
export const CheckInOutcome = z.enum(['checkedIn', 'checkedInBefore', 'noPlace', 'otherContest', 'unknown'])
export type CheckInOutcome = z.infer<typeof CheckInOutcome>

export const CheckInResult = z.object({
  scanId: z.string(),
  outcome: CheckInOutcome,
  checkedInAt: z.optional(InstantSchema),
  nameMasked: z.optional(z.string()),
  tradeName: z.optional(z.string()),
  teamName: z.optional(z.string()),
})
export type CheckInResult = z.infer<typeof CheckInResult>
