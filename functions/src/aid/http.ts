import type { aidEndpoints } from 'shared-types/aid-endpoints'
import type { Handlers } from '../platform/http/serve.ts'
import { addPapers, mendPayee, resubmitAid, withdrawAid } from './application/applicant-acts.ts'
import { getMyAid, listMyAid } from './application/describe-my-aid.ts'
import { whoLookedAtAid } from './application/who-looked.ts'
import { deleteDraft, getDraft, saveDraft } from './application/keep-draft.ts'
import { submitAid } from './application/submit-aid.ts'
import type { AidDeps } from './deps.ts'
import { decideAid } from './desk/decide-aid.ts'
import { fileOnBehalf } from './desk/file-on-behalf.ts'
import { closeHousehold, getHouseholdFile, listHouseholds, reviewHousehold } from './desk/households.ts'
import { addCheck } from './desk/add-check.ts'
import { linkDocument, revealAid } from './desk/look-into-aid.ts'
import { getAidFile } from './desk/review-aid.ts'
import { answerHousehold, confirmHousehold, deleteHousehold, requirePerson, saveHousehold } from './household/keep-household.ts'
import { decideObjection, getObjection } from './notice/decide-objection.ts'
import { listNotices } from './notice/end-notices.ts'
import { appealAid, objectToNotice } from './notice/object.ts'
import { exportBatch, importResults, reversePayment } from './payment/bank-file.ts'
import { collectBatch, getBatch, listBatches, listPaymentsDue } from './payment/batches.ts'
import { findProgramme, listProgrammes } from './programme/find-programme.ts'
import { listBudgets, publishBudget, withdrawBudget, writeBudget } from './programme/keep-budgets.ts'
import { listLines, publishLine, withdrawLine, writeLine } from './programme/keep-lines.ts'
import {
  keptProgramme,
  listAllProgrammes,
  publishProgramme,
  withdrawProgramme,
  writeNewProgramme,
  writeProgramme,
} from './programme/keep-programmes.ts'

type All = Handlers<typeof aidEndpoints>

const memberHandlers = (deps: AidDeps) =>
  ({
    listProgrammes: () => listProgrammes(deps),
    getProgramme: ({ params }) => findProgramme(deps, params.programmeId),
    listNotices: ({ query }) => listNotices(deps, query.cursor),
    object: ({ params, body }, { actor, once }) => objectToNotice(deps, actor, params.noticeId, body.text, once),
    getHousehold: async (_request, { actor }) => {
      const personId = requirePerson(actor)
      return answerHousehold(deps, personId, await deps.households.ofPerson(personId))
    },
    saveHousehold: ({ body }, { actor }) => saveHousehold(deps, actor, body.version, body.household),
    deleteHousehold: ({ query }, { actor }) => deleteHousehold(deps, actor, Number(query.version)),
    confirmHousehold: ({ body }, { actor, once }) => confirmHousehold(deps, actor, body.version, once),
    getAidDraft: ({ params }, { actor }) => getDraft(deps, actor.accountId, params.programmeId),
    saveAidDraft: ({ params, body }, { actor }) => saveDraft(deps, actor, params.programmeId, body.version, body.draft),
    deleteAidDraft: ({ params }, { actor }) => deleteDraft(deps, actor.accountId, params.programmeId),
    submitAid: ({ body }, { actor, once }) => submitAid(deps, actor, body, once),
    whoLookedAtAid: (_request, { actor }) => whoLookedAtAid(deps, actor.accountId),
    listMyAid: ({ query }, { actor }) => listMyAid(deps, actor.accountId, query.cursor),
    getMyAid: ({ params }, { actor }) => getMyAid(deps, actor.accountId, params.caseId),
    resubmitAid: ({ params, body }, { actor, once }) => resubmitAid(deps, actor, params.caseId, body, once),
    withdrawAid: ({ params, body }, { actor, once }) => withdrawAid(deps, actor, params.caseId, body.version, once),
    appealAid: ({ params, body }, { actor, once }) => appealAid(deps, actor, params.caseId, body.text, once),
    mendPayee: ({ params, body }, { actor, once }) => mendPayee(deps, actor, params.caseId, body.payee, once),
    addPapers: ({ params, body }, { actor, once }) => addPapers(deps, actor, params.caseId, body.documents, once),
  }) satisfies Partial<All>

const countyHandlers = (deps: AidDeps) =>
  ({
    listAllProgrammes: ({ query }, { actor }) => listAllProgrammes(deps, actor, query.year ? Number(query.year) : undefined),
    getKeptProgramme: ({ params }, { actor }) => keptProgramme(deps, actor, params.programmeId),
    writeNewProgramme: ({ body }, { actor, once }) => writeNewProgramme(deps, actor, body, once),
    writeProgramme: ({ params, body }, { actor }) => writeProgramme(deps, actor, params.programmeId, body),
    publishProgramme: ({ params, body }, { actor, once }) => publishProgramme(deps, actor, params.programmeId, body, once),
    withdrawProgramme: ({ params, body }, { actor, once }) => withdrawProgramme(deps, actor, params.programmeId, body, once),
    listProgrammeVersions: async ({ params }) => ({ items: await deps.programmes.versions(params.programmeId) }),
    listLines: (_request, { actor }) => listLines(deps, actor),
    writeLine: ({ body }, { actor }) => writeLine(deps, actor, body),
    publishLine: ({ body }, { actor, once }) => publishLine(deps, actor, body, once),
    withdrawLine: ({ body }, { actor, once }) => withdrawLine(deps, actor, body, once),
    listBudgets: ({ params }, { actor }) => listBudgets(deps, actor, params.programmeId),
    writeBudget: ({ params, body }, { actor }) => writeBudget(deps, actor, params, body),
    publishBudget: ({ params, body }, { actor, once }) => publishBudget(deps, actor, params, body, once),
    withdrawBudget: ({ params, body }, { actor, once }) => withdrawBudget(deps, actor, params, body, once),
    listPaymentsDue: (_request, { actor }) => listPaymentsDue(deps, actor),
    collectBatch: ({ body }, { actor, once }) => collectBatch(deps, actor, body, once),
    listBatches: ({ query }, { actor }) => listBatches(deps, actor, query.cursor),
    getBatch: ({ params }, { actor }) => getBatch(deps, actor, params.batchId),
    exportBatch: ({ params, body }, { actor }) => exportBatch(deps, actor, params.batchId, body.reason),
    importResults: ({ params, body }, { actor }) => importResults(deps, actor, params.batchId, body.fileBase64),
    reversePayment: ({ params, body }, { actor, once }) => reversePayment(deps, actor, params.caseId, body.reason, once),
  }) satisfies Partial<All>

const deskHandlers = (deps: AidDeps) =>
  ({
    getAidFile: ({ params }, { actor }) => getAidFile(deps, actor, params.caseId),
    revealAid: ({ params, body }, { actor }) => revealAid(deps, actor, params.caseId, body.path, body.reason),
    linkDocument: ({ params }, { actor }) => linkDocument(deps, actor, params.caseId, params.mediaId),
    addCheck: ({ params, body }, { actor, once }) => addCheck(deps, actor, params.caseId, body, once),
    decideAid: ({ params, body }, { actor, once }) => decideAid(deps, actor, params.caseId, body, once),
    fileOnBehalf: ({ body }, { actor, once }) => fileOnBehalf(deps, actor, body, once),
    getObjection: ({ params }, { actor }) => getObjection(deps, actor, params.caseId),
    decideObjection: ({ params, body }, { actor, once }) => decideObjection(deps, actor, params.caseId, body, once),
    listHouseholds: ({ query }, { actor }) => listHouseholds(deps, actor, query.orgId, query.filter ?? 'all', query.cursor),
    getHouseholdFile: ({ params }, { actor }) => getHouseholdFile(deps, actor, params.householdId),
    reviewHousehold: ({ params, body }, { actor, once }) => reviewHousehold(deps, actor, params.householdId, body, once),
    closeHousehold: ({ params, body }, { actor, once }) => closeHousehold(deps, actor, params.householdId, body, once),
  }) satisfies Partial<All>

export const aidHandlers = (deps: AidDeps): All => ({ ...memberHandlers(deps), ...countyHandlers(deps), ...deskHandlers(deps) })
