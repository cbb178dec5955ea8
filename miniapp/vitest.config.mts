import path from 'node:path'
import { defineConfig } from 'vitest/config'

const here = (file: string) => path.resolve(import.meta.dirname, file)

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@tarojs\/components$/, replacement: here('test/stubs/components.tsx') },
      { find: /^@tarojs\/taro$/, replacement: here('test/stubs/taro.ts') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  define: { TARO_APP_API: JSON.stringify('https://api.example.invalid'), TARO_APP_MAP_KEY: '""', TARO_APP_FILING_NUMBER: '""' },
  test: {
    root: here('.'),
    environment: 'jsdom',
    // Making a jsdom for each of the files was three quarters of this project's time; files are isolated all the same.
    pool: 'vmThreads',
    // As many as the other projects: run together, they have to agree.
    maxWorkers: 3,
    testTimeout: 60_000,
    include: ['src/**/*.test.ts?(x)'],
    setupFiles: [here('test/setup.ts')],
    css: false,
    restoreMocks: true,
  },
})
