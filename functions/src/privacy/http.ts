import type { privacyEndpoints } from 'shared-types/privacy'
import type { Handlers } from '../platform/http/serve.ts'
import { closeAccount, closingById, previewClosing } from './close-account.ts'
import type { PrivacyDeps } from './deps.ts'
import { listConsentTexts, publishConsentText, withdrawConsentText, writeConsentText } from './keep-consent-texts.ts'
import { takeOwnCopy } from './own-copy.ts'
import { listClearingRuns } from './list-clearing-runs.ts'

export const privacyHandlers = (deps: PrivacyDeps): Handlers<typeof privacyEndpoints> => ({
  previewClosing: (_request, { actor }) => previewClosing(deps, actor),
  closeAccount: ({ body }, { actor, once }) => closeAccount(deps, actor, body.accountId, once),
  takeOwnCopy: (_request, { actor }) => takeOwnCopy(deps, actor),
  listClearingRuns: ({ query }, { actor }) => listClearingRuns(deps, actor, query.cursor),
  listKeptConsentTexts: async (_request, { actor }) => ({ items: await listConsentTexts(deps, actor) }),
  writeConsentText: ({ params, body }, { actor }) => writeConsentText(deps, actor, params.purpose, body),
  publishConsentText: ({ params, body }, { actor, once }) => publishConsentText(deps, actor, params.purpose, body.version, once),
  withdrawConsentText: ({ params, body }, { actor, once }) => withdrawConsentText(deps, actor, params.purpose, body, once),
  getClosing: ({ params }) => closingById(deps, params.closingId),
})
