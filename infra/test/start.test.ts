import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../local/free-port.ts'

const script = fileURLToPath(new URL('../local/start.ts', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'start-'))
const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach(child => child.kill('SIGKILL')))
afterAll(() => rmSync(data, { recursive: true, force: true }))

interface Started {
  child: ChildProcess
  /** Everything said so far. */
  said: () => string
  exit: Promise<number | null>
}

function start(port: number): Started {
  const { DYNAMODB_ENDPOINT: _other, ...env } = process.env
  const child = spawn(process.execPath, [script, '--port', String(port), '--data', data, '--no-h5'], { env })
  running.push(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, said: () => text, exit: new Promise(resolve => child.once('exit', code => resolve(code))) }
}

async function untilReady({ child, said }: Started): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => said().includes('Ctrl-C') && resolve())
    child.once('exit', () => reject(new Error(said())))
  })
}

/** The processes that it has started itself; Linux tells. */
function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

const root = async (port: number) =>
  (await fetch(`http://127.0.0.1:${port}/api/organisations/root`)).json() as Promise<{ name: string }>

// The first start makes the whole county, which a busy machine takes its time for.
describe('npm start', { timeout: 180_000 }, () => {
  it('answers, ends everything it started at Ctrl-C, and finds its data again', async () => {
    const port = await freePort()
    const first = start(port)
    await untilReady(first)
    expect(first.said()).toContain(`http://127.0.0.1:${port}/`)
    expect((await root(port)).name).toBe('临江县总工会')
    const engines = childrenOf(first.child.pid ?? 0)
    first.child.kill('SIGINT')
    expect(await first.exit).toBe(0)
    for (const pid of engines) expect(() => process.kill(pid, 0)).toThrow()
    const second = start(port)
    await untilReady(second)
    expect((await root(port)).name).toBe('临江县总工会')
    second.child.kill('SIGTERM')
    expect(await second.exit).toBe(0)
  })

  it('says in one sentence that the port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const started = start(port)
    expect(await started.exit).toBe(1)
    expect(started.said().trim()).toBe(`Port ${port} is taken; choose another: npm start -- --port ${port + 1}`)
    other.close()
  })

  it('refuses to run twice on the same data', async () => {
    const first = start(await freePort())
    await untilReady(first)
    const second = start(await freePort())
    expect(await second.exit).toBe(1)
    expect(second.said()).toMatch(/^The system already runs on this data \(process \d+\)/)
    first.child.kill('SIGINT')
    expect(await first.exit).toBe(0)
  })
})
