import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { literals } from './literals.ts'

const folder = new URL('../../../client/i18n/fr/', import.meta.url)
/** What a notification says; the templates of messages have places to fill, which are checked where they are filled. */
const notifications = new URL('../../../server/domain/words/reminders-french.ts', import.meta.url)

/** What is wrong with a French text as it is printed; empty when nothing is. */
function faults(text: string): string[] {
  const found: string[] = []
  const plain = text.replace(/\S+:\/\/\S+/g, '').replace(/\d{1,2}:\d{2}/g, '')
  if (/[^\u202f]([;!?»])/.test(plain) || /[^\u202f]:/.test(plain))
    found.push('no narrow no-break space before ; : ! ? »')
  if (/«(?!\u202f)/.test(plain)) found.push('no narrow no-break space after «')
  if (/[\s\d](?<!\u202f)[€%]/.test(plain)) found.push('no narrow no-break space before € or %')
  if (plain.includes("'")) found.push('straight apostrophe')
  if (plain.includes('"')) found.push('straight quotation mark')
  if (plain.includes('...')) found.push('three points in place of an ellipsis')
  return found
}

const french = [...readdirSync(folder).map((name) => new URL(name, folder)), notifications]

describe('French typography', () => {
  for (const file of french) {
    it(`is kept by every text of ${file.pathname.split('/').slice(-2).join('/')}`, () => {
      const texts = literals(readFileSync(file, 'utf8'))
      const wrong = texts.flatMap((text) => faults(text).map((fault) => `${fault}: ${text}`))
      expect(wrong).toEqual([])
    })
  }

  it('is seen to be broken when it is', () => {
    expect(faults('Comment ça s’est passé ?')).toHaveLength(1)
    expect(faults('Comment ça s’est passé\u00a0?')).toHaveLength(1)
    expect(faults('« Bonjour »')).toHaveLength(2)
    expect(faults("L'échéance")).toEqual(['straight apostrophe'])
    expect(faults('5 €')).toHaveLength(1)
    expect(faults('5€')).toHaveLength(1)
    expect(faults('Chargement...')).toHaveLength(1)
    expect(faults('«\u202fBonjour\u202f»\u202f: 5\u202f€, à 10:30, voir https://exemple.fr/?a')).toEqual([])
  })
})

describe('reading texts from source', () => {
  it('finds strings, templates and the texts inside what a template fills in, and leaves comments and imports out', () => {
    const source = [
      "import { a } from './a.ts'",
      "/** It's a comment */",
      "export const words = { // don't",
      "  one: 'L\\u2019un',",
      `  two: (n: number) => \`chez \${count(n, { one: 'client', other: 'clients' })} :\`,`,
      '}',
    ].join('\n')
    expect(literals(source)).toEqual(['L’un', 'client', 'clients', 'chez 7 :'])
  })
})
