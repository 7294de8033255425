import { describe, expect, test } from 'vitest'
import { phoneNumber, sirenOf } from '../../../client/intake/client-row.ts'
import { bookAfter, nothing, take } from './taking.ts'

describe('phone numbers', () => {
  test.each([
    ['06 12 34 56 78', '+33612345678'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['+33 (0)6 12 34 56 78', '+33612345678'],
    ['0690 12 34 56', '+590690123456'],
    ['0692123456', '+262692123456'],
    ['06 12', '06 12'],
    ['1-986-772-8058 x00345', '1-986-772-8058 x00345'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(phoneNumber(typed, 'FR')).toBe(kept)
  })

  test('are read in the country of the client', () => {
    expect(phoneNumber('0470 12 34 56', 'BE')).toBe('+32470123456')
  })
})

test('a SIRET gives its SIREN, anything else gives none', () => {
  expect(['732 829 320', '73282932000074', '12', 'FR44732829320'].map(sirenOf)).toEqual([
    '732829320',
    '732829320',
    '',
    '',
  ])
})

describe('a file of clients', () => {
  const head =
    'Code client;Raison sociale;SIRET;N° TVA;Adresse;Code postal;Ville;Pays;Prénom;Nom de famille;E-mail;Téléphone;Remarques\n'
  const line =
    'C1;Dupré SARL;73282932000074;FR 44 732829320;1 rue Bleue;69001;Lyon;France;Anne;Roy;anne@dupre.fr;0612345678;appeler le matin\n'

  test('makes cards with address, numbers, note and contact', async () => {
    const existing = nothing()
    const taken = await take(head + line, {}, existing)
    expect(taken.created('client')).toMatchObject([
      {
        creditorId: existing.creditorId,
        importId: existing.importId,
        name: 'Dupré SARL',
        number: 'C1',
        kind: 'business',
        siren: '732829320',
        vatNumber: 'FR44732829320',
        street: '1 rue Bleue',
        postalCode: '69001',
        city: 'Lyon',
        country: 'FR',
        note: 'appeler le matin',
      },
    ])
    expect(taken.created('contact')).toMatchObject([
      {
        clientId: taken.created('client')[0]?.id,
        firstName: 'Anne',
        lastName: 'Roy',
        phones: [{ number: '+33612345678' }],
        emails: ['anne@dupre.fr'],
      },
    ])
  })

  test('several lines of one client are one client with several contacts', async () => {
    const taken = await take(`${head}${line}C1;Dupré SARL;;;;;;;Bob;Lee;bob@dupre.fr;;\n`)
    expect([taken.created('client').length, taken.created('contact').length]).toEqual([1, 2])
    expect(taken.report.folded).toBe(1)
  })

  test('joins the client that invoices made by number or name, and fills only what it lacks', async () => {
    const before = nothing()
    const invoices = await take(
      'Code client;Client;Facture;Date;Montant;Ville\nC1;;1;25/11/2026;5;\n;Martin;2;25/11/2026;5;Paris\n',
      {},
      before,
    )
    const book = bookAfter(invoices, before)
    const [c1, martin] = book.clients
    const taken = await take(`${head}${line};MARTIN;;;2 rue Verte;69002;Lyon;;;;;;\n`, {}, book)
    expect(taken.created('client')).toEqual([])
    expect(taken.changes.filter((change) => change.op === 'patch')).toMatchObject([
      { id: c1?.id, fields: { name: 'Dupré SARL', siren: '732829320', city: 'Lyon' } },
    ])
    expect(martin?.city).toBe('Paris')
    expect(taken.report).toMatchObject({ completed: 1, duplicates: [3] })
  })

  test('a contact that came with an invoice gets the name and the number it lacks, and keeps what it has', async () => {
    const before = nothing()
    const invoices = await take(
      'Client;Facture;Date;Montant;E-mail\nDupré SARL;1;25/11/2026;5;Anne@dupre.fr\n',
      {},
      before,
    )
    const [anne] = invoices.created('contact')
    const marked = { ...anne, phones: [{ number: '+33140000000', label: 'standard', wrongSince: '2026-11-01' }] }
    const book = { ...bookAfter(invoices, before), contacts: [marked as NonNullable<typeof anne>] }
    const taken = await take(head + line, {}, book)
    expect(taken.created('contact')).toEqual([])
    expect(taken.changes.filter((change) => change.kind === 'contact')).toEqual([
      {
        op: 'patch',
        kind: 'contact',
        id: anne?.id,
        fields: { firstName: 'Anne', lastName: 'Roy', phones: [...marked.phones, { number: '+33612345678' }] },
      },
    ])
    const again = await take(head + line, {}, bookAfter(taken, book))
    expect([again.changes.length, again.report.counts.duplicates]).toEqual([0, 1])
  })

  test('two people of one address are two contacts, whatever was known of it', async () => {
    const before = nothing()
    const first = await take('Raison sociale;E-mail\nDupré;desk@dupre.fr\n', {}, before)
    const people = 'Raison sociale;Prénom;E-mail\nDupré;Anne;desk@dupre.fr\nDupré;Bob;desk@dupre.fr\n'
    const book = bookAfter(first, before)
    const taken = await take(people, {}, book)
    expect(taken.changes).toMatchObject([
      { op: 'create', kind: 'contact', record: { firstName: 'Bob' } },
      { op: 'patch', kind: 'contact', fields: { firstName: 'Anne' } },
    ])
    expect((await take(people, {}, bookAfter(taken, book))).changes).toEqual([])
  })

  test('a card merged into another is met as that other', async () => {
    const before = nothing()
    const first = await take('Raison sociale;Ville\nVieux nom;Paris\nNouveau nom;Paris\n', {}, before)
    const [old, current] = first.created('client')
    if (!old || !current) throw new Error('two clients expected')
    const book = { ...before, clients: [{ ...old, mergedInto: current.id }, current] }
    const taken = await take('Client;Facture;Date;Montant\nvieux nom;1;25/11/2026;5\n', {}, book)
    expect(taken.created('client')).toEqual([])
    expect(taken.created('invoice')[0]?.clientId).toBe(current.id)
  })

  test('what is no SIREN is left out with a warning, and a line without a name is refused', async () => {
    const taken = await take('Raison sociale;SIREN;Ville\nA;732829320;Lyon\nB;12;Lyon\n;;Lyon\n')
    expect(taken.warned).toEqual(['3 siren-unread'])
    expect(taken.created('client')[1]?.siren).toBeUndefined()
    expect(taken.rejected).toEqual(['4 missing-client'])
  })

  test('a column of legal forms tells businesses', async () => {
    const taken = await take('Raison sociale;Forme juridique;Ville\nDupré;SARL;Lyon\nMartin;;Lyon\n')
    expect(taken.created('client').map((client) => client.kind)).toEqual(['business', 'unknown'])
  })
})
