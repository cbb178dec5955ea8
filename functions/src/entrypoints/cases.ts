import { casesEndpoints } from 'shared-types/case-endpoints'
import { casesHandlers } from '../cases/http.ts'
import { serveCapability } from '../composition.ts'
import { dynamoDraftStore } from '../drafts/index.ts'
import { caseRoom } from '../shared-rooms.ts'

export const handler = serveCapability('cases', casesEndpoints, at =>
  casesHandlers({
    ...caseRoom(at),
    ownTable: at.table('cases'),
    chainDrafts: dynamoDraftStore(at.table('cases'), 'CHN', 'chain-changed'),
    calendarDrafts: dynamoDraftStore(at.table('cases'), 'CAL', 'calendar-changed'),
  }),
)
