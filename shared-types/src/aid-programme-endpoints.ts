import * as z from 'zod/mini'
import { Budget } from './aid-application.ts'
import { Fund, PovertyLine, Programme, ProgrammeFacts, ProgrammeId, ProgrammeVersion } from './aid-programmes.ts'
import { endpoint } from './contract.ts'
import { besideOf, DraftRead, PublicationOfDraft, WithdrawalOfDraft } from './drafts.ts'
import { InstantSchema, textOf } from './fields.ts'

/** Programmes, lines and budgets are the county's data: a manager writes, another person there puts in force, reviewers and auditors read. */

const reading = { staff: ['reviewer', 'manager', 'auditor'] } as const
const managing = { staff: ['manager'] } as const
const keeping = { staff: ['manager', 'reviewer'] } as const
const byProgramme = z.object({ programmeId: ProgrammeId })
const byFund = z.object({ programmeId: ProgrammeId, fund: Fund })

export const ProgrammeWords = z.object({ facts: ProgrammeFacts, reason: textOf(200, '请写明修改的原因') })
export type ProgrammeWords = z.infer<typeof ProgrammeWords>

/** In force, and what is written beside it; of a new one, only the second. */
export const KeptProgramme = z.object({
  programmeId: ProgrammeId,
  inForce: z.optional(Programme),
  ...besideOf(ProgrammeWords.shape),
})
export type KeptProgramme = z.infer<typeof KeptProgramme>

/** A programme that waits for a second person, in a list. */
export const WaitingProgramme = z.object({
  programmeId: ProgrammeId,
  name: z.string(),
  year: z.int(),
  isNew: z.boolean(),
  savedAt: InstantSchema,
  savedByMasked: z.string(),
  mayPublish: z.boolean(),
})
export type WaitingProgramme = z.infer<typeof WaitingProgramme>

/** The lines in force, newest first, and the one that is written beside them. */
export const KeptLines = z.object({ items: z.array(PovertyLine), ...besideOf(PovertyLine.shape) })
export type KeptLines = z.infer<typeof KeptLines>

/** What a budget is to become larger by, or smaller (a negative sum). */
export const BudgetWords = z.object({
  addFen: z.int('请填写金额').check(
    z.minimum(-100_000_000_00, '金额太大了'),
    z.maximum(100_000_000_00, '金额太大了'),
    z.refine(fen => fen !== 0, '请填写金额'),
  ),
  reason: textOf(200, '请写明原因'),
})
export type BudgetWords = z.infer<typeof BudgetWords>

/** What is written beside the money of one source of funds. */
export const BesideBudget = z.object({ fund: Fund, ...besideOf(BudgetWords.shape) })
export type BesideBudget = z.infer<typeof BesideBudget>

export const KeptBudgets = z.object({
  items: z.array(Budget),
  /** Of the sources of funds where anything has been written. */
  beside: z.array(BesideBudget),
})
export type KeptBudgets = z.infer<typeof KeptBudgets>

const programmeAnswer = z.object({ programme: KeptProgramme })

const programmeEndpoints = {
  listAllProgrammes: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes',
    summary:
      'Every programme of a year, or of all years, each in its newest version; for the county, what waits for a second person.',
    access: reading,
    request: { query: z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/, '年份不对'))) }) },
    response: z.object({ items: z.array(Programme), waiting: z.array(WaitingProgramme) }),
    errors: [],
  }),
  getKeptProgramme: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes/{programmeId}',
    summary: 'One programme as it stands, and for the county what is written beside it.',
    access: reading,
    request: { params: byProgramme },
    response: KeptProgramme,
    errors: [],
  }),
  writeNewProgramme: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes',
    summary: 'Write a new programme of a year; nobody applies for it until somebody else puts it in force. County managers only.',
    access: managing,
    rate: 'write',
    once: true,
    request: { body: ProgrammeWords },
    response: programmeAnswer,
    errors: ['programme-name-taken'],
  }),
  writeProgramme: endpoint({
    method: 'PUT',
    path: '/staff/aid/programmes/{programmeId}',
    summary: 'Write its next version; the one in force stays until somebody else puts it in force. County managers only.',
    access: managing,
    rate: 'write',
    request: { params: byProgramme, body: z.object({ ...DraftRead.shape, ...ProgrammeWords.shape }) },
    response: programmeAnswer,
    errors: ['programme-changed', 'programme-name-taken'],
  }),
  publishProgramme: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes/{programmeId}/publication',
    summary: 'Put the draft in force for who files from now on; applications under way keep theirs. Not by whoever wrote it.',
    access: keeping,
    rate: 'write',
    once: true,
    request: { params: byProgramme, body: PublicationOfDraft },
    response: programmeAnswer,
    errors: ['programme-changed', 'programme-name-taken', 'own-words', 'nothing-written'],
  }),
  withdrawProgramme: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes/{programmeId}/withdrawal',
    summary: "Throw the draft away: one's own, or as a manager somebody else's with the reason.",
    access: keeping,
    rate: 'write',
    once: true,
    request: { params: byProgramme, body: WithdrawalOfDraft },
    response: programmeAnswer,
    errors: ['programme-changed', 'nothing-written'],
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
}

const lineEndpoints = {
  listLines: endpoint({
    method: 'GET',
    path: '/staff/aid/poverty-lines',
    summary: 'The poverty lines, newest first, and for the county the one that is written beside them.',
    access: reading,
    request: {},
    response: KeptLines,
    errors: [],
  }),
  writeLine: endpoint({
    method: 'PUT',
    path: '/staff/aid/poverty-lines',
    summary:
      'Write the line from a day on; nothing is counted by it yet. County managers only; a line that stands is never edited.',
    access: managing,
    rate: 'write',
    request: { body: z.object({ ...DraftRead.shape, ...PovertyLine.shape }) },
    response: KeptLines,
    errors: ['line-exists', 'line-changed'],
  }),
  publishLine: endpoint({
    method: 'POST',
    path: '/staff/aid/poverty-lines/publication',
    summary: 'Set the line that somebody else has written.',
    access: keeping,
    rate: 'write',
    once: true,
    request: { body: DraftRead },
    response: KeptLines,
    errors: ['line-exists', 'line-changed', 'own-words', 'nothing-written'],
  }),
  withdrawLine: endpoint({
    method: 'POST',
    path: '/staff/aid/poverty-lines/withdrawal',
    summary: "Throw the draft away: one's own, or as a manager somebody else's with the reason.",
    access: keeping,
    rate: 'write',
    once: true,
    request: { body: WithdrawalOfDraft },
    response: KeptLines,
    errors: ['line-changed', 'nothing-written'],
  }),
}

const budgetEndpoints = {
  listBudgets: endpoint({
    method: 'GET',
    path: '/staff/aid/programmes/{programmeId}/budgets',
    summary:
      "A programme's money by source of funds: planned, approved, paid, returned; for the county, what is written beside it.",
    access: reading,
    request: { params: byProgramme },
    response: KeptBudgets,
    errors: [],
  }),
  writeBudget: endpoint({
    method: 'PUT',
    path: '/staff/aid/programmes/{programmeId}/budgets/{fund}',
    summary:
      'Write by how much a budget becomes larger or smaller; the book stays until somebody else enters it. County managers only.',
    access: managing,
    rate: 'write',
    request: { params: byFund, body: z.object({ ...DraftRead.shape, ...BudgetWords.shape }) },
    response: KeptBudgets,
    errors: ['budget-exceeded', 'budget-changed'],
  }),
  publishBudget: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes/{programmeId}/budgets/{fund}/publication',
    summary: 'Enter in the book what somebody else has written. What is approved cannot be taken back.',
    access: keeping,
    rate: 'write',
    once: true,
    request: { params: byFund, body: DraftRead },
    response: KeptBudgets,
    errors: ['budget-exceeded', 'ledger-overdrawn', 'budget-changed', 'own-words', 'nothing-written'],
  }),
  withdrawBudget: endpoint({
    method: 'POST',
    path: '/staff/aid/programmes/{programmeId}/budgets/{fund}/withdrawal',
    summary: "Throw the draft away: one's own, or as a manager somebody else's with the reason.",
    access: keeping,
    rate: 'write',
    once: true,
    request: { params: byFund, body: WithdrawalOfDraft },
    response: KeptBudgets,
    errors: ['budget-changed', 'nothing-written'],
  }),
}

export const aidProgrammeEndpoints = { ...programmeEndpoints, ...lineEndpoints, ...budgetEndpoints }
