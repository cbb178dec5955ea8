import type { mediaEndpoints } from 'shared-types/media'
import type { Handlers } from '../platform/http/serve.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload } from './complete-upload.ts'
import type { MediaDeps } from './deps.ts'

export const mediaHandlers = (deps: MediaDeps): Handlers<typeof mediaEndpoints> => ({
  beginUpload: ({ body }, { caller, once }) => beginUpload(deps, caller, body, once),
  completeUpload: ({ params }, { caller, once }) => completeUpload(deps, caller, params.mediaId, once),
})
