import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** Milliseconds from spawning the process. */
export interface Start {
  /** Until the runtime asks for its first call: Lambda's "init". */
  startMs: number
  /** Until the first answer is handed over; none where there is no handler. */
  firstAnswerMs?: number
}

export interface Subject {
  name: string
  /** The bundle's URL; bare Node without. */
  address?: string
  event?: unknown
}

const bootstrap = fileURLToPath(new URL('./bootstrap.mjs', import.meta.url))
const patienceMs = 20_000

/** A handler that answers anything but 200 was not measured: what it did is not what a caller waits for. */
function requireSuccess(name: string, answer: string): void {
  const { statusCode = 200 } = (JSON.parse(answer) ?? {}) as { statusCode?: number }
  if (statusCode !== 200) throw new Error(`${name} answered ${answer}`)
}

/** One fresh process of a function beside a Runtime API of its own, from its spawning to its first answer. */
export async function startOnce({ name, address, event }: Subject): Promise<Start> {
  const times: Partial<Start> = {}
  let answer: string | undefined
  let startedAt = 0
  const since = () => performance.now() - startedAt
  const api = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') {
      times.startMs = since()
      response.writeHead(200, { 'lambda-runtime-aws-request-id': 'first' }).end(JSON.stringify(event ?? {}))
      return
    }
    times.firstAnswerMs = since()
    void text(request).then(body => {
      answer = body
      response.writeHead(202).end()
    })
  })
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { port } = api.address() as AddressInfo
  startedAt = performance.now()
  const child = spawn(process.execPath, [bootstrap, ...(address ? [address] : [])], {
    env: { ...process.env, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patienceMs,
  })
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  api.closeAllConnections()
  api.close()
  if (code !== 0 || times.startMs === undefined) throw new Error(`${name} did not answer: ${complaint}`)
  if (address) requireSuccess(name, answer ?? 'null')
  return { ...times, startMs: times.startMs }
}
