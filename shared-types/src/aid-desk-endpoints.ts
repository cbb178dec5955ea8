import * as z from 'zod/mini'
import { AidDocuments, AidAnswers, Payee } from './aid-application.ts'
import { AidDecision, AidFile, CheckInput, CheckRow, EarlierAid, HouseholdRow, ObjectionFile, SealedPath } from './aid-desk.ts'
import { Assessment, HouseholdId, HouseholdInput, HouseholdPerson } from './aid-household.ts'
import { ProgrammeId } from './aid-programmes.ts'
import { TodoRow } from './cases.ts'
import { endpoint } from './contract.ts'
import {
  CaseId,
  Cursor,
  DaySchema,
  IdNumberText,
  IdType,
  lineOf,
  OrganisationId,
  pageOf,
  PersonName,
  Phone,
  textOf,
} from './fields.ts'
import { MediaId } from './media.ts'

/** The reviewers' desk: one application, its checks and decision; objections; filing for somebody; the register of families. */

const reviewer = { staff: ['reviewer'] } as const
const reading = { staff: ['reviewer', 'auditor'] } as const
const byCase = { params: z.object({ caseId: CaseId }) }
const byHousehold = { params: z.object({ householdId: HouseholdId }) }
const decidable = ['case-changed', 'case-not-open', 'not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row'] as const
const Decided = z.object({ case: TodoRow })

export const aidDeskEndpoints = {
  getAidFile: endpoint({
    method: 'GET',
    path: '/staff/aid/applications/{caseId}',
    summary: 'An application of the own subtree: facts, household, computed sum, checks, earlier aid. Masked.',
    access: reading,
    request: byCase,
    response: AidFile,
    errors: [],
  }),
  revealAid: endpoint({
    method: 'POST',
    path: '/staff/aid/applications/{caseId}/reveal',
    summary: 'Show one plain value for a stated reason; who, when, what and why are recorded first.',
    access: reviewer,
    rate: 'submit',
    request: { ...byCase, body: z.object({ path: SealedPath, reason: textOf(100, '请写明查看的原因') }) },
    response: z.object({ value: z.string() }),
    errors: ['not-your-step', 'own-case', 'relatives-case', 'two-steps-in-a-row', 'case-not-open'],
  }),
  linkDocument: endpoint({
    method: 'POST',
    path: '/staff/aid/applications/{caseId}/documents/{mediaId}/link',
    summary: 'A link of five minutes to one photo; the look is recorded. The client shows it under a watermark of the viewer.',
    access: reading,
    rate: 'write',
    request: { params: z.object({ caseId: CaseId, mediaId: MediaId }) },
    response: z.object({ url: z.string(), watermark: z.string() }),
    errors: ['own-case', 'relatives-case'],
  }),
  addCheck: endpoint({
    method: 'POST',
    path: '/staff/aid/applications/{caseId}/checks',
    summary: 'Put a home visit, a check with another body, or a follow-up on record.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: { ...byCase, body: CheckInput },
    response: z.object({ check: CheckRow }),
    errors: [
      'case-changed',
      'not-your-step',
      'own-case',
      'relatives-case',
      'case-not-open',
      'two-visitors-needed',
      'media-not-ready',
      'two-steps-in-a-row',
    ],
  }),
  decideAid: endpoint({
    method: 'POST',
    path: '/staff/aid/applications/{caseId}/decision',
    summary: 'Approve, return for mending, or reject with a reason. The last approval sets the sum and its source.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: { ...byCase, body: AidDecision },
    response: Decided,
    errors: [
      ...decidable,
      'household-changed',
      'home-visit-missing',
      'amount-missing',
      'amount-over-rule',
      'budget-exceeded',
      'ledger-overdrawn',
    ],
  }),
  fileOnBehalf: endpoint({
    method: 'POST',
    path: '/staff/aid/applications',
    summary:
      'File for somebody who cannot (代办), with a photo of the signed paper; whoever filed does not decide the next step.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: {
      body: z.object({
        programmeId: ProgrammeId,
        programmeVersion: z.int(),
        /** The union the application goes to first, of the own subtree. */
        orgId: OrganisationId,
        applicant: z.object({ name: PersonName, idType: IdType, idNumber: IdNumberText, phone: z.optional(Phone) }),
        relation: lineOf(20, '请填写您和申请人的关系，例如“社区工作人员”'),
        paperIds: z.array(MediaId).check(z.minLength(1, '请拍下签字的纸质申请'), z.maxLength(6)),
        household: z.optional(HouseholdInput),
        answers: AidAnswers,
        documents: AidDocuments,
        payee: z.optional(Payee),
      }),
    },
    response: Decided,
    errors: [
      'household-changed',
      'programme-closed',
      'programme-changed',
      'household-incomplete',
      'person-in-another-household',
      'already-applied-this-year',
      'documents-missing',
      'media-not-ready',
      'organisation-closed',
      'own-case',
      'relatives-case',
      'application-open',
      'not-eligible',
    ],
  }),
  getObjection: endpoint({
    method: 'GET',
    path: '/staff/aid/objections/{caseId}',
    summary: 'An objection with what it is about.',
    access: reading,
    request: byCase,
    response: ObjectionFile,
    errors: [],
  }),
  decideObjection: endpoint({
    method: 'POST',
    path: '/staff/aid/objections/{caseId}/decision',
    summary:
      'Uphold (the application is rejected, or reopened) or dismiss (it goes on), with a reply. Not by who decided before.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: {
      ...byCase,
      body: z.object({
        decision: z.enum(['uphold', 'dismiss']),
        version: z.int(),
        reply: textOf(300, '请写明处理意见，对方会看到'),
      }),
    },
    response: Decided,
    errors: [...decidable, 'application-open', 'decided-before', 'already-applied-this-year'],
  }),
  listHouseholds: endpoint({
    method: 'GET',
    path: '/staff/aid/households',
    summary: 'Families on file of a union of the own subtree; those due for review, drawn for the spot check, or followed up.',
    access: reading,
    request: {
      query: z.object({
        orgId: OrganisationId,
        filter: z.optional(z.enum(['all', 'reviewDue', 'spotCheck', 'followUp'])),
        cursor: z.optional(Cursor),
      }),
    },
    response: pageOf(HouseholdRow),
    errors: [],
  }),
  getHouseholdFile: endpoint({
    method: 'GET',
    path: '/staff/aid/households/{householdId}',
    summary: 'One family of the own subtree, masked, with all aid it has had and the reviews of its file.',
    access: reading,
    request: byHousehold,
    response: z.object({
      household: HouseholdRow,
      persons: z.array(HouseholdPerson),
      assessment: z.optional(Assessment),
      aid: z.array(EarlierAid),
      reviews: z.array(
        z.object({
          on: DaySchema,
          what: z.enum(['review', 'followUp', 'opened', 'closed']),
          note: z.string(),
          byMasked: z.string(),
        }),
      ),
    }),
    errors: [],
  }),
  reviewHousehold: endpoint({
    method: 'POST',
    path: '/staff/aid/households/{householdId}/reviews',
    summary: 'Put the yearly review or a follow-up visit on record.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: {
      ...byHousehold,
      body: z.object({
        what: z.enum(['review', 'followUp']),
        on: DaySchema,
        note: textOf(300, '请写明了解到的情况'),
        version: z.int(),
      }),
    },
    response: z.object({ household: HouseholdRow }),
    errors: ['household-changed', 'file-not-open'],
  }),
  closeHousehold: endpoint({
    method: 'POST',
    path: '/staff/aid/households/{householdId}/closure',
    summary: 'Close a file (撤档) that is needed no longer, with a reason the family reads; followed up for six months.',
    access: reviewer,
    rate: 'write',
    once: true,
    request: { ...byHousehold, body: z.object({ reason: textOf(200, '请写明撤档的原因'), version: z.int() }) },
    response: z.object({ household: HouseholdRow }),
    errors: ['household-changed', 'file-not-open'],
  }),
}
