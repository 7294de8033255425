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
import { checkedRates } from './client/build/rates.ts'
import { serviceWorker } from './client/build/service-worker.ts'

const repo = fileURLToPath(new URL('.', import.meta.url))

/** What index.html links to and a browser fetches at once; the icon for iOS is fetched when the app is installed. */
const linked = () =>
  ['missing-entry.js', 'icon.svg', 'manifest.webmanifest'].map((name) => ({
    name: `/${name}`,
    bytes: onTheWire(readFileSync(`${repo}client/public/${name}`)),
  }))

/** A loaded machine is no fault: what hangs is still found. */
const POLL = { poll: { timeout: 20_000 } }
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000, expect: POLL }

/** These take longer than their size tells; those of a project stay together, so that a process and its browser go on. */
const LONG = [
  'e2e/every-screen',
  'e2e/kill',
  'e2e/devices',
  'e2e/account',
  'e2e/import',
  'e2e/invited',
  'e2e/team',
  'e2e/outcomes',
  'e2e/update',
  'e2e/guards',
  'e2e/loop',
  'e2e/push-firefox',
  'simulation/databases',
  'simulation/sabotage',
  'host/lifecycle',
  'database/dispatch-faults',
  'database/automatic-mail',
  'database/reminders',
  'database/merge',
  'database/archive',
]

/** Browsers and servers wait, so they begin while there is work beside them; files that share a process stay together. */
const PROJECTS = ['e2e', 'simulation', 'host', 'database', 'dom', 'unit']

/** A long file that begins last leaves a core idle: the longest begin first, of whatever project, also in a fresh clone. */
class LongestFirst implements TestSequencer {
  shard(): never {
    throw new Error('the tests run whole')
  }
  sort(files: TestSpecification[]): TestSpecification[] {
    const place = ({ project, moduleId }: TestSpecification): number => {
      const long = LONG.indexOf(`${project.name}/${basename(moduleId, '.test.ts')}`)
      return long >= 0 ? long : LONG.length + PROJECTS.indexOf(project.name)
    }
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
    return [...files].sort((a, b) => place(a) - place(b) || size(b) - size(a))
  }
}

export default defineConfig({
  root: `${repo}client`,
  cacheDir: `${repo}node_modules/.vite`,
  plugins: [solid(), checkedRates(), firstLoadBudget(linked), serviceWorker(`${repo}client/worker/sw.ts`)],
  resolve: { alias: { 'brotli/decompress.js': `${repo}client/build/no-brotli.ts` } },
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
    // Files of all projects come from one queue. Browsers, servers and databases wait as often as they work: two files more
    // than there are cores keep these busy.
    maxWorkers: availableParallelism() + 2,
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
          isolate: false,
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
          isolate: false,
          globalSetup: ['tests/supabase/prepared.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: POLL,
        },
      },
      {
        root: repo,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // The files of a process share its browser.
          isolate: false,
          setupFiles: ['tests/setup/e2e.ts'],
          globalSetup: ['tests/server/host/template.ts', 'tests/e2e/server.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        root: repo,
        test: {
          name: 'simulation',
          environment: 'node',
          include: ['tests/simulation/**/*.test.ts'],
          // It takes clock, chance and tasks of the process into its hands, and a broken history never gives them back.
          isolate: true,
          globalSetup: ['tests/supabase/prepared.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
