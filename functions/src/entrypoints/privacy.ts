import { privacyEndpoints } from 'shared-types/privacy'
import { serveCapability } from '../composition.ts'
import { privacyHandlers } from '../privacy/http.ts'
import { privacyRoom } from '../privacy-room.ts'

export const handler = serveCapability('privacy', privacyEndpoints, at => privacyHandlers(privacyRoom(at)))
