import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ScheduledJob } from 'functions/capabilities'
import { setClockOffset, systemClock } from 'functions/platform/clock'
import { setLogSink } from 'functions/platform/log'
import { createTables } from './create-tables.ts'
import { type Asked, denyUngranted, inWords } from './deny-ungranted.ts'
import { personas } from './demo/personas.ts'
import { seed, type SeedSize } from './demo/seed.ts'
import { dynamoClient, localCredentials, startDynamo } from './dynamo.ts'
import { frontDoor } from './front-door.ts'
import { type Functions, loadFunctions } from './functions.ts'
import { createGateway } from './gateway.ts'
import { listen, type Listening } from './http-io.ts'
import {
  appSecretIn,
  ensureLocalFiles,
  type LocalFiles,
  localAppId,
  localBuckets,
  localEnvironment,
  localTemplateIds,
  setProcessEnvironment,
} from './installation.ts'
import { noteWrites } from './note-writes.ts'
import { claimFolder } from './only-one.ts'
import { objectStoreListener } from './s3/server.ts'
import { copySeededCounty, seededCountiesFolder } from './seeded-county.ts'
import { startSchedules } from './schedules.ts'
import { startStreams } from './streams.ts'
import { createState } from './wechat/state.ts'
import { watchActs } from './watch-acts.ts'
import { wechatListener } from './wechat/server.ts'

/**
 * The whole system in this process, once: the functions read their variables from the process and keep them, as in Lambda.
 *
 *     const system = await startLocalSystem({ memory: true, port: 0, seed: 'none' })
 *     await fetch(`${system.apiBase}/organisations/root`)
 *     await system.drain()   // reactions to everything written so far have run
 *     await system.stop()
 */
export interface SystemOptions {
  /** Nothing is kept: tables with a prefix of their own, secrets in a temporary folder. */
  memory?: boolean
  /** Where data is kept otherwise. */
  directory?: string
  /** 0: any free one. */
  port?: number
  seed?: SeedSize
  /** The built H5. */
  h5?: string
  /** Multiplies the calls per caller and minute. */
  rateLimitFactor?: number
  /** `county`: as an installation may ask for it. */
  secondFactor?: 'off' | 'county'
  /** Run scheduled jobs by the clock; tests run them by hand. */
  schedules?: boolean
  onLog?: (line: string) => void
  onTrouble?: (sentence: string) => void
}

export interface LocalSystem {
  origin: string
  apiBase: string
  wechatBase: string
  dynamoEndpoint: string
  objectStoreEndpoint: string
  tablePrefix: string
  /** Entrypoints that do not exist yet. */
  missing: string[]
  drain(): Promise<void>
  runJob(job: ScheduledJob): Promise<void>
  /** Every deadline moves with it; 0 sets it right again. */
  setClockOffset(ms: number): void
  /** Every structured line that the functions have logged. */
  logs(): string[]
  /** What functions asked of tables without being granted it, a sentence each. */
  denied(): string[]
  /** `function table action`, for whatever was asked and granted. */
  asked(): Set<string>
  /** Routes at which staff have changed something that left no act. */
  silent(): string[]
  stop(): Promise<void>
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))
const builtH5 = join(projectRoot, 'miniapp/dist/h5')

let started = false

export async function startLocalSystem(options: SystemOptions = {}): Promise<LocalSystem> {
  if (started) throw new Error('One local system for each process: the functions keep what they read at their start.')
  started = true
  const closers: (() => unknown)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await start(options, close => closers.push(close))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type OnStop = (close: () => unknown) => void

async function start(options: SystemOptions, onStop: OnStop): Promise<Omit<LocalSystem, 'stop'>> {
  const trouble = options.onTrouble ?? (sentence => console.error(sentence))
  const { directory, inFile } = await findFolder(options, onStop)
  const files = ensureLocalFiles(directory)
  onStop(claimFolder(directory))
  const engine = await startDynamo({ own: options.memory ?? false, ...(inFile && { file: join(directory, 'dynamo.db') }) })
  onStop(() => engine.stop())
  const prefix = inFile ? 'local' : `t${randomUUID().slice(0, 8)}`
  const tables = await createTables(dynamoClient(engine.endpoint), prefix)
  const logs = captureLogs(options.onLog, onStop)
  const wechat = await startWechat(files, onStop)
  const { origin: wechatOrigin } = wechat.listening
  const rateLimitFactor = options.rateLimitFactor ?? 1
  const objectStore = await startObjectStore(directory, onStop)
  const { secondFactor = 'off' } = options
  const environment = localEnvironment({ prefix, wechatOrigin, files, rateLimitFactor, secondFactor })
  setProcessEnvironment(environment, engine.endpoint, objectStore.origin)
  const acts = watchActs()
  const functions = await loadFunctions(acts.watched)
  const streams = startStreams({
    endpoint: engine.endpoint,
    streamArns: tables.flatMap(table => table.streamArn ?? []),
    deliver: functions.tableChanges,
    ...(inFile && { checkpointFile: join(directory, 'streams.json') }),
    onDead: (record, error) => {
      appendFileSync(join(directory, 'dead-letters.jsonl'), `${JSON.stringify(record)}\n`)
      trouble(`A table change was given up (${nameOf(error)}) and lies in dead-letters.jsonl.`)
    },
    onError: error => trouble(`Reading a table's stream failed: ${nameOf(error)}`),
  })
  const schedules = startSchedules(
    functions.schedules,
    (error, job) => trouble(`The job ${job} failed: ${nameOf(error)}`),
    options.schedules ?? false,
  )
  noteWrites(tableName => streams.nudge(tableName))
  const access = watchAccess(prefix, trouble)
  onStop(() => streams.stop())
  onStop(() => schedules.stop())
  await seed(options.seed ?? 'none', directory)
  const door = await openDoor(options, functions, wechat.listener, trouble, onStop)
  return {
    origin: door.origin,
    apiBase: `${door.origin}/api`,
    wechatBase: wechat.listening.origin,
    dynamoEndpoint: engine.endpoint,
    objectStoreEndpoint: objectStore.origin,
    tablePrefix: prefix,
    missing: functions.missing,
    drain: () => streams.drain(),
    runJob: job => schedules.runJob(job),
    setClockOffset,
    logs: () => logs,
    ...access,
    silent: acts.silent,
  }
}

/** `inFile`: the engine's data lies in the folder too, as where a county was copied; otherwise in its memory. */
async function findFolder({ memory, directory, seed: size = 'none' }: SystemOptions, onStop: OnStop) {
  if (!memory) return { directory: directory ?? join(projectRoot, '.local'), inFile: true }
  const counties = seededCountiesFolder()
  const copy = counties && size !== 'none' ? await copySeededCounty(counties, size) : undefined
  const folder = copy ?? mkdtempSync(join(tmpdir(), 'workers-home-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  return { directory: folder, inFile: copy !== undefined }
}

function watchAccess(prefix: string, trouble: (sentence: string) => void): Pick<LocalSystem, 'denied' | 'asked'> {
  const denied: string[] = []
  const granted = new Set<string>()
  denyUngranted(prefix, (asked: Asked, isGranted) => {
    if (isGranted) return void granted.add(`${asked.functionName} ${asked.table} ${asked.action}`)
    denied.push(inWords(asked))
    trouble(inWords(asked))
  })
  return { denied: () => denied, asked: () => granted }
}

function captureLogs(onLog: SystemOptions['onLog'], onStop: OnStop): string[] {
  const lines: string[] = []
  setLogSink(line => {
    lines.push(line)
    onLog?.(line)
  })
  onStop(() => setLogSink(undefined))
  return lines
}

async function startWechat(files: LocalFiles, onStop: OnStop) {
  const state = createState(personas, () => systemClock.now().getTime())
  const options = { state, appId: localAppId, appSecret: () => appSecretIn(files), templateIds: localTemplateIds }
  const listening = await listen(wechatListener(options), 0)
  onStop(() => listening.close())
  onStop(() => setClockOffset(0))
  return { listening, listener: wechatListener(options, '/wechat') }
}

async function startObjectStore(directory: string, onStop: OnStop): Promise<Listening> {
  const listening = await listen(
    objectStoreListener({
      directory: join(directory, 'objects'),
      buckets: Object.values(localBuckets),
      credentials: localCredentials,
      clock: systemClock,
    }),
    0,
  )
  onStop(() => listening.close())
  return listening
}

function openDoor(
  options: SystemOptions,
  functions: Functions,
  wechat: ReturnType<typeof wechatListener>,
  trouble: (sentence: string) => void,
  onStop: OnStop,
): Promise<Listening> {
  const gateway = createGateway(functions.api, (error, route) => trouble(`${route.routeKey} threw: ${nameOf(error)}`))
  const h5Directory = options.h5 ?? builtH5
  const listener = frontDoor({ gateway, wechat, h5Directory, onError: error => trouble(nameOf(error)) })
  return listen(listener, options.port ?? 0).then(door => {
    onStop(() => door.close())
    return door
  })
}

const nameOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
