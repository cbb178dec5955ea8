import * as z from 'zod/mini'
import { ContestId, EntryId } from './contest-form.ts'
import { EntrantInput, InvitationCode, MyEntry, Obstacle, SignUpInput, TeamMember } from './contest-entries.ts'
import { Contest, ContestCard } from './contests.ts'
import { endpoint } from './contract.ts'
import { InstantSchema } from './fields.ts'

/** What guests see, and what an entrant does. */

const byContest = z.object({ contestId: ContestId })
const byEntry = z.object({ entryId: EntryId })
const byMember = z.object({ entryId: EntryId, memberKey: TeamMember.shape.memberKey })
const byCode = z.object({ code: InvitationCode })
const answer = z.object({ entry: MyEntry })

const browsing = {
  listContests: endpoint({
    method: 'GET',
    path: '/contests',
    summary: 'All that are shown, those that can be entered first; counted once in two seconds, however many ask.',
    access: 'guest',
    request: {},
    response: z.object({
      /** The server's clock when this was counted: what "opens in 2 h 10 min" is reckoned from. */
      at: InstantSchema,
      items: z.array(ContestCard),
    }),
    errors: [],
  }),
  getContest: endpoint({
    method: 'GET',
    path: '/contests/{contestId}',
    summary: 'One contest; the poster’s scene may stand for the id.',
    access: 'guest',
    request: { params: z.object({ contestId: z.string().check(z.regex(/^(con_)?[0-9a-z]{6,40}$/)) }) },
    response: z.object({ at: InstantSchema, contest: Contest }),
    errors: [],
  }),
  getMyContest: endpoint({
    method: 'GET',
    path: '/me/contests/{contestId}',
    summary: 'Before the form: what stands in the caller’s way, and what they have entered already.',
    access: 'signed-in',
    request: { params: byContest },
    response: z.object({
      at: InstantSchema,
      obstacles: z.array(Obstacle),
      /** The union that the entry counts for. */
      orgName: z.optional(z.string()),
      entries: z.array(MyEntry),
    }),
    errors: [],
  }),
}

const entering = {
  signUp: endpoint({
    method: 'POST',
    path: '/contests/{contestId}/entries',
    summary: 'Enter alone, or with a team of which the caller is captain; one entry a person and trade.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byContest, body: SignUpInput },
    response: answer,
    errors: [
      'contest-not-open-yet',
      'contest-closed',
      'contest-called-off',
      'not-eligible',
      'already-entered',
      'consent-missing',
      'quota-gone',
      'unit-places-gone',
    ],
  }),
  listMyEntries: endpoint({
    method: 'GET',
    path: '/me/contest-entries',
    summary: 'What the caller has entered, newest first.',
    access: 'signed-in',
    request: {},
    response: z.object({ at: InstantSchema, items: z.array(MyEntry) }),
    errors: [],
  }),
  getMyEntry: endpoint({
    method: 'GET',
    path: '/me/contest-entries/{entryId}',
    summary: 'One of the own entries: the pass.',
    access: 'signed-in',
    request: { params: byEntry },
    response: z.object({ at: InstantSchema, entry: MyEntry }),
    errors: [],
  }),
  acceptPlace: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/acceptance',
    summary: 'Take the place that came free.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byEntry },
    response: answer,
    errors: ['offer-over'],
  }),
  cancelEntry: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/cancellation',
    summary: 'Give the place back, or leave the waiting list; a captain cancels for the whole team.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byEntry },
    response: answer,
    errors: ['cancelling-over', 'entry-ended'],
  }),
}

const inTeam = {
  getTeamInvitation: endpoint({
    method: 'GET',
    path: '/contest-invitations/{code}',
    summary: 'What somebody who opens the link is invited to.',
    access: 'signed-in',
    request: { params: byCode },
    response: z.object({
      at: InstantSchema,
      contest: ContestCard,
      tradeName: z.string(),
      teamName: z.string(),
      captainMasked: z.string(),
      /** Roles that are still free. */
      free: z.array(z.enum(['member', 'substitute'])),
      obstacles: z.array(Obstacle),
      needsSkillLevel: z.boolean(),
      /** Already in this team. */
      entryId: z.optional(EntryId),
    }),
    errors: ['invitation-used-or-expired'],
  }),
  joinTeam: endpoint({
    method: 'POST',
    path: '/contest-invitations/{code}/acceptance',
    summary: 'Join the team oneself.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byCode, body: z.object({ ...EntrantInput.shape, role: z.enum(['member', 'substitute']) }) },
    response: answer,
    errors: [
      'invitation-used-or-expired',
      'contest-closed',
      'contest-called-off',
      'not-eligible',
      'already-entered',
      'consent-missing',
      'team-full',
    ],
  }),
  leaveTeam: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/members/{memberKey}/leaving',
    summary: 'Leave the team, or, as its captain, let somebody go.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byMember },
    response: z.object({ entry: z.optional(MyEntry) }),
    errors: ['cancelling-over', 'entry-ended', 'entry-changed'],
  }),
  changeTeamRole: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/members/{memberKey}/role',
    summary: 'Let a substitute step in or a member become one; the captain’s to do until the first stage begins.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byMember, body: z.object({ role: z.enum(['member', 'substitute']) }) },
    response: answer,
    errors: ['team-full', 'contest-closed', 'entry-ended', 'entry-changed'],
  }),
  submitTeam: endpoint({
    method: 'POST',
    path: '/me/contest-entries/{entryId}/submission',
    summary: 'A whole team asks its unit to recommend it.',
    access: 'verified',
    rate: 'submit',
    once: true,
    request: { params: byEntry },
    response: answer,
    errors: ['team-not-whole', 'contest-closed', 'contest-called-off', 'entry-ended', 'entry-changed'],
  }),
}

export const contestMemberEndpoints = { ...browsing, ...entering, ...inTeam }
