import * as z from 'zod/mini'
import { TodoRow } from './cases.ts'
import { CheckInResult, CheckInScan, entrantTraits, EntryRow, EntryState, TeamMember } from './contest-entries.ts'
import { ContestForm, ContestId, PartKey, SkillLevel } from './contest-form.ts'
import { ContestPhase, TradeShown } from './contests.ts'
import { endpoint } from './contract.ts'
import { CaseId, Cursor, Done, InstantSchema, OrganisationId, pageOf, textOf, lineOf } from './fields.ts'

/** The organiser's side, and the unit's that recommends. A contest is kept by the union that organises it, and by those above it. */

const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const byContest = z.object({ contestId: ContestId })
const byStage = z.object({ contestId: ContestId, stageKey: PartKey })
const byCase = z.object({ caseId: CaseId })
const Count = z.int().check(z.minimum(0))

/** `draft` is seen by staff only. */
const DeskState = z.enum(['draft', 'published', 'calledOff'])

export const DeskContest = z.object({
  contestId: ContestId,
  orgName: z.string(),
  state: DeskState,
  phase: z.optional(ContestPhase),
  form: ContestForm,
  /** Of `form.eligibility.areas`. */
  areaNames: z.array(z.string()),
  trades: z.array(z.object({ ...TradeShown.shape, free: Count, waiting: Count })),
  scene: z.string(),
  version: z.int(),
  changedAt: InstantSchema,
  /** Of a draft: who wrote it last, at `changedAt`. Absent where that was not kept yet. */
  savedByMasked: z.optional(z.string()),
  /** A draft that the reader may let out: not whoever wrote it, nor an auditor. */
  mayPublish: z.boolean(),
})
export type DeskContest = z.infer<typeof DeskContest>

export const DeskContestRow = z.object({
  contestId: ContestId,
  kind: ContestForm.shape.kind,
  title: z.string(),
  orgName: z.string(),
  state: DeskState,
  phase: z.optional(ContestPhase),
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  startsAt: z.optional(InstantSchema),
})
export type DeskContestRow = z.infer<typeof DeskContestRow>

const desk = z.object({ contest: DeskContest })

const keeping = {
  listDeskContests: endpoint({
    method: 'GET',
    path: '/staff/contests',
    summary: "A union's contests, newest first, drafts included.",
    access: looks,
    request: { query: z.object({ orgId: OrganisationId }) },
    response: z.object({ items: z.array(DeskContestRow) }),
    errors: [],
  }),
  draftContest: endpoint({
    method: 'POST',
    path: '/staff/contests',
    summary: 'Write a draft; a copy of last year’s is a draft with its form.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { body: ContestForm },
    response: desk,
    errors: ['organisation-closed'],
  }),
  getDeskContest: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}',
    summary: 'One contest as its organiser sees it, with exact places.',
    access: looks,
    request: { params: byContest },
    response: desk,
    errors: [],
  }),
  changeContest: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}',
    summary:
      'Change it. Once shown, its kind, entry, team shape and trades stay, and places follow what has been claimed; who has entered is told the reason.',
    access: keeps,
    rate: 'write',
    request: {
      params: byContest,
      body: z.object({ form: ContestForm, version: z.int(), reason: z.optional(textOf(200, '请写明修改的原因')) }),
    },
    response: desk,
    errors: ['contest-changed', 'contest-fixed', 'contest-called-off', 'quota-below-claimed'],
  }),
  publishContest: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/publication',
    summary: 'Show it to all, not by whoever wrote it; from `opensAt` on it can be entered.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byContest, body: z.object({ version: z.int() }) },
    response: desk,
    errors: ['contest-changed', 'contest-closed', 'contest-fixed', 'own-words'],
  }),
  closeSignUp: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/closing',
    summary: 'End the sign-up now, before its time.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byContest, body: z.object({ version: z.int(), reason: textOf(200, '请写明提前截止的原因') }) },
    response: desk,
    errors: ['contest-changed', 'contest-closed', 'contest-not-open-yet', 'contest-called-off'],
  }),
  callOffContest: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/calling-off',
    summary: 'Call it off; everybody who has entered is told why.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byContest, body: z.object({ version: z.int(), reason: textOf(200, '请写明取消的原因') }) },
    response: desk,
    errors: ['contest-changed', 'contest-called-off'],
  }),
  getContestQrCode: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/qr-code',
    summary: "The QR code of the contest's poster from WeChat, as a base64 PNG.",
    access: keeps,
    rate: 'write',
    request: { params: byContest },
    response: z.object({ pngBase64: z.string(), title: z.string() }),
    errors: ['wechat-busy', 'contest-called-off'],
  }),
  setUnitPlaces: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/trades/{tradeKey}/units/{orgId}',
    summary: 'How many places of a trade one unit may have, other than what all have.',
    access: keeps,
    rate: 'write',
    request: {
      params: z.object({ contestId: ContestId, tradeKey: PartKey, orgId: OrganisationId }),
      body: z.object({ places: z.int('请填写名额').check(z.minimum(0, '不能小于 0'), z.maximum(10_000, '最多 10,000 个')) }),
    },
    response: z.object({ places: Count, free: Count }),
    errors: ['quota-below-claimed', 'contest-fixed'],
  }),
}

const entries = {
  listEntries: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/entries',
    summary: 'Entries of one trade, masked.',
    access: looks,
    request: {
      params: byContest,
      query: z.object({ tradeKey: z.optional(PartKey), state: z.optional(EntryState), cursor: z.optional(Cursor) }),
    },
    response: pageOf(EntryRow),
    errors: [],
  }),
  writeEntrySheet: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/entry-sheets',
    summary: 'Entries with full names for the organiser’s Excel; who took it and why is recorded.',
    access: keeps,
    rate: 'submit',
    request: { params: byContest, body: z.object({ reason: textOf(100, '请写明导出的用途') }) },
    response: z.object({ fileName: z.string(), base64: z.string(), rows: Count }),
    errors: ['too-many-rows'],
  }),
  messageEntrants: endpoint({
    method: 'POST',
    path: '/staff/contests/{contestId}/messages',
    summary: 'Tell everybody in these states something: to the inbox, and a hint where they allowed one.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byContest,
      body: z.object({
        tradeKey: z.optional(PartKey),
        states: z.array(z.enum(['waiting', 'offered', 'confirmed'])).check(z.minLength(1, '请选择发给谁')),
        title: lineOf(20, '请填写标题'),
        body: textOf(300, '请填写内容'),
      }),
    },
    response: Done,
    errors: [],
  }),
  getFigures: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/figures',
    summary: 'Entries and persons by trade, by unit and by what entrants said of themselves; shares of confirmed persons.',
    access: looks,
    request: { params: byContest },
    response: z.object({
      at: InstantSchema,
      entries: Count,
      persons: Count,
      trades: z.array(
        z.object({ tradeKey: PartKey, name: z.string(), places: Count, confirmed: Count, waiting: Count, cancelled: Count }),
      ),
      units: z.array(z.object({ orgId: OrganisationId, orgName: z.string(), entries: Count, persons: Count })),
      /** Persons with a place who said so; the share is of all persons with a place. */
      traits: z.array(z.object({ trait: z.enum(entrantTraits), persons: Count })),
      checkedIn: Count,
      /** Persons whom a message to these states of a trade reaches. */
      audience: z.array(
        z.object({ tradeKey: PartKey, state: z.enum(['waiting', 'offered', 'confirmed']), persons: z.int().check(z.minimum(1)) }),
      ),
    }),
    errors: [],
  }),
}

const onTheDay = {
  checkIn: endpoint({
    method: 'PUT',
    path: '/staff/contests/{contestId}/stages/{stageKey}/check-ins',
    summary: 'What an organiser has scanned, sent at once or later; each scan takes effect once.',
    access: keeps,
    rate: 'write',
    request: { params: byStage, body: z.object({ scans: z.array(CheckInScan).check(z.minLength(1), z.maxLength(50)) }) },
    response: z.object({ results: z.array(CheckInResult) }),
    errors: [],
  }),
  listAttendance: endpoint({
    method: 'GET',
    path: '/staff/contests/{contestId}/stages/{stageKey}/attendance',
    summary: 'Who came to a stage and who did not.',
    access: looks,
    request: { params: byStage, query: z.object({ missing: z.optional(z.enum(['yes'])), cursor: z.optional(Cursor) }) },
    response: z.object({ expected: Count, checkedIn: Count, ...pageOf(EntryRow).shape }),
    errors: [],
  }),
}

const recommending = {
  getRecommendation: endpoint({
    method: 'GET',
    path: '/staff/contest-recommendations/{caseId}',
    summary: 'The entry that a recommendation is about, with what the unit has left; the case itself is read as any other.',
    access: { staff: ['reviewer', 'auditor'] },
    request: { params: byCase },
    response: z.object({
      contestId: ContestId,
      contestTitle: z.string(),
      recommendsUntilAt: InstantSchema,
      entry: EntryRow,
      skillLevel: z.optional(SkillLevel),
      team: z.optional(z.array(z.pick(TeamMember, { nameMasked: true, role: true, memberKey: true }))),
      /** Of the trade; absent where units share freely. */
      unitPlaces: z.optional(z.object({ places: Count, free: Count })),
      left: TradeShown.shape.left,
    }),
    errors: [],
  }),
  decideRecommendation: endpoint({
    method: 'POST',
    path: '/staff/contest-recommendations/{caseId}/decision',
    summary: 'Recommend, which claims a place of the unit and of the trade, or do not, with the reason.',
    access: { staff: ['reviewer'] },
    rate: 'write',
    once: true,
    request: {
      params: byCase,
      body: z.discriminatedUnion('decision', [
        z.object({ decision: z.literal('recommend'), version: z.int() }),
        z.object({ decision: z.literal('refuse'), version: z.int(), reason: textOf(200, '请写明不推荐的原因') }),
      ]),
    },
    response: z.object({ case: TodoRow, entryState: EntryState }),
    errors: [
      'case-changed',
      'case-not-open',
      'not-your-step',
      'own-case',
      'relatives-case',
      'two-steps-in-a-row',
      'contest-closed',
      'contest-called-off',
      'quota-gone',
      'unit-places-gone',
    ],
  }),
}

export const contestDeskEndpoints = { ...keeping, ...entries, ...onTheDay, ...recommending }
