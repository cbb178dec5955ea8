import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const engine = `${root}/infra/test/engine.ts`

const onNode = (name: string, include: string[], timeout: number): TestProjectConfiguration => ({
  test: {
    name,
    root,
    include,
    environment: 'node',
    pool: 'forks',
    globalSetup: [engine],
    testTimeout: timeout,
    hookTimeout: timeout * 2,
  },
})

const miniapp = `${root}/miniapp/vitest.config.mts`

export default defineConfig({
  test: {
    root,
    // Two cores are the least a developer or a runner has. A story in the browser waits a fifth of its time: a third one fills that.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      onNode('functions', ['{shared-types,functions}/**/*.test.ts', '!functions/test/**', '!**/node_modules/**'], 120_000),
      onNode('infra', ['{infra,.config}/**/*.test.ts', '!**/node_modules/**'], 240_000),
      ...(existsSync(miniapp) ? [miniapp] : []),
      onNode('journeys', ['functions/test/**/*.test.ts'], 600_000),
      onNode('e2e', ['miniapp/e2e/**/*.test.ts'], 360_000),
    ],
  },
})
