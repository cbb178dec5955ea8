import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What the store itself says was consumed. */
export interface Consumed {
  units: number
  requests: number
  /** Of the requests, those that read a range. */
  queries: number
}

type Capacity = { CapacityUnits?: number }

/** Makes every command of a client report its capacity into `consumed`, which the caller resets. */
export function meter(client: DynamoDBDocumentClient): Consumed {
  const consumed: Consumed = { units: 0, requests: 0, queries: 0 }
  client.middlewareStack.add(
    (next, context) => async args => {
      const input = args.input as { ReturnConsumedCapacity?: string }
      input.ReturnConsumedCapacity = 'TOTAL'
      const result = await next(args)
      const { ConsumedCapacity: capacity } = result.output as { ConsumedCapacity?: Capacity | Capacity[] }
      consumed.requests += 1
      if (context.commandName === 'QueryCommand') consumed.queries += 1
      for (const one of [capacity].flat()) consumed.units += one?.CapacityUnits ?? 0
      return result
    },
    { step: 'initialize', name: 'meter' },
  )
  return consumed
}
