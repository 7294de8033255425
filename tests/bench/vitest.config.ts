/** The figures: not part of the test suite, run by `npm run bench`, one after the other, on a quiet machine. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const repo = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: repo,
  test: {
    name: 'bench',
    environment: 'node',
    include: ['tests/bench/**/*.bench.ts'],
    globalSetup: ['tests/e2e/server.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
  },
})
