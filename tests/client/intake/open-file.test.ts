import { describe, expect, test } from 'vitest'
import { toRemember } from '../../../client/intake/fields.ts'
import { MAX_BYTES, openFile } from '../../../client/intake/open-file.ts'
import { fileOf, open, refusal } from './taking.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

const invoices = 'Client;N° facture;Date;Échéance;Montant TTC\nDupré;F1;21/11/2026;21/12/2026;1 234,56\n'

describe('what is no table is refused with its name', () => {
  test.each([
    ['empty', ''],
    ['empty', '\ufeff\n\n ; ;\n'],
    ['binary', bytes('Client;Montant\n', [0, 1, 2])],
    ['spreadsheet', bytes([0x50, 0x4b, 3, 4], 'xl/workbook.xml')],
    ['archive', bytes([0x50, 0x4b, 3, 4], 'photo.jpg')],
    ['spreadsheet', bytes([0xd0, 0xcf, 0x11, 0xe0])],
    ['pdf', bytes('%PDF-1.7')],
    ['image', bytes([0x89], 'PNG')],
    ['xml', '<?xml version="1.0"?><Invoice/>'],
    ['no-rows', 'Client;N° facture;Date;Montant TTC\n'],
    ['no-heading', 'Dupré;F1;21/11/2026;12,00\nMartin;F2;22/11/2026;13,00\n'],
    ['no-heading', 'just a letter to somebody\nwith a second line\n'],
  ])('%s', async (code, content) => {
    expect((await refusal(content))?.code).toBe(code)
  })

  test('a file above the limit is refused before it is read', async () => {
    const huge = { name: 'huge.csv', size: 100 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('was read')) }
    expect(await openFile(huge as unknown as File)).toEqual({ ok: false, code: 'too-large' })
    expect(MAX_BYTES).toBe(26_214_400)
  })

  test('a file that cannot be read any more is refused', async () => {
    const gone = {
      name: 'gone.csv',
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    }
    expect(await openFile(gone as unknown as File)).toEqual({ ok: false, code: 'unreadable' })
  })

  test('a quote that nothing closes is refused with the line on which it opens', async () => {
    const content = 'Client;N° facture;Date;Montant\nA;1;21/11/2026;5,00\n"B;2;21/11/2026;6,00\nC;3;21/11/2026;7,00\n'
    expect(await refusal(content)).toEqual({ ok: false, code: 'open-quote', line: 3 })
  })

  test('five thousand columns are refused', async () => {
    const wide = Array.from({ length: 5000 }, (_, at) => `c${at}`).join(';')
    expect((await refusal(`${wide}\n${wide}\n`))?.code).toBe('too-many-columns')
  })

  test('a single line of ten million characters is refused, whether it is cells or one word', async () => {
    expect((await refusal('x'.repeat(10_000_000)))?.code).toBe('no-heading')
    expect((await refusal('xyz;'.repeat(2_500_000)))?.code).toBe('too-many-columns')
  })
})

describe('what a file is', () => {
  test.each([
    ['products', 'Produit;Référence;Prix unitaire HT\nVis;V1;0,10\n'],
    ['quotes', 'Client;N° devis;Date devis;Montant TTC\nA;D1;21/11/2026;5,00\n'],
    ['statement', 'Date;Libellé;Débit;Crédit;Solde\n21/11/2026;VIR A;;5,00;10,00\n'],
    ['statement', 'Date;Remarque;Montant\n2012/3/22;DÉPÔT;50.00\n'],
    ['accounting', 'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\nVE\tVentes\t1\t20261121\t411000\n'],
  ])('%s are recognised and refused', async (code, content) => {
    expect((await refusal(content))?.code).toBe(code)
  })

  test.each([
    ['invoices', invoices],
    ['invoices', 'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount\nA,1,1/2/2026,1/30/2026,5\n'],
    ['clients', 'Nom;Prénom;E-mail;Téléphone\nDupré;Anne;anne@example.org;0612345678\n'],
    ['clients', 'Raison sociale,SIRET,Ville\nDupré,73282932000074,Lyon\n'],
    ['payments', 'Client;N° facture;Date de règlement;Montant;Mode de règlement\nA;F1;21/11/2026;5,00;Virement\n'],
    ['unknown', 'foo;bar;baz\none;two;three\n'],
  ])('%s are opened', async (kind, content) => {
    expect((await open(content)).opened.kind).toBe(kind)
  })
})

describe('how it is read', () => {
  test.each([',', ';', '\t', '|'])('the delimiter %j is found, below titles that have none', async (delimiter) => {
    const content = `Export du 21 novembre, 8 h\n\n${invoices.replaceAll(';', delimiter)}`
    const { opened, rows } = await open(content.replace('1 234,56', '"1 234,56"'))
    expect(opened).toMatchObject({ delimiter, headingLine: 3, kind: 'invoices' })
    expect(rows[0]?.cells[4]).toBe('1 234,56')
  })

  const utf16 = (text: string) =>
    bytes(
      [0xff, 0xfe],
      [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    )
  const latin = (text: string) => bytes([...text].map((char) => (char === '€' ? 0x80 : char.charCodeAt(0))))

  test.each([
    ['utf-8', invoices],
    ['utf-8', `\ufeff${invoices}`],
    ['windows-1252', latin(`${invoices}Café;F2;21/11/2026;21/12/2026;5 €\n`)],
    ['utf-16le', utf16(invoices)],
  ])('%s keeps its accents', async (encoding, content) => {
    const { opened, rows } = await open(fileOf(content))
    expect(opened).toMatchObject({ encoding, damaged: false })
    expect(opened.columns[3]?.heading).toBe('Échéance')
    expect(rows[0]?.cells[0]).toBe('Dupré')
  })

  test('one broken character in UTF-8 does not spoil the others, and is said', async () => {
    const { opened, rows } = await open(
      fileOf(bytes(invoices, 'É'.repeat(30), ';F2', [0xc3], ';21/11/2026;21/12/2026;5\n')),
    )
    expect(opened).toMatchObject({ encoding: 'utf-8', damaged: true })
    expect(rows[0]?.cells[0]).toBe('Dupré')
  })

  test('a lone surrogate in UTF-16 becomes a replacement character and is said', async () => {
    const { opened, rows } = await open(fileOf(utf16(invoices.replace('Dupré', 'Dup\ud800ré'))))
    expect(opened.damaged).toBe(true)
    expect(rows[0]?.cells[0]).toBe('Dup\ufffdré')
  })

  test('lines are counted as an editor counts them, inside quoted cells too', async () => {
    const { rows } = await open(
      'Titre\r\n\r\nClient,N° facture,Date,Montant\r\n"A\r\nB",1,21/11/2026,5\r\n\r\nC,2,21/11/2026,6\r\n',
    )
    expect(rows.map((row) => row.line)).toEqual([4, 7])
  })

  test('a column of dates that tells nothing follows the columns that do', async () => {
    const { opened } = await open(
      'Client;Facture;Date;Échéance;Montant\nA;1;01/02/2026;25/02/2026;5,00\nA;2;03/04/2026;28/04/2026;6,00\n',
    )
    expect(opened.columns[2]?.days).toEqual({ order: 'dmy', ambiguous: false })
  })

  test('dates that nothing in the file tells are left to the person', async () => {
    const { opened } = await open('Client;Facture;Date;Échéance;Montant\nA;1;01/02/2026;05/02/2026;5,00\n')
    expect(opened.columns[2]?.days).toEqual({ order: null, ambiguous: true })
  })

  test('the same bytes have the same hash and other bytes another', async () => {
    const hashes = await Promise.all(
      [invoices, invoices, `${invoices} `].map(async (text) => (await open(text)).opened.fileHash),
    )
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
  })
})

test('a mapping used before for the same headings is proposed again, however they are accented', async () => {
  const { opened } = await open(invoices)
  const chosen = opened.mapping.map((field) => (field === 'dueOn' ? null : field))
  const remembered = [{ headings: opened.headings, mapping: toRemember(chosen) }]
  const again = await openFile(fileOf(invoices.replace('Échéance', 'ECHEANCE')), remembered)
  expect('opened' in again && again.opened).toMatchObject({ mapping: chosen, remembered: true })
  const other = await openFile(fileOf(invoices.replace('Échéance', 'Pays')), remembered)
  expect('opened' in other && other.opened.remembered).toBe(false)
})
