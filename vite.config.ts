/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const repo = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: `${repo}client`,
  plugins: [solid()],
  build: { outDir: `${repo}dist`, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  test: {
    environment: 'node',
    reporters: ['default', `${repo}tests/plain-reporter.ts`],
    projects: [
      {
        root: repo,
        test: { name: 'unit', environment: 'node', include: ['tests/{architecture,client,server}/**/*.test.ts'] },
      },
      {
        root: repo,
        plugins: [solid({ hot: false })],
        test: { name: 'dom', globals: true, environment: 'happy-dom', include: ['tests/client/**/*.test.tsx'] },
      },
      {
        root: repo,
        test: {
          name: 'database',
          environment: 'node',
          include: ['tests/supabase/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root: repo,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
