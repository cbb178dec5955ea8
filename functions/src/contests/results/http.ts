import type { contestResultEndpoints } from 'shared-types/contest-result-endpoints'
import type { Handlers } from '../../platform/http/serve.ts'
import { appealResult } from './appeal-result.ts'
import { checkScore } from './check-score.ts'
import { decideAppeal } from './decide-appeal.ts'
import type { ResultDeps } from './deps.ts'
import { deskResult } from './draft.ts'
import { enterScore } from './enter-score.ts'
import { finishResult } from './finish-result.ts'
import { certificateFile, listHonours, verifyCertificate } from './honours.ts'
import { listScores } from './list-scores.ts'
import { publishResult } from './publish-result.ts'
import { recordAbsence } from './record-absence.ts'
import { showAppeal } from './show-appeal.ts'
import { listMyResults, listResults, showResult } from './show-results.ts'

export const resultHandlers = (deps: ResultDeps): Handlers<typeof contestResultEndpoints> => ({
  listScores: ({ params, query }, { actor }) => listScores(deps, actor, { ...params, ...query }),
  enterScore: ({ params, body }, { actor }) => enterScore(deps, actor, params, body),
  checkScore: ({ params, body }, { actor }) => checkScore(deps, actor, params, body),
  recordAbsence: ({ params, body }, { actor }) => recordAbsence(deps, actor, params, body.absent),
  getDeskResult: ({ params }, { actor }) => deskResult(deps, actor, params),
  publishResult: ({ params, body }, { actor, once }) => publishResult(deps, actor, params, body, once),
  finishResult: ({ params, body }, { actor, once }) => finishResult(deps, actor, params, body.version, once),
  listResults: ({ params }) => listResults(deps, params.contestId),
  getResult: ({ params, query }) => showResult(deps, params, query.cursor),
  listMyResults: ({ params }, { actor }) => listMyResults(deps, actor, params.entryId),
  appealResult: ({ params, body }, { actor, once }) => appealResult(deps, actor, params.entryId, body, once),
  getAppeal: ({ params }, { actor }) => showAppeal(deps, actor, params.caseId),
  decideAppeal: ({ params, body }, { actor, once }) => decideAppeal(deps, actor, params.caseId, body, once),
  listHonours: (_request, { actor }) => listHonours(deps, actor),
  getCertificateFile: ({ params }, { actor }) => certificateFile(deps, actor, params.certificateCode),
  verifyCertificate: ({ params }) => verifyCertificate(deps, params.certificateCode),
})
