import type { DynamoDBStreamEvent } from 'aws-lambda'
import { readTableChanges } from '../announcements/index.ts'
import { compose } from '../composition.ts'
import { deliveryDeps } from '../deliveries.ts'

let deps: ReturnType<typeof deliveryDeps> | undefined

export const handler = (event: DynamoDBStreamEvent) => readTableChanges((deps ??= deliveryDeps(compose('table-changes'))), event)
