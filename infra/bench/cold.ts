import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildFunctions, bundleOptions, distDirectory, functionNames } from '../build/functions.ts'
import { startLocalSystem } from '../local/system.ts'
import { signIn } from './campaign.ts'
import { firstEvent } from './cold/first-events.ts'
import { type Start, startOnce, type Subject } from './cold/start-once.ts'
import { median, print, rounded } from './measurement.ts'

/**
 * A cold start on this machine: the very bundles that are deployed, each in a fresh process beside a local Runtime API, over the embedded
 * engine with the demo's small county in it. In turns with Node alone and with a handler that does one point read and nothing else, so that
 * whatever else the machine does falls on all alike.
 */
const bench = 'cold'
const runs = 9
const bare = 'bare node'
const sdkOnly = 'a handler that only imports the DynamoDB SDK'
const aim = 3.2
/** Secrets Manager calls the other one a few times in 90 days; nobody waits for it. */
const measured = functionNames.filter(name => name !== 'turn-card-key')

export async function benchCold(): Promise<void> {
  await buildFunctions()
  const system = await startLocalSystem({ memory: true, seed: 'small' })
  const folder = mkdtempSync(join(tmpdir(), 'sdk-only-'))
  try {
    const token = await signIn(system, 'manager-county')
    // The log of acts is read by auditors only.
    const auditor = await signIn(system, 'auditor-county')
    const subjects: Subject[] = [
      { name: bare },
      { name: sdkOnly, address: await buildSdkOnly(folder) },
      ...measured.map(name => ({
        name,
        address: pathToFileURL(`${distDirectory}${name}/index.mjs`).href,
        event: firstEvent(name, name === 'audit' ? auditor : token),
      })),
    ]
    report(await inTurns(subjects))
  } finally {
    rmSync(folder, { recursive: true })
    await system.stop()
  }
}

async function buildSdkOnly(folder: string): Promise<string> {
  const entryPoints = { index: fileURLToPath(new URL('./cold/sdk-only.ts', import.meta.url)) }
  await build({ ...bundleOptions, entryPoints, outdir: folder })
  return pathToFileURL(join(folder, 'index.mjs')).href
}

async function inTurns(subjects: Subject[]): Promise<Map<string, Start[]>> {
  const found = new Map(subjects.map(({ name }): [string, Start[]] => [name, []]))
  // The first round brings the files into the machine's memory and is not counted.
  for (let run = 0; run <= runs; run += 1)
    for (const subject of subjects) {
      const start = await startOnce(subject)
      if (run > 0) found.get(subject.name)?.push(start)
    }
  return found
}

function report(found: Map<string, Start[]>): void {
  const startOf = (name: string) => median((found.get(name) ?? []).map(({ startMs }) => startMs))
  const firstOf = (name: string) => median((found.get(name) ?? []).flatMap(({ firstAnswerMs = [] }) => firstAnswerMs))
  const [alone, withSdk, sdkFirst] = [startOf(bare), startOf(sdkOnly), firstOf(sdkOnly)]
  print({ bench, metric: 'load_1m', value: rounded(loadavg()[0] ?? 0, 1), unit: 'process' })
  print({ bench, metric: 'start_ms', of: sdkOnly, n: runs, value: rounded(withSdk, 1), unit: 'ms', ...beside(bare, alone) })
  for (const of of measured) {
    const value = startOf(of)
    print({ bench, metric: 'start_ms', of, n: runs, value: rounded(value, 1), unit: 'ms', ...beside(sdkOnly, withSdk) })
    print({
      bench,
      metric: 'first_answer_ms',
      of,
      n: runs,
      value: rounded(firstOf(of), 1),
      unit: 'ms',
      ...beside(sdkOnly, sdkFirst),
    })
    print({
      bench,
      metric: 'start_over_bare_node',
      of,
      n: runs,
      value: rounded(value / alone, 2),
      unit: 'x',
      ...beside('aim', aim),
    })
  }
}

const beside = (name: string, value: number) => ({ against: { name, value: rounded(value, 1) } })
