import { randomBytes } from 'node:crypto'
import type { Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { firstLoad, onTheWire, rulebook } from '../../../client/build/first-load.ts'

type Chunk = { code?: string; imports?: string[]; entry?: boolean; css?: string[]; module?: string }

function bundle(chunks: Record<string, Chunk>, assets: Record<string, string> = {}): Rolldown.OutputBundle {
  const made: Record<string, unknown> = {}
  for (const [fileName, chunk] of Object.entries(chunks))
    made[fileName] = {
      type: 'chunk',
      fileName,
      code: chunk.code ?? '',
      imports: chunk.imports ?? [],
      isEntry: chunk.entry ?? false,
      facadeModuleId: chunk.module ?? null,
      moduleIds: chunk.module ? [chunk.module] : [],
      viteMetadata: { importedCss: new Set(chunk.css) },
    }
  for (const [fileName, source] of Object.entries(assets)) made[fileName] = { type: 'asset', fileName, source }
  return made as unknown as Rolldown.OutputBundle
}

const names = (built: Rolldown.OutputBundle) =>
  firstLoad(built, [])
    .map((piece) => piece.name)
    .sort()

describe('the first load', () => {
  it('is the page, the entry, all it imports in turn and their styles; what is fetched later is not', () => {
    const built = bundle(
      {
        'index.js': { entry: true, imports: ['solid.js'], css: ['index.css'] },
        'solid.js': { imports: ['deep.js'] },
        'deep.js': { css: ['deep.css'] },
        'sheet.js': { imports: ['solid.js'], css: ['sheet.css'] },
      },
      { 'index.html': '<html>', 'index.css': 'a{}', 'deep.css': 'b{}', 'sheet.css': 'c{}' },
    )
    expect(names(built)).toEqual(['deep.css', 'deep.js', 'index.css', 'index.html', 'index.js', 'solid.js'])
  })

  it('counts the larger dictionary, with what it alone imports', () => {
    const words = randomBytes(200).toString('hex')
    const built = bundle({
      'index.js': { entry: true },
      'first-a.js': { module: '/client/i18n/fr/first.ts', code: 'short', imports: ['index.js'] },
      'first-b.js': { module: '/client/i18n/en/first.ts', code: words, imports: ['index.js', 'plural.js'] },
      'plural.js': {},
      'rest-a.js': { module: '/client/i18n/fr/rest.ts', code: words + words },
    })
    expect(names(built)).toEqual(['first-b.js', 'index.js', 'plural.js'])
  })

  it('leaves the rulebook to the first client, and says what it weighs', () => {
    const rules = randomBytes(300).toString('hex')
    const built = bundle({
      'index.js': { entry: true, imports: ['solid.js'] },
      'solid.js': {},
      'cases.js': { module: '/client/book/cases.ts', imports: ['solid.js', 'plan.js'] },
      'plan.js': { code: rules },
    })
    expect(names(built)).not.toContain('cases.js')
    expect(rulebook(built, firstLoad(built, []))).toBe(onTheWire(rules) + onTheWire(''))
  })

  it('is measured as it travels: compressed, unless that makes it longer', () => {
    expect(onTheWire('a'.repeat(10_000))).toBeLessThan(100)
    expect(onTheWire('ab')).toBe(2)
  })
})
