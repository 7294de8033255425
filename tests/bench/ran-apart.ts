/** Builds one file of this folder as the app is built, runs it in a Node of its own and reads the JSON it prints. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect } from 'vitest'

/** `asInBrowser`: packages that take what Node has where they can, each with the file a browser gets in its place. */
export async function ranApart(file: string, asInBrowser: Record<string, string> = {}): Promise<unknown> {
  const outDir = mkdtempSync(join(tmpdir(), 'apart-'))
  try {
    const entry = fileURLToPath(new URL(`./${file}`, import.meta.url))
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      resolve: {
        alias: Object.entries(asInBrowser).map(([name, path]) => ({
          find: new RegExp(`^${name}$`),
          replacement: path,
        })),
      },
      build: { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'apart.mjs' } } },
    })
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(outDir, 'apart.mjs')], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return JSON.parse(stdout)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
