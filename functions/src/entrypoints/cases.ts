import { casesEndpoints } from 'shared-types/cases'
import { casesHandlers } from '../cases/http.ts'
import { serveCapability } from '../composition.ts'

export const handler = serveCapability('cases', casesEndpoints, house =>
  casesHandlers({ ...house, ownTable: house.table('cases') }),
)
