import { bulletinsEndpoints } from 'shared-types/bulletins'
import { dynamoBulletinStore } from '../bulletins/bulletin-store.dynamo.ts'
import { bulletinsHandlers } from '../bulletins/http.ts'
import { serveCapability } from '../composition.ts'
import { organisationsOf, staffOf } from '../shared-rooms.ts'

export const handler = serveCapability('bulletins', bulletinsEndpoints, at =>
  bulletinsHandlers({
    bulletins: dynamoBulletinStore(at.table('bulletins')),
    organisations: organisationsOf(at),
    staff: staffOf(at),
    ownTable: at.table('bulletins'),
    clock: at.clock,
  }),
)
