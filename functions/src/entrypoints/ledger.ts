import { ledgerEndpoints } from 'shared-types/ledger'
import { serveCapability } from '../composition.ts'
import { ledgerHandlers } from '../ledger/http.ts'
import { dynamoLedgerStore } from '../ledger/index.ts'
import { organisationsOf, staffOf } from '../shared-rooms.ts'

export const handler = serveCapability('ledger', ledgerEndpoints, at => {
  const ledger = dynamoLedgerStore(at.table('ledger'))
  return ledgerHandlers({ ledger, organisations: organisationsOf(at), staff: staffOf(at), clock: at.clock })
})
