import type { contestDeskEndpoints } from 'shared-types/contest-desk-endpoints'
import type { contestMemberEndpoints } from 'shared-types/contest-member-endpoints'
import type { contestsEndpoints } from 'shared-types/contest-endpoints'
import type { Handlers } from '../platform/http/serve.ts'
import { acceptPlace } from './accept-place.ts'
import { ContestBoard } from './board.ts'
import { messageEntrants } from './broadcast.ts'
import { cancelEntry } from './cancel-entry.ts'
import { attendance, checkIn } from './check-in.ts'
import type { ContestDeps } from './deps.ts'
import { describeDesk, deskContest, listDeskContests, looking } from './desk-contest.ts'
import { figures, listEntries } from './entries.ts'
import { writeEntrySheet } from './entry-sheet.ts'
import { changeContest, draftContest } from './keep-contest.ts'
import { posterCode } from './poster-code.ts'
import { listMyEntries, myContest, myEntry } from './my-entries.ts'
import type { ResultDeps } from './results/deps.ts'
import { resultHandlers } from './results/http.ts'
import { recommendEntry, refuseEntry } from './recommend.ts'
import { callOffContest, closeSignUp, publishContest, setUnitPlaces } from './show-contest.ts'
import type { SafetyDeps } from './safety-cup/deps.ts'
import { safetyCupHandlers } from './safety-cup/http.ts'
import { showRecommendation } from './show-recommendation.ts'
import { signUp } from './sign-up.ts'
import { changeTeamRole, leaveTeam, submitTeam } from './team.ts'
import { joinTeam, showInvitation } from './team-invitation.ts'
import type { WorkDeps } from './works/deps.ts'
import { workHandlers } from './works/http.ts'

const memberHandlers = (deps: ContestDeps, board: ContestBoard): Handlers<typeof contestMemberEndpoints> => ({
  listContests: () => board.list(),
  getContest: ({ params }) => board.show(params.contestId),
  getMyContest: ({ params }, { actor }) => myContest({ ...deps, board }, actor, params.contestId),
  signUp: ({ params, body }, { actor, once }) => signUp({ ...deps, board }, actor, params.contestId, body, once),
  listMyEntries: (_request, { actor }) => listMyEntries(deps, actor),
  getMyEntry: ({ params }, { actor }) => myEntry(deps, actor, params.entryId),
  acceptPlace: ({ params }, { actor, once }) => acceptPlace(deps, actor, params.entryId, once),
  cancelEntry: ({ params }, { actor, once }) => cancelEntry(deps, actor, params.entryId, once),
  getTeamInvitation: ({ params }, { actor }) => showInvitation(deps, actor, params.code),
  joinTeam: ({ params, body }, { actor, once }) => joinTeam(deps, actor, params.code, body, once),
  leaveTeam: ({ params }, { actor, once }) => leaveTeam(deps, actor, params.entryId, params.memberKey, once),
  changeTeamRole: ({ params, body }, { actor, once }) =>
    changeTeamRole(deps, actor, params.entryId, params.memberKey, body.role, once),
  submitTeam: ({ params }, { actor, once }) => submitTeam(deps, actor, params.entryId, once),
})

const deskHandlers = (deps: ContestDeps): Handlers<typeof contestDeskEndpoints> => ({
  listDeskContests: async ({ query }, { actor }) => ({ items: await listDeskContests(deps, actor, query.orgId) }),
  draftContest: ({ body }, { actor, once }) => draftContest(deps, actor, body, once),
  getDeskContest: async ({ params }, { actor }) =>
    describeDesk(deps, actor, await deskContest(deps, actor, params.contestId, looking)),
  changeContest: ({ params, body }, { actor }) => changeContest(deps, actor, params.contestId, body),
  publishContest: ({ params, body }, { actor, once }) => publishContest(deps, actor, params.contestId, body.version, once),
  closeSignUp: ({ params, body }, { actor, once }) => closeSignUp(deps, actor, params.contestId, body, once),
  callOffContest: ({ params, body }, { actor, once }) => callOffContest(deps, actor, params.contestId, body, once),
  getContestQrCode: ({ params }, { actor }) => posterCode(deps, actor, params.contestId),
  setUnitPlaces: ({ params, body }, { actor }) => setUnitPlaces(deps, actor, params, body.places),
  listEntries: ({ params, query }, { actor }) => listEntries(deps, actor, params.contestId, query),
  writeEntrySheet: ({ params, body }, { actor }) => writeEntrySheet(deps, actor, params.contestId, body.reason),
  messageEntrants: ({ params, body }, { actor, once }) => messageEntrants(deps, actor, params.contestId, body, once),
  getFigures: ({ params }, { actor }) => figures(deps, actor, params.contestId),
  checkIn: async ({ params, body }, { actor }) => ({ results: await checkIn(deps, actor, params, body.scans) }),
  listAttendance: ({ params, query }, { actor }) => attendance(deps, actor, params, query.missing === 'yes'),
  getRecommendation: ({ params }, { actor }) => showRecommendation(deps, actor, params.caseId),
  decideRecommendation: ({ params, body }, { actor, once }) =>
    body.decision === 'recommend'
      ? recommendEntry(deps, actor, params.caseId, body.version, once)
      : refuseEntry(deps, actor, params.caseId, body, once),
})

export function contestsHandlers(deps: ResultDeps & WorkDeps & SafetyDeps): Handlers<typeof contestsEndpoints> {
  return {
    ...memberHandlers(deps, new ContestBoard(deps)),
    ...deskHandlers(deps),
    ...resultHandlers(deps),
    ...workHandlers(deps),
    ...safetyCupHandlers(deps),
  }
}
