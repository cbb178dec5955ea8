import { mediaEndpoints } from 'shared-types/media'
import { serveWithoutRoles } from '../composition.ts'
import { mediaHandlers } from '../media/http.ts'
import { photoRoom } from '../photo-room.ts'
import { secretsOf } from '../shared-rooms.ts'

export const handler = serveWithoutRoles('media', mediaEndpoints, at => mediaHandlers(photoRoom(at)), secretsOf)
