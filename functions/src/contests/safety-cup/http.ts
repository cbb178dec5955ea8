import type { safetyCupEndpoints } from 'shared-types/safety-cup-endpoints'
import type { Handlers } from '../../platform/http/serve.ts'
import type { SafetyDeps } from './deps.ts'
import { getSafetyEntry, listSafetyCups, saveSafetyEntry, withdrawSafetyEntry } from './enter-safety-cup.ts'
import { listSafetyAwards, listSafetyUnits, publishSafetyAwards, writeSafetySheet } from './organise-safety-cup.ts'

export const safetyCupHandlers = (deps: SafetyDeps): Handlers<typeof safetyCupEndpoints> => ({
  listSafetyCups: ({ query }, { actor }) => listSafetyCups(deps, actor, query.orgId),
  getSafetyEntry: ({ params }, { actor }) => getSafetyEntry(deps, actor, params.contestId, params.orgId),
  saveSafetyEntry: ({ params, body }, { actor }) => saveSafetyEntry(deps, actor, params, body),
  withdrawSafetyEntry: ({ params, body }, { actor, once }) => withdrawSafetyEntry(deps, actor, params, body.version, once),
  listSafetyUnits: ({ params }, { actor }) => listSafetyUnits(deps, actor, params.contestId),
  writeSafetySheet: ({ params, body }, { actor }) => writeSafetySheet(deps, actor, params.contestId, body.reason),
  publishSafetyAwards: ({ params, body }, { actor, once }) => publishSafetyAwards(deps, actor, params.contestId, body, once),
  listSafetyAwards: ({ params }) => listSafetyAwards(deps, params.contestId),
})
