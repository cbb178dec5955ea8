import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CapabilityName } from '../../src/capabilities.ts'
import { record, recordedFixtures, recordedShapes, revive, tableNames } from './recorded.ts'
import { mergeSeen, type SeenRows } from './seen-rows.ts'

/**
 * `npm run shapes`: tells all stories, or those of the files named behind `--`, and records the kinds and versions of rows that were not
 * recorded yet. What is recorded is never changed: widening a shape is an edit by hand.
 */
function tellStories(folder: string, args: string[]): boolean {
  const { status } = spawnSync('vitest', ['run', '--config', '.config/vitest.config.ts', '--project', 'journeys', ...args], {
    stdio: 'inherit',
    env: { ...process.env, LEARN_STORED_ROWS: folder },
  })
  return status === 0
}

function allSeen(folder: string): SeenRows {
  const all: SeenRows = {}
  for (const file of readdirSync(folder)) {
    const seen = JSON.parse(readFileSync(join(folder, file), 'utf8'), revive) as SeenRows
    for (const [table, kinds] of Object.entries(seen))
      for (const [kind, versions] of Object.entries(kinds))
        for (const [version, one] of Object.entries(versions)) {
          const into = ((all[table as CapabilityName] ??= {})[kind] ??= {})
          into[version] = mergeSeen(into[version], one)
        }
  }
  return all
}

/** What was recorded, in sentences. */
function recordNew(table: CapabilityName, seen: NonNullable<SeenRows[CapabilityName]>): string[] {
  const shapes = recordedShapes(table)
  const fixtures = recordedFixtures(table)
  const added: string[] = []
  for (const [kind, versions] of Object.entries(seen))
    for (const [version, { shape, rows }] of Object.entries(versions)) {
      if (!shapes[kind]?.[version]) {
        ;(shapes[kind] ??= {})[version] = shape
        added.push(`${table} ${kind}: version ${version} recorded`)
      }
      ;(fixtures[kind] ??= {})[version] ??= rows
    }
  record('shapes', table, shapes)
  record('fixtures', table, fixtures)
  return added
}

const format = () =>
  spawnSync('prettier', ['--config', '.config/prettier.json', '--write', 'functions/test/stored'], { stdio: 'ignore' })

const folder = mkdtempSync(join(tmpdir(), 'stored-rows-'))
const told = tellStories(folder, process.argv.slice(2))
if (told) {
  const seen = allSeen(folder)
  const added = tableNames.flatMap(table => recordNew(table, seen[table] ?? {}))
  format()
  console.log(added.length > 0 ? added.join('\n') : 'Nothing new is stored.')
} else console.error('A story failed: nothing is recorded.')
rmSync(folder, { recursive: true })
process.exitCode = told ? 0 : 1
