import { describe, expect, it } from 'vitest'
import type { Upgrades } from '../../src/platform/dynamo/row-versions.ts'
import { kindOf, readRow } from '../../src/platform/dynamo/upgrade-rows.ts'
import { rowVersions } from '../../src/row-versions.ts'
import { ownAttributes, recordedFixtures, recordedShapes, tableNames } from './recorded.ts'
import { gaps, misfits } from './shape.ts'

// While new versions are being learnt they are not recorded yet.
describe.skipIf(process.env.LEARN_STORED_ROWS).each(tableNames)('what is stored in %s', table => {
  const shapes = recordedShapes(table)
  const fixtures = recordedFixtures(table)
  const upgrades: Upgrades = rowVersions[table] ?? {}
  const kinds = Object.keys(shapes)
  const present = (kind: string) => (upgrades[kind]?.length ?? 0) + 1

  it('is recorded in every version that the code knows, and in no other', () => {
    expect(kinds).toEqual(expect.arrayContaining(Object.keys(upgrades)))
    for (const [kind, versions] of Object.entries(shapes))
      expect(Object.keys(versions), kind).toEqual(Array.from({ length: present(kind) }, (_, i) => String(i + 1)))
  })

  it('is recorded to the last member', () => {
    for (const [kind, versions] of Object.entries(shapes))
      for (const [version, shape] of Object.entries(versions)) expect(gaps(shape), `${kind} ${version}`).toEqual([])
  })

  it('has at least one row kept for each kind and version', () => {
    for (const [kind, versions] of Object.entries(shapes))
      for (const version of Object.keys(versions))
        expect(fixtures[kind]?.[version]?.length, `${kind} ${version}`).toBeGreaterThan(0)
    expect(Object.keys(fixtures).sort()).toEqual([...kinds].sort())
  })

  const kept = Object.entries(fixtures).flatMap(([kind, versions]) =>
    Object.entries(versions).flatMap(([version, rows]) => rows.map(row => ({ kind, version, row }))),
  )
  it.each(kept)('still parses: $kind of version $version', ({ kind, version, row }) => {
    expect(kindOf(kinds, { pk: String(row.pk), sk: String(row.sk) })).toBe(kind)
    expect(String(row.v ?? 1)).toBe(version)
    const now = readRow({ [table]: upgrades }, table, row)
    const shape = shapes[kind]?.[String(present(kind))] ?? {}
    expect(misfits(shape, ownAttributes(table, now), `version ${present(kind)}`)).toEqual([])
  })
})
