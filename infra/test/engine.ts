import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { hasEngine, startDynamo } from '../local/dynamo.ts'

/**
 * Vitest global set-up: one in-memory DynamoDB for a whole test run.
 *
 * A test that needs tables:
 *
 *     import { createTables } from 'infra/local/create-tables'
 *     import { dynamoClient } from 'infra/local/dynamo'
 *     const endpoint = process.env.DYNAMODB_ENDPOINT   // or inject('dynamoEndpoint')
 *     const prefix = `t${randomUUID().slice(0, 8)}`    // its own tables: files run side by side
 *     await createTables(dynamoClient(endpoint), prefix)             // all of them, or
 *     await createTables(dynamoClient(endpoint), prefix, [capabilities.cases.table])
 *
 * DYNAMODB_ENDPOINT is also set for the workers, which is where the functions' own client looks. Credentials and region are set
 * too. Nothing is removed afterwards: the engine's memory ends with the run.
 */
declare module 'vitest' {
  export interface ProvidedContext {
    dynamoEndpoint: string
  }
}

export default async function startEngine(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startDynamo()
  project.provide('dynamoEndpoint', engine.endpoint)
  process.env.DYNAMODB_ENDPOINT = engine.endpoint
  process.env.AWS_ACCESS_KEY_ID ??= 'local'
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local'
  process.env.AWS_REGION ??= 'cn-northwest-1'
  const forgetCounties = keepSeededCounties()
  return async () => {
    forgetCounties()
    await engine.stop()
  }
}

const memoryFolder = '/dev/shm'
const enoughBytes = 512 * 1024 * 1024

const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= enoughBytes
}

/**
 * One folder for the run, whichever project comes first. It lies in memory or nowhere: in a file on a disk the engine waits for the
 * disk at every write, which costs a story more than its seeding.
 */
function keepSeededCounties(): () => void {
  if (process.env.SEEDED_COUNTIES || !hasEngine() || !hasRoom(memoryFolder)) return () => undefined
  const folder = mkdtempSync(join(memoryFolder, 'seeded-counties-'))
  process.env.SEEDED_COUNTIES = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
