import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoEndpoint } from '../env.ts'

type Plugin = Parameters<DynamoDBClient['middlewareStack']['use']>[0]

const plugins: Plugin[] = []

/** A seam for tests that make the network fail: applied to every client created afterwards. */
export const useOnEveryClient = (plugin: Plugin) => {
  plugins.push(plugin)
}

/** The SDK's own retries stay small: a conflict is retried by `transact`, which knows what it means. */
export function createDocumentClient(): DynamoDBDocumentClient {
  const endpoint = dynamoEndpoint()
  const local = endpoint
    ? { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } // nothing checks these
    : {}
  const client = new DynamoDBClient({ maxAttempts: 3, ...local })
  for (const plugin of plugins) client.middlewareStack.use(plugin)
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}
