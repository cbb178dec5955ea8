import { staffEndpoints } from 'shared-types/staff'
import { serveCapability } from '../composition.ts'
import { dynamoDesktopsNow } from '../identity/index.ts'
import { organisationsOf, secretsOf, staffOf } from '../shared-rooms.ts'
import { staffHandlers } from '../staff/http.ts'
import { dynamoRoleStore } from '../staff/index.ts'

export const handler = serveCapability('staff', staffEndpoints, at => {
  const ownTable = at.table('staff')
  return staffHandlers({
    staff: staffOf(at),
    roles: dynamoRoleStore(ownTable),
    organisations: organisationsOf(at),
    secrets: secretsOf(at),
    clock: at.clock,
    ownTable,
    desktopsOf: dynamoDesktopsNow(at.table('identity'), at.clock),
  })
})
