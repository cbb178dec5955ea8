import * as z from 'zod/mini'
import { Budget } from './aid-application.ts'
import { Fund, PovertyLine, Programme, ProgrammeFacts, ProgrammeId, ProgrammeVersion } from './aid-programmes.ts'
import { endpoint } from './contract.ts'
import { textOf } from './fields.ts'

/** Programmes, lines and budgets are the county's data: its managers change them, reviewers and auditors read them. */

const reading = { staff: ['reviewer', 'manager', 'auditor'] } as const
const managing = { staff: ['manager'] } as const
const byProgramme = z.object({ programmeId: ProgrammeId })
const reason = textOf(200, '请写明修改的原因')

export const aidProgrammeEndpoints = {
  listAllProgrammes: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes',
    summary: 'Every programme of a year, or of all years, each in its newest version.',
    access: reading,
    request: { query: z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/, '年份不对'))) }) },
    response: z.object({ items: z.array(Programme) }),
    errors: [],
  }),
  addProgramme: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes',
    summary: 'Begin a programme of a year. County managers only.',
    access: managing,
    rate: 'write',
    once: true,
    request: { body: z.object({ facts: ProgrammeFacts, reason }) },
    response: Programme,
    errors: ['programme-name-taken'],
  }),
  changeProgramme: endpoint({
    method: 'PUT',
    path: '/staff/aid/programmes/{programmeId}',
    summary: 'Put the next version in force; applications under way keep theirs. County managers only.',
    access: managing,
    rate: 'write',
    request: { params: byProgramme, body: z.object({ basedOn: z.int(), facts: ProgrammeFacts, reason }) },
    response: Programme,
    errors: ['programme-changed', 'programme-name-taken'],
  }),
  listProgrammeVersions: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes/{programmeId}/versions',
    summary: 'Who changed what and why, newest first.',
    access: reading,
    request: { params: byProgramme },
    response: z.object({ items: z.array(ProgrammeVersion) }),
    errors: [],
  }),
  listLines: endpoint({
    method: 'GET',
    path: '/staff/aid/poverty-lines',
    summary: 'The poverty lines, newest first.',
    access: reading,
    request: {},
    response: z.object({ items: z.array(PovertyLine) }),
    errors: [],
  }),
  addLine: endpoint({
    method: 'POST',
    path: '/staff/aid/poverty-lines',
    summary: 'Set the line from a day on. County managers only; a line that stands is never edited.',
    access: managing,
    rate: 'write',
    once: true,
    request: { body: PovertyLine },
    response: z.object({ items: z.array(PovertyLine) }),
    errors: ['line-exists'],
  }),
  listBudgets: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes/{programmeId}/budgets',
    summary: "A programme's money by source of funds: planned, approved, paid, returned.",
    access: reading,
    request: { params: byProgramme },
    response: z.object({ items: z.array(Budget) }),
    errors: [],
  }),
  addBudget: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes/{programmeId}/budgets',
    summary: 'Add to a budget, or take from what is still free (a negative sum). County managers only.',
    access: managing,
    rate: 'write',
    once: true,
    request: {
      params: byProgramme,
      body: z.object({
        fund: Fund,
        addFen: z.int().check(z.minimum(-100_000_000_00), z.maximum(100_000_000_00, '金额太大了')),
        reason,
      }),
    },
    response: z.object({ items: z.array(Budget) }),
    errors: ['budget-exceeded', 'ledger-overdrawn'],
  }),
}
