import type { membershipEndpoints } from 'shared-types/membership'
import { requireConsents } from '../identity/index.ts'
import { requireScope } from '../organisations/index.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { ownApplication, resubmitApplication, withdrawApplication } from './applicant-acts.ts'
import { describeForm } from './application.ts'
import { claimMembership } from './claim-membership.ts'
import { changeMemberState, describeMembership, leave, memberInScope } from './change-member-state.ts'
import { approveMany, decideApplication } from './decide-application.ts'
import type { MembershipDeps } from './deps.ts'
import { findMembers } from './find-members.ts'
import { getCard, listCardKeys, verifyCard } from './member-card.ts'
import { type MembershipRecord, statesStaffMaySet } from './membership.ts'
import { mergeOrganisation } from './merge-organisation.ts'
import { describeCorrection } from './correction.ts'
import { requestCorrection, showRegistered } from './request-correction.ts'
import { requestRelease } from './request-release.ts'
import { requestTransfer } from './request-transfer.ts'
import { revealField, reviewApplication } from './review-application.ts'
import { whoLooked } from './who-looked.ts'
import { compareDoubles, type DoubleDeps } from './doubles/both-records.ts'
import { decideMerge, withdrawMerge } from './doubles/decide-merge.ts'
import { listDoubles } from './doubles/list-doubles.ts'
import { getMerge, listMerges, revealInMerge } from './doubles/merging.ts'
import { proposeMerge } from './doubles/propose-merge.ts'
import { rosterProgress, sendRoster } from './roster/send-roster.ts'
import { takeRoster } from './roster/take-out.ts'
import { previewApplication, submitApplication } from './submit-application.ts'

type All = Handlers<typeof membershipEndpoints>

const draftHandlers = (deps: MembershipDeps) =>
  ({
    getDraft: async (_request, { actor }) => (await deps.memberships.draft(actor.accountId)) ?? {},
    saveDraft: async ({ body }, { actor }) => {
      await requireConsents(deps, actor.accountId, body.idNumber ? ['general', 'id-number'] : ['general'])
      const now = deps.clock.now()
      await deps.memberships.saveDraft(actor.accountId, body, now)
      return { savedAt: now.toISOString() }
    },
    deleteDraft: async (_request, { actor }) => {
      await deps.memberships.deleteDraft(actor.accountId)
      return { done: true }
    },
  }) satisfies Partial<All>

const memberHandlers = (deps: DoubleDeps) =>
  ({
    previewApplication: ({ body }, { actor }) => previewApplication(deps, actor.accountId, body),
    submitApplication: ({ body }, { actor, once }) => submitApplication(deps, actor.accountId, body, once),
    claimMembership: ({ body }, { actor, once }) => claimMembership(deps, actor.accountId, body, once),
    getApplication: async ({ params }, { actor }) => {
      const { application } = await ownApplication(deps, actor.accountId, params.caseId)
      const toOrgName = (await deps.organisations.byId(application.orgId))?.name ?? ''
      const { form, correction } = application
      return {
        toOrgName,
        ...(form ? { form: describeForm(form, application.orgId, toOrgName) } : {}),
        ...(correction ? { correction: describeCorrection(correction) } : {}),
      }
    },
    resubmitApplication: ({ params, body }, { actor, once }) =>
      resubmitApplication(deps, actor.accountId, params.caseId, body, once),
    withdrawApplication: ({ params, body }, { actor, once }) =>
      withdrawApplication(deps, actor.accountId, params.caseId, body.version, once),
    requestTransfer: ({ body }, { actor, once }) => requestTransfer(deps, actor, body, once),
    requestRelease: ({ body }, { actor, once }) => requestRelease(deps, actor.accountId, body, once),
    getRegistered: (_request, { actor }) => showRegistered(deps, actor),
    requestCorrection: ({ body }, { actor, once }) => requestCorrection(deps, actor, body, once),
    getMembership: async (_request, { actor }) => {
      const member = actor.personId ? await deps.memberships.byPerson(actor.personId) : undefined
      return member ? { membership: await describeMembership(deps, member) } : {}
    },
    leave: ({ body }, { actor, once }) => leave(deps, actor, body.reason, once),
    getCard: (_request, { actor }) => getCard(deps, actor),
    verifyCard: ({ body }) => verifyCard(deps, body.token),
    listCardKeys: () => listCardKeys(deps),
  }) satisfies Partial<All>

const rowOf = (deps: MembershipDeps) => async (member: MembershipRecord) => {
  const { personId, memberNumber, nameMasked, state, joinedOn, orgId } = member
  const org = (await deps.organisations.tree()).byId.get(orgId)
  return { personId, memberNumber, nameMasked, state, joinedOn, orgName: org?.name ?? '' }
}

const staffHandlers = (deps: DoubleDeps) => {
  const row = rowOf(deps)
  return {
    reviewApplication: ({ params }, { actor }) => reviewApplication(deps, actor, params.caseId),
    revealField: ({ params, body }, { actor }) => revealField(deps, actor, params.caseId, body.field, body.reason),
    decideApplication: ({ params, body }, { actor, once }) => decideApplication(deps, actor, params.caseId, body, once),
    approveMany: ({ body }, { actor }) => approveMany(deps, actor, body.cases),
    listMembers: async ({ params, query }, { actor }) => {
      await requireScope(deps, actor, ['reviewer', 'manager', 'auditor'], params.orgId)
      const { members, next } = await deps.memberships.inOrganisation(params.orgId, query)
      return { items: await Promise.all(members.map(row)), ...(next ? { next } : {}) }
    },
    findMembers: async ({ body }, { actor }) => ({
      items: await Promise.all((await findMembers(deps, actor, body.asked)).map(row)),
    }),
    getMember: async ({ params }, { actor }) => {
      const member = await memberInScope(deps, actor, params.personId, ['reviewer', 'manager', 'auditor'])
      const [{ history }, openMergeId] = await Promise.all([
        describeMembership(deps, member),
        deps.merges.openOf(member.personId),
      ])
      return {
        ...(await row(member)),
        orgId: member.orgId,
        version: member.version,
        history,
        may: [...statesStaffMaySet(member.state)],
        ...(member.mergedInto ? { mergedInto: member.mergedInto } : {}),
        ...(openMergeId ? { openMergeId } : {}),
      }
    },
    changeMemberState: ({ params, body }, { actor, once }) => changeMemberState(deps, actor, params.personId, body, once),
    mergeOrganisation: ({ params, body }, { actor }) => mergeOrganisation(deps, actor, params.orgId, body),
  } satisfies Partial<All>
}

const rosterHandlers = (deps: DoubleDeps) =>
  ({
    sendRoster: ({ body }, { actor, once }) => sendRoster(deps, actor, body, once),
    getRoster: ({ params }, { actor }) => rosterProgress(deps, actor, params.rosterId),
    getRosterTemplate: async () => {
      const { writeRosterTemplate } = await import('./roster/write-roster.ts')
      return { fileName: '会员花名册模板.xlsx', fileBase64: Buffer.from(await writeRosterTemplate()).toString('base64') }
    },
    whoLooked: (_request, { actor }) => whoLooked(deps, actor),
    takeRoster: ({ params, body }, { actor }) => takeRoster(deps, actor, params.orgId, body),
  }) satisfies Partial<All>

const doublesHandlers = (deps: DoubleDeps) => {
  const row = rowOf(deps)
  return {
    listDoubles: async ({ params }, { actor }) => {
      const found = await listDoubles(deps, actor, params.personId)
      return { items: await Promise.all(found.map(async ({ member, same }) => ({ ...(await row(member)), same }))) }
    },
    compareDoubles: ({ params }, { actor }) =>
      compareDoubles(deps, actor, { goingId: params.personId, stayingId: params.stayingId }),
    proposeMerge: ({ body }, { actor, once }) => proposeMerge(deps, actor, body, once),
    listMerges: ({ query }, { actor }) => listMerges(deps, actor, query.state, query.cursor),
    getMerge: ({ params }, { actor }) => getMerge(deps, actor, params.mergeId),
    revealInMerge: ({ params, body }, { actor }) => revealInMerge(deps, actor, params.mergeId, body),
    decideMerge: ({ params, body }, { actor, once }) => decideMerge(deps, actor, params.mergeId, body, once),
    withdrawMerge: ({ params, body }, { actor, once }) => withdrawMerge(deps, actor, params.mergeId, body.version, once),
  } satisfies Partial<All>
}

export const membershipHandlers = (deps: DoubleDeps): All => ({
  ...doublesHandlers(deps),
  ...rosterHandlers(deps),
  ...draftHandlers(deps),
  ...memberHandlers(deps),
  ...staffHandlers(deps),
})
