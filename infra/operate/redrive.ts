import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { prefixOf } from '../lib/settings.ts'
import { PlainError } from '../local/plain-error.ts'
import { type Deliver, redrive } from './redrive-announcements.ts'
import { runCommand, whichInstallation } from './which.ts'

const usage = 'npm run redrive -- --stage prod --partition aws-cn --since 2026-11-25T09:00:00+08:00'

/** `npm run redrive`: everything announced since an instant is brought to the reactions again; they mind no second time. */
await runCommand(async () => {
  const { settings, values } = whichInstallation({ since: { type: 'string' } } as const, usage)
  const since = new Date(values.since ?? '')
  if (Number.isNaN(since.getTime())) throw new PlainError(usage)
  const lambda = new LambdaClient({})
  const FunctionName = `${prefixOf(settings)}-table-changes`
  const deliver: Deliver = async event => {
    const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }))
    if (FunctionError) throw new PlainError(`${FunctionName} failed: look into its log, then run this again.`)
  }
  const count = await redrive({ client: new DynamoDBClient({}), prefix: prefixOf(settings), since, deliver })
  console.log(
    `${count} announcements were brought again. Then empty the queue: aws sqs purge-queue, ${prefixOf(settings)}-dead-letters.`,
  )
})
