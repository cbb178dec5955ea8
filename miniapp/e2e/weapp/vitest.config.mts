import { defineConfig } from 'vitest/config'

/** The built WeChat package, run in Node: needs `npm run build:weapp` before. */
export default defineConfig({
  test: { root: import.meta.dirname, environment: 'node', include: ['*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
