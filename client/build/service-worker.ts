/** Builds the service worker as one classic script, /sw.js, with the list of everything it keeps on the phone inside. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'

interface Kept {
  url: string
  /** null where the name already changes with the content. */
  revision: string | null
}

/** Not kept: the worker itself, copies for the wire, and pictures that only installing asks for. */
const left = [/^sw\.js$/, /\.(br|gz|map)$/, /^screenshots\//, /^(apple-touch-icon|maskable|icon-512)/]

export async function listKept(dist: string): Promise<Kept[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !left.some((pattern) => pattern.test(path)))
    .sort()
  return Promise.all(
    files.map(async (path) => ({
      url: `/${path}`,
      revision: path.startsWith('assets/')
        ? null
        : createHash('sha256')
            .update(await readFile(join(dist, path)))
            .digest('hex')
            .slice(0, 16),
    })),
  )
}

export function serviceWorker(source: string): Plugin {
  let dist = ''
  let written = false
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir)
    },
    // A build that failed is closed too, but has nothing to keep.
    writeBundle() {
      written = true
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!written) return
        const kept = await listKept(dist)
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { 'self.__WB_MANIFEST': JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: dist,
            emptyOutDir: false,
            target: 'es2022',
            minify: true,
            reportCompressedSize: false,
            rolldownOptions: {
              input: source,
              output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
            },
          },
        })
        this.info(`the service worker keeps ${kept.length} files`)
      },
    },
  }
}
