import { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import { serveCapability } from '../composition.ts'
import { dynamoCallerStore } from '../identity/index.ts'
import { organisationsHandlers } from '../organisations/http.ts'
import { organisationsOf, wechatOf } from '../shared-rooms.ts'

export const handler = serveCapability('organisations', organisationsEndpoints, at => {
  const identity = dynamoCallerStore(at.table('identity'))
  return organisationsHandlers({ organisations: organisationsOf(at), identity, wechat: wechatOf(at), clock: at.clock })
})
