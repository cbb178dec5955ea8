import * as z from 'zod/mini'
import { ContestClass, ContestId, ContestKind, Eligibility, Stage, TeamShape, Trade, Award } from './contest-form.ts'
import { InstantSchema, OrganisationId } from './fields.ts'

/** What everybody may see of a contest. */

/** By the server's clock. `full`: open, and who comes now is turned away or waits. */
export const contestPhases = ['upcoming', 'open', 'full', 'closed', 'results', 'calledOff'] as const
export const ContestPhase = z.enum(contestPhases)
export type ContestPhase = z.infer<typeof ContestPhase>

/** How many places are left, never exactly: only a claim knows. `waits`: newcomers go on the waiting list. */
export const PlacesLeft = z.enum(['plenty', 'few', 'waits', 'none'])
export type PlacesLeft = z.infer<typeof PlacesLeft>

export const ContestCard = z.object({
  contestId: ContestId,
  kind: ContestKind,
  class: ContestClass,
  title: z.string(),
  orgName: z.string(),
  phase: ContestPhase,
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  /** Of the first stage. */
  startsAt: z.optional(InstantSchema),
  place: z.optional(z.string()),
  entry: z.enum(['open', 'recommended']),
  isForTeams: z.boolean(),
  /** When it is full, newcomers wait instead of being turned away. */
  hasWaitingList: z.boolean(),
})
export type ContestCard = z.infer<typeof ContestCard>

export const TradeShown = z.object({ ...Trade.shape, left: PlacesLeft })
export type TradeShown = z.infer<typeof TradeShown>

export const Contest = z.object({
  ...ContestCard.shape,
  orgId: OrganisationId,
  intro: z.string(),
  rules: z.string(),
  contactPhone: z.string(),
  cancelsUntilAt: InstantSchema,
  recommendsUntilAt: z.optional(InstantSchema),
  team: z.optional(TeamShape),
  eligibility: Eligibility,
  /** Names of the unions in `eligibility.areas`, in the same order. */
  areaNames: z.array(z.string()),
  trades: z.array(TradeShown),
  stages: z.array(Stage),
  awards: z.array(Award),
  noticeDays: z.int(),
  calledOffReason: z.optional(z.string()),
  /** What the QR code of its poster carries. */
  scene: z.string(),
})
export type Contest = z.infer<typeof Contest>
