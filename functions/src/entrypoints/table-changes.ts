import type { DynamoDBStreamEvent } from 'aws-lambda'
import { readTableChanges } from '../announcements/index.ts'
import { deliveryDeps } from '../deliveries.ts'
import { createPlatform } from '../platform/platform.ts'

let deps: ReturnType<typeof deliveryDeps> | undefined

export const handler = (event: DynamoDBStreamEvent) =>
  readTableChanges((deps ??= deliveryDeps(createPlatform('table-changes'))), event)
