import * as z from 'zod/mini'
import { MyCase, TodoRow } from './cases.ts'
import { ContestId, EntryId, PartKey, Scoring } from './contest-form.ts'
import {
  CertificateCode,
  CertificateShown,
  JudgeNumber,
  MyHonour,
  MyResult,
  PointsCenti,
  RankedRow,
  ResultHead,
  ResultVersion,
  ScoreRow,
  Sheet,
} from './contest-results.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, pageOf, textOf } from './fields.ts'

/** Scores are entered by two, a result is shown before it is final, and what is corrected is corrected in sight of all. */

const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const byStage = z.object({ contestId: ContestId, stageKey: PartKey })
const byTrade = z.object({ contestId: ContestId, stageKey: PartKey, tradeKey: PartKey })
const bySheet = z.object({ contestId: ContestId, stageKey: PartKey, entryId: EntryId, judge: JudgeNumber })
const byCode = z.object({ certificateCode: CertificateCode })
const byCase = z.object({ caseId: CaseId })
const Count = z.int().check(z.minimum(0))

const scoring = {
  listScores: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/stages/{stageKey}/scores',
    summary: 'Score sheets of a trade; one that waits for its second typing shows no points to others.',
    access: looks,
    request: { params: byStage, query: z.object({ tradeKey: PartKey }) },
    response: z.object({ contestTitle: z.string(), stageName: z.string(), scoring: Scoring, items: z.array(ScoreRow) }),
    errors: [],
  }),
  enterScore: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}',
    summary: "Type one judge's sheet for one entry, or type it anew.",
    access: keeps,
    rate: 'write',
    request: { params: bySheet, body: z.object({ version: z.int(), pointsCenti: z.record(PartKey, PointsCenti) }) },
    response: Sheet,
    errors: ['score-changed', 'contest-called-off', 'own-case', 'relatives-case'],
  }),
  checkScore: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}/check',
    summary: "Somebody else types the judge's total without seeing the first; equal: it counts.",
    access: keeps,
    rate: 'write',
    request: {
      params: bySheet,
      body: z.object({
        version: z.int(),
        totalCenti: z.int('请填写总分').check(z.minimum(0, '不能小于 0'), z.maximum(1_200_000)),
      }),
    },
    response: Sheet,
    errors: ['score-changed', 'contest-called-off', 'checked-by-same-person', 'own-case', 'relatives-case'],
  }),
  recordAbsence: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/stages/{stageKey}/absences/{entryId}',
    summary: 'Record that a checked-in entrant did not compete, or take it back.',
    access: keeps,
    rate: 'write',
    request: {
      params: z.object({ contestId: ContestId, stageKey: PartKey, entryId: EntryId }),
      body: z.object({ absent: z.boolean() }),
    },
    response: z.object({ absent: z.boolean() }),
    errors: ['contest-called-off'],
  }),
}

const publishing = {
  getDeskResult: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result',
    summary: 'The result as the sheets now give it, for staff only, and what has been published.',
    access: looks,
    request: { params: byTrade },
    response: z.object({
      draft: z.object({
        rows: z.array(RankedRow),
        absent: Count,
        /** Sheets of entrants who came that do not count yet. */
        unchecked: Count,
      }),
      head: z.optional(ResultHead),
      versions: z.array(ResultVersion),
    }),
    errors: [],
  }),
  publishResult: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication',
    summary: 'Show the result to all for its notice; a correction is a new version with its reason and a notice of its own.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byTrade,
      body: z.object({ basedOn: z.int().check(z.minimum(0)), reason: z.optional(textOf(200, '请写明更正的原因')) }),
    },
    response: z.object({ head: ResultHead, version: ResultVersion }),
    errors: ['result-changed', 'scores-not-whole', 'contest-called-off', 'entries-cleared', 'too-many-rows'],
  }),
  finishResult: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality',
    summary: 'Make the result final once its notice is over and no appeal is open; a job does it otherwise.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byTrade, body: z.object({ version: z.int() }) },
    response: z.object({ head: ResultHead }),
    errors: ['result-changed', 'notice-running'],
  }),
}

const reading = {
  listResults: endpoint({
    method: 'GET',
    path: '/contests/{contestId}/results',
    summary: 'What has been published of a contest, stage by stage and trade by trade.',
    access: 'guest',
    request: { params: z.object({ contestId: ContestId }) },
    response: z.object({ contestTitle: z.string(), orgName: z.string(), items: z.array(ResultHead) }),
    errors: [],
  }),
  getResult: endpoint({
    method: 'GET',
    path: '/contests/{contestId}/results/{stageKey}/{tradeKey}',
    summary: 'One result, a page of its ranking, and every correction with its reason and what changed.',
    access: 'guest',
    request: { params: byTrade, query: z.object({ cursor: z.optional(Cursor) }) },
    response: z.object({
      contestTitle: z.string(),
      head: ResultHead,
      versions: z.array(ResultVersion),
      ...pageOf(RankedRow).shape,
    }),
    errors: [],
  }),
}

const appealing = {
  listMyResults: endpoint({
    method: 'GET',
    path: '/me/contest-entries/{entryId}/results',
    summary: 'What has been published of the stages that the own entry came to.',
    access: 'verified',
    request: { params: z.object({ entryId: EntryId }) },
    response: z.object({ items: z.array(MyResult) }),
    errors: [],
  }),
  appealResult: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/appeals',
    summary: 'Appeal against a result during its notice, once for an entry and version.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: {
      params: z.object({ entryId: EntryId }),
      body: z.object({ stageKey: PartKey, version: z.int(), text: textOf(500, '请写明申诉的理由') }),
    },
    response: z.object({ case: MyCase }),
    errors: ['appeal-too-late', 'appealed-before', 'result-changed', 'application-open'],
  }),
  getAppeal: endpoint({
    method: 'GET',
    path: '/staff/contest-appeals/{caseId}',
    summary: 'What an appeal is about, with the sheets.',
    access: looks,
    request: { params: byCase },
    response: z.object({
      /** The caller entered or checked these scores, and does not decide. */
      scoredIt: z.boolean(),
      contestId: ContestId,
      contestTitle: z.string(),
      stageKey: PartKey,
      stageName: z.string(),
      tradeKey: PartKey,
      tradeName: z.string(),
      version: z.int(),
      text: z.string(),
      reply: z.optional(z.string()),
      entry: z.object({
        number: z.string(),
        nameMasked: z.string(),
        teamName: z.optional(z.string()),
        orgName: z.optional(z.string()),
      }),
      ranked: z.optional(RankedRow),
      sheets: z.array(Sheet),
    }),
    errors: [],
  }),
  decideAppeal: endpoint({
    method: 'POST',
    path: '/staff/contest-appeals/{caseId}/decision',
    summary: 'By a reviewer of the organiser who neither entered nor checked these scores; upheld: a correction is due.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: {
      params: byCase,
      body: z.object({ decision: z.enum(['uphold', 'dismiss']), version: z.int(), reply: textOf(500, '请写明答复') }),
    },
    response: z.object({ case: TodoRow }),
    errors: [
      'case-changed',
      'case-not-open',
      'not-your-step',
      'own-case',
      'relatives-case',
      'two-steps-in-a-row',
      'scored-it',
      'result-changed',
    ],
  }),
}

const honours = {
  listHonours: endpoint({
    method: 'GET',
    path: '/me/honours',
    summary: "The caller's contest honours, newest first, revoked ones with the reason.",
    access: 'signed-in',
    request: {},
    response: z.object({ items: z.array(MyHonour) }),
    errors: [],
  }),
  getCertificateFile: endpoint({
    method: 'GET',
    path: '/me/honours/{certificateCode}/file',
    summary: 'The own certificate as a PDF.',
    access: 'verified',
    rate: 'submit',
    request: { params: byCode },
    response: z.object({ fileName: z.string(), base64: z.string() }),
    errors: ['certificate-revoked', 'wechat-busy'],
  }),
  verifyCertificate: endpoint({
    method: 'GET',
    path: '/contest-certificates/{certificateCode}',
    summary: 'What a certificate has to say, if there is one of this code; what its QR code opens.',
    access: 'guest',
    request: { params: byCode },
    response: z.object({ certificate: z.optional(CertificateShown) }),
    errors: [],
  }),
}

export const contestResultEndpoints = { ...scoring, ...publishing, ...reading, ...appealing, ...honours }
