/// <reference types="vitest/config" />
import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import type { TestSequencer, TestSpecification } from 'vitest/node'
import { firstLoadBudget, onTheWire } from './client/build/first-load.ts'
import { oneFirstChunk } from './client/build/one-chunk.ts'
import { serviceWorker } from './client/build/service-worker.ts'

const repo = fileURLToPath(new URL('.', import.meta.url))

/** What index.html links to and a browser fetches at once; the icon for iOS is fetched when the app is installed. */
const linked = () =>
  ['icon.svg', 'manifest.webmanifest'].map((name) => ({
    name: `/${name}`,
    bytes: onTheWire(readFileSync(`${repo}client/public/${name}`)),
  }))

/** A loaded machine is no fault: what hangs is still found. */
const PATIENT = { testTimeout: 30_000, hookTimeout: 60_000 }

/** These take longer than their size tells. */
const LONG = [
  'every-screen',
  'devices',
  'lifecycle',
  'kill',
  'import',
  'account',
  'outcomes',
  'update',
  'guards',
  'loop',
]

/** Browsers and servers wait, so they begin while there is work beside them; files that share a process stay together. */
const PROJECTS = ['e2e', 'host', 'database', 'dom', 'unit']

/** A long file that begins last leaves a core idle: the longest begin first, of whatever project, also in a fresh clone. */
class LongestFirst implements TestSequencer {
  shard(): never {
    throw new Error('the tests run whole')
  }
  sort(files: TestSpecification[]): TestSpecification[] {
    const place = ({ project, moduleId }: TestSpecification): number => {
      const long = project.name === 'unit' ? -1 : LONG.indexOf(basename(moduleId, '.test.ts'))
      return long >= 0 ? long : LONG.length + PROJECTS.indexOf(project.name)
    }
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
    return [...files].sort((a, b) => place(a) - place(b) || size(b) - size(a))
  }
}

export default defineConfig({
  root: `${repo}client`,
  cacheDir: `${repo}node_modules/.vite`,
  plugins: [solid(), firstLoadBudget(linked), serviceWorker(`${repo}client/worker/sw.ts`)],
  // Workers are files of their own: the content security policy knows no blob: workers.
  worker: { format: 'es' },
  build: {
    outDir: `${repo}dist`,
    emptyOutDir: true,
    target: 'es2022',
    // Older phones get light-dark() and nesting written out.
    cssTarget: ['chrome111', 'safari16.4', 'firefox114'],
    // The pieces of later screens are in the worker's cache: naming them in the first script would only make it longer.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rolldownOptions: {
      output: {
        codeSplitting: oneFirstChunk(`${repo}client/index.html`),
        // The first script names every later piece: a hash alone is the shortest name.
        entryFileNames: 'assets/[hash].js',
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
      },
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: {
    environment: 'node',
    reporters: ['default', `${repo}tests/plain-reporter.ts`],
    // Files of all projects come from one queue. A browser waits as often as it works: one file more than there are cores.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root: repo,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{architecture,client}/**/*.test.ts', 'tests/server/{api,domain}/**/*.test.ts'],
          // They leave nothing behind, and loading the rulebook anew for each would take longer than they do.
          isolate: false,
          ...PATIENT,
        },
      },
      {
        root: repo,
        test: {
          name: 'host',
          environment: 'node',
          include: ['tests/server/host/**/*.test.ts'],
          globalSetup: ['tests/server/host/template.ts'],
          ...PATIENT,
        },
      },
      {
        root: repo,
        plugins: [solid({ hot: false })],
        test: {
          name: 'dom',
          globals: true,
          environment: 'happy-dom',
          // As for the rules; what a screen leaves behind is its fault.
          isolate: false,
          setupFiles: ['tests/setup/dom.ts'],
          include: ['tests/client/**/*.test.tsx'],
          ...PATIENT,
        },
      },
      {
        root: repo,
        test: {
          name: 'database',
          environment: 'node',
          include: ['tests/supabase/**/*.test.ts'],
          globalSetup: ['tests/supabase/prepared.ts'],
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
          globalSetup: ['tests/e2e/server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        root: repo,
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['tests/simulation/**/*.test.ts'],
          globalSetup: ['tests/supabase/prepared.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
