import { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import { serveCapability } from '../composition.ts'
import { dynamoCallerStore } from '../identity/index.ts'
import { organisationsHandlers } from '../organisations/http.ts'
import { organisationsOf, staffOf, wechatOf } from '../shared-rooms.ts'
import { officersIn, stillHeld } from '../staff/index.ts'

export const handler = serveCapability('organisations', organisationsEndpoints, at =>
  organisationsHandlers({
    organisations: organisationsOf(at),
    identity: dynamoCallerStore(at.table('identity')),
    officersIn: orgId => officersIn(staffOf(at), orgId),
    stillOfficer: ({ accountId, role }, orgId) => stillHeld(at.table('staff'), { accountId, role, orgId }),
    wechat: wechatOf(at),
    clock: at.clock,
  }),
)
