import { auditEndpoints } from 'shared-types/audit'
import { dynamoActStore } from '../acts/index.ts'
import { auditHandlers } from '../audit/http.ts'
import { serveCapability } from '../composition.ts'
import { organisationsOf, staffOf } from '../shared-rooms.ts'

export const handler = serveCapability('audit', auditEndpoints, at =>
  auditHandlers({
    acts: dynamoActStore(at.table('acts')),
    organisations: organisationsOf(at),
    staff: staffOf(at),
    clock: at.clock,
    table: at.table('audit'),
  }),
)
