import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Task {
  name: string
  command: string
  args: string[]
}

export interface Outcome {
  name: string
  ok: boolean
  seconds: number
  output: string
}

/** Runs everything, two at a time (the cores of a small machine), whatever fails on the way. */
export async function runAll(tasks: Task[], onDone: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...tasks]
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const outcome = await run(task)
      outcomes.push(outcome)
      onDone(outcome)
    }
  }
  await Promise.all([work(), work()])
  return outcomes
}

function run({ name, command, args }: Task): Promise<Outcome> {
  const started = Date.now()
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const end = (ok: boolean) => resolve({ name, ok, seconds: (Date.now() - started) / 1000, output })
    child.once('error', error => {
      output += error.message
      end(false)
    })
    child.once('exit', code => end(code === 0))
  })
}
