import { ledgerEndpoints } from 'shared-types/ledger'
import { serveCapability } from '../composition.ts'
import { ledgerHandlers } from '../ledger/http.ts'
import { dynamoLedgerStore } from '../ledger/index.ts'

export const handler = serveCapability('ledger', ledgerEndpoints, house =>
  ledgerHandlers({ ...house, ledger: dynamoLedgerStore(house.table('ledger')) }),
)
