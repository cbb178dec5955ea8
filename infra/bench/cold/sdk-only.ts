import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'

/** The least that a function over DynamoDB can be: one point read, no contract, no log. */
export async function handler() {
  const { DYNAMODB_ENDPOINT: endpoint = '', TABLE_PREFIX: prefix = '' } = process.env
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint }))
  await client.send(new GetCommand({ TableName: `${prefix}-identity`, Key: { pk: 'none', sk: 'none' } }))
  return { statusCode: 200 }
}
