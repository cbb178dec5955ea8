import type { complaintsEndpoints } from 'shared-types/complaints'
import type { Handlers } from '../platform/http/serve.ts'
import { answerComplaint, readComplaint, takeComplaint } from './answer-complaint.ts'
import type { ComplaintDeps } from './deps.ts'
import { fileComplaint } from './file-complaint.ts'
import { listMyComplaints } from './my-complaints.ts'

export const complaintsHandlers = (deps: ComplaintDeps): Handlers<typeof complaintsEndpoints> => ({
  fileComplaint: ({ body }, { actor, once }) => fileComplaint(deps, actor, body, once),
  listMyComplaints: ({ query }, { actor }) => listMyComplaints(deps, actor.accountId, query.cursor),
  getComplaint: ({ params }, { actor }) => readComplaint(deps, actor, params.caseId),
  takeComplaint: ({ params, body }, { actor, once }) => takeComplaint(deps, actor, params.caseId, body.version, once),
  answerComplaint: ({ params, body }, { actor, once }) => answerComplaint(deps, actor, params.caseId, body, once),
})
