import * as z from 'zod/mini'
import { ContestId } from './contest-form.ts'
import { ContestPhase } from './contests.ts'
import { endpoint } from './contract.ts'
import { InstantSchema, OrganisationId, textOf } from './fields.ts'
import { SafetyAwards, SafetyCupRow, SafetyEntry, SafetyEntryInput, UnitAward } from './safety-cup.ts'

/** The safety cup: a union enters with its shift teams, the organiser counts them and gives awards to units. */

const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const byContest = z.object({ contestId: ContestId })
const byUnit = z.object({ contestId: ContestId, orgId: OrganisationId })
const Count = z.int().check(z.minimum(0))
const calls = ['contest-not-open-yet', 'contest-closed', 'contest-called-off'] as const

const entering = {
  listSafetyCups: endpoint({
    method: 'GET',
    path: '/staff/safety-cups',
    summary: 'Published safety cups that a union may enter, with what it has entered.',
    access: looks,
    request: { query: z.object({ orgId: OrganisationId }) },
    response: z.object({ at: InstantSchema, orgName: z.string(), items: z.array(SafetyCupRow) }),
    errors: [],
  }),
  getSafetyEntry: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/safety-entries/{orgId}',
    summary: 'What a union has entered, if anything, and whether it may still be changed.',
    access: looks,
    request: { params: byUnit },
    response: z.object({
      at: InstantSchema,
      contestTitle: z.string(),
      orgName: z.string(),
      phase: ContestPhase,
      opensAt: InstantSchema,
      closesAt: InstantSchema,
      mayChange: z.boolean(),
      entry: z.optional(SafetyEntry),
    }),
    errors: [],
  }),
  saveSafetyEntry: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/safety-entries/{orgId}',
    summary: 'Enter, change or enter again, until the sign-up closes; one entry a union.',
    access: keeps,
    rate: 'write',
    /** `version` 0: not entered before. */
    request: { params: byUnit, body: z.object({ version: z.int(), entry: SafetyEntryInput }) },
    response: z.object({ entry: SafetyEntry }),
    errors: [...calls, 'organisation-closed', 'not-eligible', 'entry-changed'],
  }),
  withdrawSafetyEntry: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/safety-entries/{orgId}/withdrawal',
    summary: 'Take the entry back, until the sign-up closes.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byUnit, body: z.object({ version: z.int() }) },
    response: z.object({ entry: SafetyEntry }),
    errors: [...calls, 'entry-changed', 'entry-ended'],
  }),
}

const organising = {
  listSafetyUnits: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/safety-units',
    summary: 'Units that take part with their shift teams, how many they are, and what was awarded.',
    access: looks,
    request: { params: byContest },
    response: z.object({
      at: InstantSchema,
      contestTitle: z.string(),
      /** 36 家企事业单位参加，职工参与 1000 多人: units, shift teams and heads of entries that stand. */
      units: Count,
      shifts: Count,
      heads: Count,
      items: z.array(SafetyEntry),
      awards: SafetyAwards,
    }),
    errors: [],
  }),
  writeSafetySheet: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/safety-sheets',
    summary: 'Units and shift teams as Excel; who took it and why is recorded.',
    access: keeps,
    rate: 'submit',
    request: { params: byContest, body: z.object({ reason: textOf(100, '请写明导出的用途') }) },
    response: z.object({ fileName: z.string(), base64: z.string(), rows: Count }),
    errors: ['too-many-rows'],
  }),
  publishSafetyAwards: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/safety-awards',
    summary: 'Say which units are awarded what, for all to see; a change names its reason and keeps what was shown before.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byContest,
      body: z.object({
        version: z.int(),
        items: z
          .array(z.object({ orgId: OrganisationId, award: UnitAward }))
          .check(z.minLength(1, '请至少选择一个单位'), z.maxLength(500, '最多 500 个单位')),
        reason: z.optional(textOf(200, '请写明修改的原因')),
      }),
    },
    response: z.object({ awards: SafetyAwards }),
    errors: ['contest-changed', 'contest-not-closed-yet', 'contest-called-off'],
  }),
  listSafetyAwards: endpoint({
    method: 'GET',
    path: '/contests/{contestId}/safety-awards',
    summary: 'Units with an award, once published.',
    access: 'guest',
    request: { params: byContest },
    response: z.object({ contestTitle: z.string(), orgName: z.string(), awards: SafetyAwards }),
    errors: [],
  }),
}

export const safetyCupEndpoints = { ...entering, ...organising }
