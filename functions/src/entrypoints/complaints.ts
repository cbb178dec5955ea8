import { complaintsEndpoints } from 'shared-types/complaints'
import { dynamoComplaintStore } from '../complaints/complaint-store.dynamo.ts'
import { complaintsHandlers } from '../complaints/http.ts'
import { serveCapability } from '../composition.ts'
import { caseRoom, cipherOf } from '../shared-rooms.ts'

export const handler = serveCapability('complaints', complaintsEndpoints, at => {
  const complaintTable = at.table('complaints')
  const complaints = dynamoComplaintStore(complaintTable, cipherOf(at))
  return complaintsHandlers({ ...caseRoom(at), complaints, complaintTable })
})
