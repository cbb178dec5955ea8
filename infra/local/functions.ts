import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
} from 'aws-lambda'
import { type CapabilityName, servingCapabilities, type ScheduledJob } from 'functions/capabilities'
import { runningAs } from './deny-ungranted.ts'

/** The deployed entrypoints, loaded into this process. What is not written yet answers in a sentence. */
export type ApiFunction = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>
export type StreamFunction = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>
export type ScheduleFunction = (event: { job: ScheduledJob }) => Promise<unknown>

export interface Functions {
  api: Record<CapabilityName, ApiFunction>
  tableChanges: StreamFunction
  schedules: ScheduleFunction
  /** Entrypoints that do not exist yet. */
  missing: string[]
}

const entrypoint = (name: string) => fileURLToPath(import.meta.resolve(`functions/entrypoints/${name}`))

/**
 * Call only after the environment is set: the functions read it when they start.
 * @param watched what is put around each function that serves requests.
 */
export async function loadFunctions(watched: (api: ApiFunction) => ApiFunction): Promise<Functions> {
  const missing: string[] = []
  const load = async <A extends unknown[], R>(name: string, standIn: (...args: A) => R): Promise<(...args: A) => R> => {
    if (existsSync(entrypoint(name))) {
      const { handler } = (await import(`functions/entrypoints/${name}`)) as { handler: (...args: A) => R }
      return runningAs(name, handler)
    }
    missing.push(name)
    return standIn
  }
  const loaded = await Promise.all(
    servingCapabilities.map(async name => [name, watched(await load(name, notWritten(name)))] as const),
  )
  return {
    api: Object.fromEntries(loaded) as Functions['api'],
    tableChanges: await load<Parameters<StreamFunction>, ReturnType<StreamFunction>>('table-changes', () =>
      Promise.resolve({ batchItemFailures: [] }),
    ),
    schedules: await load<Parameters<ScheduleFunction>, ReturnType<ScheduleFunction>>('schedules', () => Promise.resolve()),
    missing,
  }
}

const notWritten =
  (name: string): ApiFunction =>
  () =>
    Promise.resolve({
      statusCode: 501,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ message: `functions/src/entrypoints/${name}.ts does not exist yet.` }),
    })
