import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, $metadata: {}, ...more })

/**
 * Makes a client's transactions fail as the service's do under load and the embedded engine's do not: some are cancelled because another one
 * held the row, of some the answer is lost although they took effect. The same dice every run.
 */
export function inRoughWeather(
  client: DynamoDBDocumentClient,
  { conflicts = 0.2, lostAnswers = 0.1 } = {},
): DynamoDBDocumentClient {
  let state = 20261124
  const roll = () => (state = (state * 48271) % 2147483647) / 2147483647
  client.middlewareStack.add(
    (next, context) => async args => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args)
      const luck = roll()
      if (luck < conflicts)
        throw named('TransactionCanceledException', { CancellationReasons: [{ Code: 'TransactionConflict' }] })
      const answer = await next(args)
      if (luck > 1 - lostAnswers) throw named('TimeoutError')
      return answer
    },
    { step: 'initialize', priority: 'high', name: 'weather' },
  )
  return client
}
