import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { freePort } from './free-port.ts'
import { PlainError } from './plain-error.ts'

/**
 * The embedded DynamoDB: one small program that speaks DynamoDB's protocol over SQLite, in a file or in memory. It does not remove
 * expired rows and never answers TransactionConflict; tests inject those.
 */
export interface Engine {
  endpoint: string
  stop(): Promise<void>
}

const startWithinMs = 10_000

/** Any key works: the engine has no accounts. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' }
export const localRegion = 'local'

export function dynamoClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials })
}

/**
 * `file`: where the data lives; in memory when absent. A set DYNAMODB_ENDPOINT wins, unless an engine of one's `own` is asked for:
 * reading a stream takes longer the more records an engine holds, whosever they are.
 */
export async function startDynamo({ file, own = false }: { file?: string; own?: boolean } = {}): Promise<Engine> {
  const elsewhere = process.env.DYNAMODB_ENDPOINT
  if (elsewhere && !(own && hasEngine())) return { endpoint: elsewhere, stop: () => Promise.resolve() }
  const port = await freePort()
  const child = spawn(
    'sh',
    ['-c', untilInputEnds, engineBinary(), '--port', String(port), ...(file ? ['--db-path', file] : [])],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
      // Its own process group: Ctrl-C reaches only us, and we end it after the last write.
      detached: true,
    },
  )
  const endpoint = `http://127.0.0.1:${port}`
  await untilItAnswers(child, endpoint)
  return { endpoint, stop: () => endChild(child) }
}

/** Runs a program that ends when we close its input or die in whatever way: no engine is left behind. */
const untilInputEnds =
  'exec 3<&0; "$0" "$@" 3<&- & engine=$!; { read _ <&3; kill $engine; } 2>/dev/null & exec 3<&-; wait $engine'

const engineName = `@dynoxide/${process.platform}-${process.arch}`
const resolveEngine = () => createRequire(import.meta.url).resolve(`${engineName}/dynoxide`)

export function hasEngine(): boolean {
  try {
    return resolveEngine() !== ''
  } catch {
    return false
  }
}

function engineBinary(): string {
  try {
    return resolveEngine()
  } catch {
    throw new PlainError(
      `The embedded DynamoDB (${engineName}) is not installed for this machine; run any DynamoDB (AWS's "DynamoDB Local", for one) and set DYNAMODB_ENDPOINT to its address.`,
    )
  }
}

async function untilItAnswers(child: ChildProcess, endpoint: string): Promise<void> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
  child.once('error', error => (complaint = error.message))
  const lastChance = Date.now() + startWithinMs
  while (Date.now() < lastChance) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const answered = await fetch(endpoint, { signal: AbortSignal.timeout(500) }).then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(10)
  }
  killGroup(child)
  throw new PlainError(`The embedded DynamoDB did not start: ${complaint.trim() || `no answer within ${startWithinMs / 1000} s`}`)
}

/** Asks first, insists after three seconds. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.stdin?.end()
  const insist = setTimeout(() => killGroup(child), 3000)
  await ended
  clearTimeout(insist)
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
