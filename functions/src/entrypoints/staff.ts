import { staffEndpoints } from 'shared-types/staff'
import { serveCapability } from '../composition.ts'
import { dynamoCallerStore, dynamoDesktopsNow, resetSecondFactor } from '../identity/index.ts'
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
    accountById: accountId => dynamoCallerStore(at.table('identity')).accountById(accountId),
    resetSecondFactor: reset => resetSecondFactor(at.table('identity'), reset),
    desktopsOf: dynamoDesktopsNow(at.table('identity'), at.clock),
  })
})
