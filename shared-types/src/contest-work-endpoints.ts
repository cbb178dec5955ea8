import * as z from 'zod/mini'
import { TimelineRow, TodoRow } from './cases.ts'
import { ContestId } from './contest-form.ts'
import {
  AwardedWork,
  MyWork,
  MyWorkRow,
  WorkDecision,
  WorkDraft,
  WorkFigures,
  WorkFile,
  WorkInput,
  WorkRow,
  WorkState,
} from './contest-works.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, Done, InstantSchema, pageOf } from './fields.ts'

/** The call for small innovations and suggestions (五小): a member's works, their review, what came of them. */

const byContest = z.object({ contestId: ContestId })
const byCase = z.object({ caseId: CaseId })
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const answer = z.object({ work: MyWorkRow })
const calls = ['contest-not-open-yet', 'contest-closed', 'contest-called-off'] as const

const drafting = {
  getWorkDraft: endpoint({
    method: 'GET',
    path: '/me/contests/{contestId}/work-draft',
    summary: 'What has been filled in so far, and links to its photos.',
    access: 'member',
    request: { params: byContest },
    response: z.object({
      /** 0 where nothing has been saved. */
      version: z.int(),
      savedAt: z.optional(InstantSchema),
      draft: WorkDraft,
      photos: z.array(z.object({ mediaId: z.string(), url: z.string() })),
    }),
    errors: [],
  }),
  saveWorkDraft: endpoint({
    method: 'PUT',
    path: '/me/contests/{contestId}/work-draft',
    summary: 'Save what is filled in; another phone that saved in between is not overwritten.',
    access: 'member',
    rate: 'write',
    request: { params: byContest, body: z.object({ version: z.int(), draft: WorkDraft }) },
    response: z.object({ version: z.int(), savedAt: InstantSchema }),
    errors: [...calls, 'draft-changed', 'media-not-ready'],
  }),
  deleteWorkDraft: endpoint({
    method: 'DELETE',
    path: '/me/contests/{contestId}/work-draft',
    summary: 'Throw the draft away.',
    access: 'member',
    rate: 'write',
    request: { params: byContest },
    response: Done,
    errors: [],
  }),
}

const handingIn = {
  submitWork: endpoint({
    method: 'POST',
    path: '/contests/{contestId}/works',
    summary: 'Hand in a work; it goes to the union of the member.',
    access: 'member',
    rate: 'submit',
    once: true,
    request: { params: byContest, body: WorkInput },
    response: answer,
    errors: [...calls, 'not-eligible', 'work-handed-in-before', 'work-won-before', 'media-not-ready'],
  }),
  listMyWorks: endpoint({
    method: 'GET',
    path: '/me/contest-works',
    summary: 'What the caller has handed in, newest first.',
    access: 'signed-in',
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: pageOf(MyWorkRow),
    errors: [],
  }),
  getMyWork: endpoint({
    method: 'GET',
    path: '/me/contest-works/{caseId}',
    summary: 'One of the own works with its timeline.',
    access: 'signed-in',
    request: { params: byCase },
    response: z.object({ work: MyWork, timeline: z.array(TimelineRow) }),
    errors: [],
  }),
  resubmitWork: endpoint({
    method: 'POST',
    path: '/me/contest-works/{caseId}/resubmission',
    summary: 'Send it again, mended; number and place are kept, also after the call has closed.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byCase, body: z.object({ version: z.int(), work: WorkInput }) },
    response: answer,
    errors: [
      'case-changed',
      'case-not-open',
      'contest-called-off',
      'work-handed-in-before',
      'work-won-before',
      'benefit-vouched-for',
      'media-not-ready',
    ],
  }),
  withdrawWork: endpoint({
    method: 'POST',
    path: '/me/contest-works/{caseId}/withdrawal',
    summary: 'Take it back while it is under review.',
    access: 'signed-in',
    rate: 'write',
    once: true,
    request: { params: byCase, body: z.object({ version: z.int() }) },
    response: answer,
    errors: ['case-changed', 'case-not-open'],
  }),
  showNames: endpoint({
    method: 'PUT',
    path: '/me/contest-works/{caseId}/names',
    summary: 'Let the names stand in the public list, or take them out at once.',
    access: 'signed-in',
    rate: 'write',
    request: { params: byCase, body: z.object({ showsNames: z.boolean() }) },
    response: answer,
    errors: ['case-changed'],
  }),
  listAwardedWorks: endpoint({
    method: 'GET',
    path: '/contests/{contestId}/awarded-works',
    summary: 'Works with an award, once the organiser has published them, the highest first.',
    access: 'guest',
    request: { params: byContest },
    response: z.object({
      contestTitle: z.string(),
      orgName: z.string(),
      publishedAt: z.optional(InstantSchema),
      items: z.array(AwardedWork),
    }),
    errors: [],
  }),
}

const reviewing = {
  getWorkFile: endpoint({
    method: 'GET',
    path: '/staff/contest-works/{caseId}',
    summary: 'A work as a reviewer sees it, and what the present step asks of them.',
    access: looks,
    request: { params: byCase },
    response: z.object({
      case: TodoRow,
      timeline: z.array(TimelineRow),
      mayNotDecide: z.optional(z.enum(['not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row', 'case-not-open'])),
      contestTitle: z.string(),
      work: WorkFile,
      asks: z.object({ vouch: z.boolean(), award: z.boolean() }),
    }),
    errors: [],
  }),
  decideWork: endpoint({
    method: 'POST',
    path: '/staff/contest-works/{caseId}/decision',
    summary: 'Vouch for the benefit, recommend, judge; or return it for mending, or reject it.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: { params: byCase, body: WorkDecision },
    response: z.object({ case: TodoRow }),
    errors: [
      'case-changed',
      'case-not-open',
      'not-your-step',
      'own-case',
      'relatives-case',
      'two-steps-in-a-row',
      'contest-called-off',
      'work-won-before',
      'media-not-ready',
    ],
  }),
}

const organising = {
  listWorks: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/works',
    summary: 'Works of a contest, newest first.',
    access: looks,
    request: { params: byContest, query: z.object({ state: z.optional(WorkState), cursor: z.optional(Cursor) }) },
    response: pageOf(WorkRow),
    errors: [],
  }),
  getWorkFigures: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/work-figures',
    summary: 'Works by kind, unit and award, suggestions apart, and the benefit that units vouched for.',
    access: looks,
    request: { params: byContest },
    response: WorkFigures,
    errors: [],
  }),
  publishWorks: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/work-publications',
    summary: 'Show all works with an award up to now to everybody.',
    access: { staff: ['manager', 'reviewer'] },
    rate: 'write',
    once: true,
    request: { params: byContest, body: z.object({ version: z.int() }) },
    response: z.object({ version: z.int(), publishedAt: InstantSchema, shown: z.int() }),
    errors: ['contest-changed', 'contest-called-off', 'nothing-awarded'],
  }),
}

export const contestWorkEndpoints = { ...drafting, ...handingIn, ...reviewing, ...organising }
