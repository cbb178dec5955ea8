import type { DynamoDBStreamEvent } from 'aws-lambda'
import { readTableChanges } from '../announcements/index.ts'
import { deliveryDeps } from '../deliveries.ts'
import { ownPlatform } from '../own-platform.ts'

let deps: ReturnType<typeof deliveryDeps> | undefined

export const handler = (event: DynamoDBStreamEvent) =>
  readTableChanges((deps ??= deliveryDeps(ownPlatform('table-changes'))), event)
