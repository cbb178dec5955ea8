import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How far each shard has been delivered, so that a restart continues there. Written after the delivery: at least once. */
export interface Checkpoints {
  get(shard: string): string | undefined
  set(shard: string, sequenceNumber: string): void
}

export function checkpointsIn(file: string | undefined): Checkpoints {
  const reached = new Map<string, string>(file ? Object.entries(read(file)) : [])
  return {
    get: shard => reached.get(shard),
    set(shard, sequenceNumber) {
      reached.set(shard, sequenceNumber)
      if (file) write(file, Object.fromEntries(reached))
    },
  }
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

function write(file: string, value: Record<string, string>): void {
  mkdirSync(dirname(file), { recursive: true })
  // Renaming is atomic: a kill in the middle leaves the old file.
  writeFileSync(`${file}.new`, JSON.stringify(value))
  renameSync(`${file}.new`, file)
}
