/** The pack itself, opened again: every word and figure of the case is in it, and the verifier takes it and nothing changed. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { inner } from '../../../../client/papers/sheet.ts'
import type { Assembled } from '../../../../client/screens/evidence/assemble.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { messagesOf } from '../../../../server/domain/evidence/exchanges.ts'
import type { PackInput } from '../../../../server/domain/evidence/pack.ts'
import type { Language } from '../../../../server/domain/records/primitives.ts'
import { verifyFile } from '../../../../server/journal/verify.js'
import { perrin } from '../../../server/domain/papers/papers.ts'
import { flatten, hasPoppler, pdfRead } from '../../papers/pdf.ts'
import { bytesOf, caseInput, packOf, realPrint, recordsOf, SECRET, stamped } from './packs.ts'

const open = async (made: Assembled) => unzipSync(await bytesOf(made))
const dense = (text: string) => text.replace(/\s/g, '')

/** Everything it says where documents are their words. */
const said = (files: Record<string, Uint8Array>) =>
  Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join(' ')
    .replace(/[\u00a0\u202f]/g, ' ')

/** All PDF of a pack as one text, after nothing was found outside the margins. */
function read(files: Record<string, Uint8Array>): string {
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.pdf'))
    .map(([, bytes]) => {
      const { words, flat } = pdfRead(bytes)
      expect(
        words.filter(
          ({ left, right, bottom }) => left < inner.left - 0.5 || right > inner.right + 0.5 || bottom > 842 - 20,
        ),
      ).toEqual([])
      return flat
    })
    .join(' ')
}

describe.skipIf(!hasPoppler)('a pack for a court', () => {
  const LONG = 'Société coopérative des menuisiers & charpentiers réunis du Val'

  test.each<Language>(['fr', 'en'])(
    'holds every message and figure of the case, inside its margins: %s',
    async (language) => {
      const packed = caseInput({ language }, { client: perrin({ name: LONG }) })
      const made = await packOf(packed, { print: realPrint })
      const files = await open(made)
      const text = dense(read(files))
      for (const message of messagesOf(packed.facts))
        for (const line of [...message.text.split('\n'), message.subject ?? ''])
          expect(text).toContain(dense(flatten(line)))
      for (const figure of language === 'fr'
        ? ['1 200,00 €', '450,50 €', '200,00 €', '100,00 €', '13,45 €']
        : ['€1,200.00', '€450.50', '€200.00', '€100.00', '€13.45'])
        expect(text).toContain(dense(figure))
      for (const word of [LONG, '2026-001', '2026-014', 'Marche fendue', 'RAR 1A2', 'Perrin'])
        expect(text).toContain(dense(word))
      for (const { sha256, fileName } of made.listed) {
        expect(text).toContain(sha256)
        expect(files[fileName]).toBeDefined()
      }
      expect(made.undrawn).toEqual([])
    },
  )
})

describe('what a court gets', () => {
  test('is listed in the order of its numbers, the list first', async () => {
    const made = await packOf(caseInput())
    expect(Object.keys(await open(made)).sort()).toEqual([
      '00-bordereau.pdf',
      '01-synthese.pdf',
      '02-compte.pdf',
      '03-chronologie.pdf',
      '04-appels-et-visites.pdf',
      '05-messages.pdf',
      '06-lettre-recommandee.pdf',
      '07-interets.pdf',
      '08-journal.json',
      'LISEZ-MOI.txt',
      'SHA256SUMS',
    ])
    expect(made.file.name).toMatch(/^dossier-de-preuve-menuiserie-perrin-2026-07-11\.zip$/)
  })

  test('tells at what time of the workspace a message left, and whether that is known', async () => {
    const text = dense(said(await open(await packOf(caseInput()))))
    expect(text).toContain(dense('Lettre recommandée envoyée, le 26 juin 2026 à 12 h 00'))
    expect(text).toContain(dense('SMS préparé, le 27 juin 2026 à 12 h 00'))
    expect(text).toContain(dense('E-mail reçu, le 16 juin 2026'))
  })

  test('keeps internal notes out unless they are asked for, and says which it is', async () => {
    const all = async (notes: boolean) => said(await open(await packOf(caseInput({ notes }))))
    const without = await all(false)
    expect(dense(without)).not.toContain(dense(SECRET))
    expect(without).toContain('Les notes internes du créancier n’y sont pas.')
    const withNotes = await all(true)
    expect(dense(withNotes)).toContain(dense(SECRET))
    expect(withNotes).toContain('Les notes internes du créancier y sont')
  })
})

describe('who reads it', () => {
  const names = async (more: Partial<PackInput>) => Object.keys(await open(await packOf(caseInput(more)))).sort()

  test('an agency gets no journal; the accountant no word of what was said', async () => {
    expect(await names({ to: 'agency' })).not.toContain('08-journal.json')
    expect(await names({ to: 'agency' })).toContain('05-messages.pdf')
    expect(await names({ to: 'accountant' })).toEqual([
      '00-bordereau.pdf',
      '01-synthese.pdf',
      '02-compte.pdf',
      '03-chronologie.pdf',
      '04-interets.pdf',
      'LISEZ-MOI.txt',
      'SHA256SUMS',
    ])
  })

  const told = async (to: PackInput['to'], more: Partial<CaseFacts> = {}) =>
    said(await open(await packOf(caseInput({ to }, more))))

  test('nobody is sent to a document that is not in the pack, nor told of every fact where only the sums are', async () => {
    expect(await told('agency')).toContain('Messages, texte exact')
    const accounts = await told('accountant')
    expect(accounts).not.toMatch(/Messages, texte exact|Tous les faits/)
    expect(accounts).toContain('Ce qui a été dit et écrit n’y est pas.')
  })

  test('only an agency is told how to reach people', async () => {
    const contacts = [{ id: 'contact', clientId: 'client', lastName: 'Perrin', emails: ['anne@perrin.example'] }]
    expect(await told('agency', { contacts })).toContain('anne@perrin.example')
    expect(await told('court', { contacts })).not.toContain('anne@perrin.example')
    expect(await told('accountant', { contacts })).not.toContain('Interlocuteurs')
  })
})

describe('the verifier', () => {
  let made: Assembled
  let bytes: Uint8Array
  beforeAll(async () => {
    made = await packOf(caseInput())
    bytes = await bytesOf(made)
  })

  test('takes the pack, says how much the server sealed, and knows its fingerprint', () => {
    const found = verifyFile(bytes)
    const sealed = recordsOf(caseInput().facts).length - 2
    expect(found).toEqual({
      code: 0,
      lines: [
        `Intact: 10 files, ${sealed} facts as the server sealed them.`,
        'Told without the creditor’s notes, so that nothing is said about them: 1 facts.',
        `Fingerprint of this file: ${made.sha256}`,
      ],
    })
    expect(verifyFile(bytes, made.sha256).code).toBe(0)
    expect(verifyFile(bytes, 'f'.repeat(64)).code).toBe(1)
  })

  test('refuses one changed byte wherever it is, once the fingerprint is known', () => {
    const step = Math.max(1, Math.floor(bytes.length / 40))
    for (let at = 30; at < bytes.length; at += step) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(verifyFile(changed, made.sha256).code).not.toBe(0)
    }
  })

  test('refuses one changed byte of any file without knowing anything', () => {
    const whole = strFromU8(bytes, true)
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      // Compressed ones are found by how they begin.
      const at = whole.indexOf(strFromU8(content.subarray(0, 64), true))
      if (at < 0) continue
      const changed = bytes.slice()
      changed[at + 20] = (changed[at + 20] ?? 0) ^ 1
      expect(verifyFile(changed), name).toMatchObject({ code: 1 })
    }
  })

  test('takes a whole chain to the head, and one made without network, and says so', async () => {
    const packed = caseInput({ notes: true })
    const facts = recordsOf(packed.facts)
    const { head } = stamped(facts)
    const linked = await packOf(packed, { links: true })
    expect(verifyFile(await bytesOf(linked), head?.chain).code).toBe(0)
    const offline = await packOf(packed, { journal: async () => 'unreachable' })
    const readme = strFromU8((await open(offline))['LISEZ-MOI.txt'] ?? new Uint8Array())
    expect(readme).toContain('le dossier a été fait sans réseau')
    expect(verifyFile(await bytesOf(offline)).lines[1]).toBe(
      `With the fingerprint of the phone alone: ${facts.length} facts.`,
    )
  })

  test('tells nothing of other clients but bare links, and those only when asked', async () => {
    const json = async (links: boolean) =>
      strFromU8((await open(await packOf(caseInput(), { links })))['08-journal.json'] ?? new Uint8Array())
    expect(await json(false)).not.toContain('other-')
    const { chain } = JSON.parse(await json(true))
    const others = chain.runs.flatMap((run: { entries: unknown[][] }) =>
      run.entries.filter(([, , id]) => String(id).startsWith('other-')),
    )
    expect(others.length).toBeGreaterThan(2)
    expect(others.every((entry: unknown[]) => entry[6] === null)).toBe(true)
  })

  test('no fingerprint stands beside what was left out, by which it could be guessed', async () => {
    const packed = caseInput()
    const { phone, chain, shortened } = JSON.parse(
      strFromU8((await open(await packOf(packed)))['08-journal.json'] ?? new Uint8Array()),
    )
    const kept = recordsOf(packed.facts).filter(({ record }) => JSON.stringify(record).includes(SECRET))
    expect(kept).toHaveLength(2)
    expect(shortened).toHaveLength(1)
    for (const { record } of kept) {
      expect(phone.some(({ id }: { id: string }) => id === record.id)).toBe(false)
      const entry = chain.runs
        .flatMap((run: { entries: unknown[][] }) => run.entries)
        .find((one: unknown[]) => one[2] === record.id)
      expect(entry?.[6]).toBe(null)
    }
  })
})

test('a pack that was called off stops before its next document', async () => {
  const off = new AbortController()
  const told: string[] = []
  const made = packOf(caseInput(), {
    signal: off.signal,
    progress(done, of, title) {
      told.push(`${done} / ${of} ${title}`)
      if (done === 1) off.abort()
    },
  })
  await expect(made).rejects.toThrow(/abort/i)
  expect(told).toEqual(['0 / 9 Synthèse du dossier', '1 / 9 Compte du client'])
})

test('facts the server has not taken are said to be so, and facts it knows otherwise too', async () => {
  const packed = caseInput({ notes: true })
  const facts = recordsOf(packed.facts)
  const [first, second] = facts
  const sealed = stamped(
    facts.map((one) => (one === second ? { ...one, record: { ...one.record, forged: true } } : one)),
  )
  const made = await packOf(packed, {
    waiting: new Set([first?.record.id ?? '']),
    journal: async () => ({ ...sealed, entries: sealed.entries }),
  })
  expect(made.journal).toMatchObject({ different: 1, waiting: 1, same: facts.length - 1 })
  const readme = strFromU8((await open(made))['LISEZ-MOI.txt'] ?? new Uint8Array())
  expect(readme).toMatch(/Faits pas encore au serveur.*: 1/)
  expect(readme).toMatch(/Attention, faits qui diffèrent.*: 1/)
  expect(verifyFile(await bytesOf(made)).code).toBe(1)
})
