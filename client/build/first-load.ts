/**
 * The size budget: everything a new phone asks for before Today can be used, as it travels (brotli). The build fails when
 * it is exceeded, and prints the table either way, so that every byte added is seen by who adds it. The rulebook comes with
 * the first client, so it stands on a line of its own: a phone that has clients has it in the cache of the worker.
 */
import { brotliCompressSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

export const FIRST_LOAD_BUDGET = 45_000

export interface Piece {
  name: string
  bytes: number
}

/** Bytes on the wire: HTTP headers are not counted, a server sends the smaller of plain and compressed. */
export function onTheWire(content: string | Uint8Array): number {
  return Math.min(brotliCompressSync(content).length, Buffer.byteLength(content))
}

type Bundle = Rolldown.OutputBundle
const isChunk = (file: Bundle[string] | undefined): file is Rolldown.OutputChunk => file?.type === 'chunk'

/** The chunk and all it imports statically, with their style sheets. */
export function closure(bundle: Bundle, start: string): Set<string> {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = bundle[name]
    if (!isChunk(chunk)) return
    for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style)
    for (const imported of chunk.imports) visit(imported)
  }
  visit(start)
  return seen
}

const size = (bundle: Bundle, names: Iterable<string>): Piece[] =>
  [...names].flatMap((name) => {
    const file = bundle[name]
    if (!file) return []
    return [{ name, bytes: onTheWire(isChunk(file) ? file.code : file.source) }]
  })

const sum = (pieces: Piece[]) => pieces.reduce((total, piece) => total + piece.bytes, 0)

/** `files` are the files of the public folder that the page itself asks for. */
export function firstLoad(bundle: Bundle, files: Piece[]): Piece[] {
  const entry = Object.values(bundle).find((file) => isChunk(file) && file.isEntry)
  if (!entry) throw new Error('the build has no entry')
  const always = closure(bundle, entry.fileName)
  for (const name of Object.keys(bundle)) if (name.endsWith('.html')) always.add(name)
  // One language is fetched: the larger counts.
  const dictionaries = Object.values(bundle)
    .filter((file) => isChunk(file) && /\/i18n\/\w+\/first\.ts$/.test(file.facadeModuleId ?? ''))
    .map((file) =>
      size(
        bundle,
        [...closure(bundle, file.fileName)].filter((name) => !always.has(name)),
      ),
    )
    .sort((one, other) => sum(other) - sum(one))
  // /config.json is asked for by sync alone, for those with an account, once Today is there.
  return [...size(bundle, always), ...(dictionaries[0] ?? []), ...files]
}

/** What planning the first case fetches on top of the first load. */
export function rulebook(bundle: Bundle, first: readonly Piece[]): number {
  const known = new Set(first.map((piece) => piece.name))
  // Not by the module a chunk stands for: this one shares its chunk with others.
  const door = Object.values(bundle).find(
    (file) => isChunk(file) && file.moduleIds.some((id) => id.endsWith('/book/cases.ts')),
  )
  if (!door) throw new Error('the build has no rulebook')
  const needed = [...closure(bundle, door.fileName)].filter((name) => !known.has(name))
  return sum(size(bundle, needed))
}

export function firstLoadBudget(publicFiles: () => Piece[]): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    // After vite's own HTML step, which adds index.html to the bundle.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pieces = firstLoad(bundle, publicFiles())
        const total = sum(pieces)
        const lines = pieces.map((piece) => `  ${String(piece.bytes).padStart(6)}  ${piece.name}`)
        const verdict = `  ${String(total).padStart(6)}  first load, of ${FIRST_LOAD_BUDGET} allowed`
        const later = `  ${String(rulebook(bundle, pieces)).padStart(6)}  the rulebook, with the first client`
        console.log(['', ...lines, verdict, later, ''].join('\n'))
        if (total > FIRST_LOAD_BUDGET) this.error(`first load is ${total} bytes, the budget is ${FIRST_LOAD_BUDGET}`)
      },
    },
  }
}
