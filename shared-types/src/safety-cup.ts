import * as z from 'zod/mini'
import { ContestId } from './contest-form.ts'
import { ContestPhase } from './contests.ts'
import { InstantSchema, lineOf, OrganisationId } from './fields.ts'

/** The safety cup (安康杯): entered by a union with its shift teams (班组), not by persons. */

export const ShiftTeam = z.object({
  name: lineOf(30, '请填写班组名称'),
  heads: z.int('请填写人数').check(z.minimum(1, '至少 1 人'), z.maximum(2000, '一个班组最多 2000 人')),
  leader: z.optional(lineOf(20, '请填写班组长')),
})
export type ShiftTeam = z.infer<typeof ShiftTeam>

export const mostShiftTeams = 100

export const SafetyEntryInput = z.object({
  shifts: z.array(ShiftTeam).check(
    z.minLength(1, '至少填写一个班组'),
    z.maxLength(mostShiftTeams, `最多 ${mostShiftTeams} 个班组`),
    z.refine(shifts => new Set(shifts.map(({ name }) => name)).size === shifts.length, '班组的名称重复了'),
  ),
  contactName: lineOf(20, '请填写联系人'),
  contactPhone: z.string().check(z.trim(), z.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, '请填写手机号，或带区号的座机')),
})
export type SafetyEntryInput = z.infer<typeof SafetyEntryInput>

export const SafetyEntry = z.object({
  ...SafetyEntryInput.shape,
  /** Empty when it is not kept any more. */
  contactPhone: z.string(),
  contestId: ContestId,
  orgId: OrganisationId,
  orgName: z.string(),
  state: z.enum(['entered', 'withdrawn']),
  /** Over all shift teams. */
  heads: z.int(),
  enteredAt: InstantSchema,
  changedAt: InstantSchema,
  version: z.int(),
})
export type SafetyEntry = z.infer<typeof SafetyEntry>

export const SafetyCupRow = z.object({
  contestId: ContestId,
  title: z.string(),
  orgName: z.string(),
  phase: ContestPhase,
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  entry: z.optional(z.object({ state: z.enum(['entered', 'withdrawn']), shifts: z.int(), heads: z.int() })),
})
export type SafetyCupRow = z.infer<typeof SafetyCupRow>

/** `excellent`: 优胜单位; `organising`: 优秀组织单位. */
export const unitAwards = ['first', 'second', 'third', 'excellent', 'organising'] as const
export const UnitAward = z.enum(unitAwards, '请选择奖项')
export type UnitAward = z.infer<typeof UnitAward>

export const SafetyAwards = z.object({
  /** 0 before anything was published. */
  version: z.int(),
  publishedAt: z.optional(InstantSchema),
  /** Why it was changed; absent on the first. */
  reason: z.optional(z.string()),
  items: z.array(z.object({ orgId: OrganisationId, orgName: z.string(), award: UnitAward })),
})
export type SafetyAwards = z.infer<typeof SafetyAwards>
