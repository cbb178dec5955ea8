import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.ts'

/** Two systems on one data folder would deliver everything twice: the second is told who is there. Returns what ends the claim. */
export function claimFolder(directory: string): () => void {
  const file = join(directory, 'running-pid')
  const other = readPid(file)
  if (other !== undefined && isAlive(other)) {
    throw new PlainError(`The system already runs on this data (process ${other}); end that one first.`)
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
