import type { privacyEndpoints } from 'shared-types/privacy'
import type { Handlers } from '../platform/http/serve.ts'
import { closeAccount, closingById, previewClosing } from './close-account.ts'
import type { PrivacyDeps } from './deps.ts'
import { takeOwnCopy } from './own-copy.ts'
import { listClearingRuns } from './list-clearing-runs.ts'

export const privacyHandlers = (deps: PrivacyDeps): Handlers<typeof privacyEndpoints> => ({
  previewClosing: (_request, { actor }) => previewClosing(deps, actor),
  closeAccount: ({ body }, { actor, once }) => closeAccount(deps, actor, body.accountId, once),
  takeOwnCopy: (_request, { actor }) => takeOwnCopy(deps, actor),
  listClearingRuns: ({ query }, { actor }) => listClearingRuns(deps, actor, query.cursor),
  getClosing: ({ params }) => closingById(deps, params.closingId),
})
