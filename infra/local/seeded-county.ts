import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { dayOf } from 'functions/platform/clock'
import type { SeedSize } from './demo/seed.ts'

/**
 * Seeding takes longer than most stories. Where SEEDED_COUNTIES names a folder, a county of each size is seeded there once, and every
 * system that keeps nothing begins with a copy of it.
 */
export const seededCountiesFolder = (): string | undefined => process.env.SEEDED_COUNTIES

const maker = fileURLToPath(new URL('make-seeded-county.ts', import.meta.url))
const pollMs = 100

/** A new folder with a copy of the county of this size, beside the one it was copied from. */
export async function copySeededCounty(counties: string, size: SeedSize): Promise<string> {
  // What is seeded counts from its day: a run that crosses midnight seeds anew.
  const county = join(counties, `${dayOf(new Date())}-${size}`)
  await untilMade(county, size)
  const copy = mkdtempSync(join(counties, 'copy-'))
  cpSync(county, copy, { recursive: true })
  return copy
}

/** One process makes it, the others wait; the folder appears whole, by its renaming. */
async function untilMade(county: string, size: SeedSize): Promise<void> {
  const unfinished = `${county}.unfinished`
  while (!existsSync(county)) {
    if (!begin(unfinished)) {
      await sleep(pollMs)
      continue
    }
    try {
      await make(unfinished, size)
      renameSync(unfinished, county)
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
  }
}

function begin(unfinished: string): boolean {
  mkdirSync(dirname(unfinished), { recursive: true })
  try {
    mkdirSync(unfinished)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** In a process of its own: there is one local system for each. */
async function make(directory: string, size: SeedSize): Promise<void> {
  const { DYNAMODB_ENDPOINT: _theirs, SEEDED_COUNTIES: _itself, ...env } = process.env
  await promisify(execFile)(process.execPath, [maker, directory, size], { env })
}
