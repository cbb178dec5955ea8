import type { contestWorkEndpoints } from 'shared-types/contest-work-endpoints'
import type { Handlers } from '../../platform/http/serve.ts'
import { decideWork, getWorkFile } from './decide-work.ts'
import type { WorkDeps } from './deps.ts'
import { deleteWorkDraft, getWorkDraft, saveWorkDraft } from './keep-work-draft.ts'
import { getMyWork, listMyWorks, resubmitWork, showNames, withdrawWork } from './my-works.ts'
import { getWorkFigures, listAwardedWorks, listWorks, publishWorks } from './organise-works.ts'
import { submitWork } from './submit-work.ts'

export const workHandlers = (deps: WorkDeps): Handlers<typeof contestWorkEndpoints> => ({
  getWorkDraft: ({ params }, { actor }) => getWorkDraft(deps, actor.accountId, params.contestId),
  saveWorkDraft: ({ params, body }, { actor }) =>
    saveWorkDraft(deps, actor.accountId, params.contestId, body.version, body.draft),
  deleteWorkDraft: ({ params }, { actor }) => deleteWorkDraft(deps, actor.accountId, params.contestId),
  submitWork: ({ params, body }, { actor, once }) => submitWork(deps, actor, params.contestId, body, once),
  listMyWorks: ({ query }, { actor }) => listMyWorks(deps, actor.accountId, query.cursor),
  getMyWork: ({ params }, { actor }) => getMyWork(deps, actor.accountId, params.caseId),
  resubmitWork: ({ params, body }, { actor, once }) => resubmitWork(deps, actor, params.caseId, body, once),
  withdrawWork: ({ params, body }, { actor, once }) => withdrawWork(deps, actor.accountId, params.caseId, body.version, once),
  showNames: ({ params, body }, { actor }) => showNames(deps, actor.accountId, params.caseId, body.showsNames),
  listAwardedWorks: ({ params }) => listAwardedWorks(deps, params.contestId),
  getWorkFile: ({ params }, { actor }) => getWorkFile(deps, actor, params.caseId),
  decideWork: ({ params, body }, { actor, once }) => decideWork(deps, actor, params.caseId, body, once),
  listWorks: ({ params, query }, { actor }) => listWorks(deps, actor, params.contestId, query),
  getWorkFigures: ({ params }, { actor }) => getWorkFigures(deps, actor, params.contestId),
  publishWorks: ({ params, body }, { actor, once }) => publishWorks(deps, actor, params.contestId, body.version, once),
})
