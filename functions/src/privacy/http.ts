import type { privacyEndpoints } from 'shared-types/privacy'
import type { Handlers } from '../platform/http/serve.ts'
import { closeAccount, closingById, previewClosing } from './close-account.ts'
import type { ClosingDeps } from './deps.ts'

export const privacyHandlers = (deps: ClosingDeps): Handlers<typeof privacyEndpoints> => ({
  previewClosing: (_request, { actor }) => previewClosing(deps, actor),
  closeAccount: ({ body }, { actor, once }) => closeAccount(deps, actor, body.accountId, once),
  getClosing: ({ params }) => closingById(deps, params.closingId),
})
