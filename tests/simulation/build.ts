/**
 * Builds the simulation with the client's own sources into one file: no import waits for a disk, so that a seed decides
 * everything. Sizes are made small, so that a short history has many chunks, pages and batches; and a sabotage, where one
 * is asked for, breaks a rule in the sources on the way.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

const repo = fileURLToPath(new URL('../..', import.meta.url))

/** A change of one source file: the text must be there. */
export interface Edit {
  file: string
  from: string
  to: string
}

const SMALL: Edit[] = [
  { file: 'client/book/core.ts', from: 'FOLD_AT = 60', to: 'FOLD_AT = 5' },
  { file: 'client/book/folding.ts', from: 'CHUNK_ROWS = 500', to: 'CHUNK_ROWS = 3' },
  { file: 'client/sync/wire.ts', from: 'MOST_MUTATIONS = 100', to: 'MOST_MUTATIONS = 3' },
  { file: 'server/domain/records/changes.ts', from: 'MAX_CHANGES = 500', to: 'MAX_CHANGES = 4' },
  {
    file: 'client/book/database.ts',
    from: '(name, VERSION, {',
    to: '(name, VERSION + globalThis.simulatedUpgrades(), {',
  },
]

/** The source with the edits made; says which of them the sources have outgrown. */
export function edited(source: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { file, from, to }) => {
    const parts = text.split(from)
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, not once: ${from}`)
    return parts.join(to)
  }, source)
}

function editing(edits: readonly Edit[]): Plugin {
  const done = new Set<Edit>()
  return {
    name: 'simulation-edits',
    enforce: 'pre',
    transform(code, id) {
      const mine = edits.filter(({ file }) => id === join(repo, file))
      for (const edit of mine) done.add(edit)
      return mine.length > 0 ? edited(code, mine) : null
    },
    buildEnd(error) {
      const missed = edits.filter((edit) => !done.has(edit))
      if (!error && missed.length > 0) throw new Error(`not part of the app: ${missed.map(({ file }) => file)}`)
    },
  }
}

/** The book opens its database through the one with the steps. */
const gated: Plugin = {
  name: 'gated-database',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== './database.ts' || importer !== join(repo, 'client/book/core.ts')) return null
    return join(repo, 'tests/simulation/gated-database.ts')
  },
}

export type Simulation = typeof import('./simulate.ts')

export async function buildSimulation(sabotage: readonly Edit[] = []): Promise<Simulation> {
  mkdirSync(join(repo, 'node_modules/.cache'), { recursive: true })
  const outDir = mkdtempSync(join(repo, 'node_modules/.cache/simulation-'))
  try {
    await build({
      root: repo,
      configFile: false,
      logLevel: 'error',
      plugins: [editing([...SMALL, ...sabotage]), gated],
      ssr: { external: true },
      build: {
        ssr: join(repo, 'tests/simulation/simulate.ts'),
        outDir,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'simulate.mjs' } },
      },
    })
    return await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'simulate.mjs')).href)
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
