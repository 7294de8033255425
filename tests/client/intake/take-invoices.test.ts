import { describe, expect, test } from 'vitest'
import { preview } from '../../../client/intake/prepare.ts'
import { nothing, open, proposed, take } from './taking.ts'

const head = 'Client;N° facture;Date de facture;Échéance;Montant TTC'
const file = (...lines: string[]): string => [head, ...lines].join('\n')

describe('lines that cannot be taken are reported with their line and reason, and nothing else changes', () => {
  test.each([
    ['zero-amount', 'A;1;01/11/2026;30/11/2026;0,00'],
    ['unreadable-amount', 'A;1;01/11/2026;30/11/2026;douze'],
    ['missing-amount', 'A;1;01/11/2026;30/11/2026;'],
    ['amount-too-large', 'A;1;01/11/2026;30/11/2026;99999999999,00'],
    ['impossible-date', 'A;1;31/02/2026;30/11/2026;5,00'],
    ['impossible-date', 'A;1;01/11/2026;bientôt;5,00'],
    ['missing-date', 'A;1;;30/11/2026;5,00'],
    ['missing-number', 'A;;01/11/2026;30/11/2026;5,00'],
    ['missing-client', ';1;01/11/2026;30/11/2026;5,00'],
    ['too-long', `${'A'.repeat(201)};1;01/11/2026;30/11/2026;5,00`],
    ['too-many-cells', 'A;1;01/11/2026;30/11/2026;5,00;9'],
    ['credit-note-unattached', 'A;1;01/11/2026;30/11/2026;-5,00'],
  ])('%s', async (code, line) => {
    const taken = await take(file('B;2;25/11/2026;26/11/2026;7,00', line))
    expect(taken.rejected).toEqual([`3 ${code}`])
    expect(taken.created('invoice').map((invoice) => invoice.amount)).toEqual([700])
    expect(taken.created('client').map((client) => client.name)).toEqual(['B'])
    expect(taken.report.rejected[0]?.raw).toEqual(line.split(';'))
  })

  test('the line is the one of the file: titles, empty lines and lines inside cells are counted', async () => {
    const taken = await take(
      `Mes factures\n\n${head}\n"A\nB";1;25/11/2026;26/11/2026;5,00\n\nC;2;25/11/2026;26/11/2026;zéro\n`,
    )
    expect(taken.rejected).toEqual(['7 unreadable-amount'])
  })

  test.each([
    ['draft', 'Brouillon'],
    ['cancelled', 'Annulée'],
  ])('%s', async (code, status) => {
    const taken = await take(
      `${head};Statut\nA;1;25/11/2026;26/11/2026;5,00;${status}\nB;2;25/11/2026;26/11/2026;5,00;Envoyée\n`,
    )
    expect(taken.rejected).toEqual([`2 ${code}`])
  })
})

describe('clients', () => {
  test('are grouped by name, whatever the case, accents and spaces', async () => {
    const taken = await take(
      file('Café Müller;1;25/11/2026;26/11/2026;5,00', 'CAFE  MULLER;2;25/11/2026;26/11/2026;6,00'),
    )
    expect(taken.created('client')).toHaveLength(1)
    expect(taken.created('invoice')).toHaveLength(2)
  })

  test('are grouped by number before name: zeros in front do not count, the commonest name is kept', async () => {
    const taken = await take(
      'Code client;Client;Facture;Date;Montant\n0042;Dupre;1;25/11/2026;5\n42;Dupré SARL;2;25/11/2026;5\n42;Dupré SARL;3;25/11/2026;5\n43;Dupré SARL;4;25/11/2026;5\n',
    )
    expect(taken.created('client').map(({ number, name }) => [number, name])).toEqual([
      ['0042', 'Dupré SARL'],
      ['43', 'Dupré SARL'],
    ])
  })

  test('without a name carry their number as name', async () => {
    const taken = await take('customerID,invoiceNumber,InvoiceDate,InvoiceAmount\n0379-NEVHP,1,1/15/2026,5\n')
    expect(taken.created('client')[0]).toMatchObject({ name: '0379-NEVHP', number: '0379-NEVHP' })
  })

  test('markup and formulas in a name are plain text', async () => {
    const names = ['<img src=x onerror=alert(1)>', "=cmd|'/C calc'!A0"]
    const taken = await take(file(...names.map((name, at) => `"${name}";${at};25/11/2026;26/11/2026;5,00`)))
    expect(taken.created('client').map((client) => client.name)).toEqual(names)
  })

  test('control characters and direction marks are taken out of a name', async () => {
    const taken = await take(file('Du\u202epré\u0007 \u200bA;1;25/11/2026;26/11/2026;5,00'))
    expect(taken.created('client')[0]?.name).toBe('Dupré A')
  })

  test('the kind comes from the file, else from SIREN or form, else from the answer given once', async () => {
    const text =
      'Client;Type client;SIREN;Facture;Date;Montant\nAnne;Particulier;;1;25/11/2026;5\nBois;;732829320;2;25/11/2026;5\nQuidam;;;3;25/11/2026;5\n'
    const unasked = await take(text)
    expect(unasked.created('client').map((client) => client.kind)).toEqual(['consumer', 'business', 'unknown'])
    expect(unasked.report.unknownKinds).toBe(1)
    const asked = await take(text, { kindForUnknown: 'consumer' })
    expect(asked.created('client').map((client) => client.kind)).toEqual(['consumer', 'business', 'consumer'])
    expect(asked.report.unknownKinds).toBe(0)
  })

  test('columns of e-mail, phone and names become contacts, one person once', async () => {
    const taken = await take(
      'Client;Contact;E-mail;Téléphone;Facture;Date;Montant\nA;Anne Roy;anne@a.fr;06 12 34 56 78;1;25/11/2026;5\nA;Anne Roy;anne@a.fr;0690 12 34 56;2;25/11/2026;5\nA;Bob;;12 34;3;25/11/2026;5\n',
    )
    expect(
      taken.created('contact').map(({ lastName, emails, phones }) => [lastName, emails, phones?.map((p) => p.number)]),
    ).toEqual([
      ['Anne Roy', ['anne@a.fr'], ['+33612345678', '+590690123456']],
      ['Bob', undefined, ['12 34']],
    ])
  })
})

describe('lines of one invoice', () => {
  const items = 'Client;Facture;Date;Montant;Article\n'

  test('a total repeated on each item line is taken once', async () => {
    const taken = await take(`${items}A;1;25/11/2026;30,00;vis\nA;1;25/11/2026;30,00;clou\nA;2;25/11/2026;5,00;vis\n`)
    expect(taken.created('invoice').map((invoice) => invoice.amount)).toEqual([3000, 500])
    expect(taken.report).toMatchObject({ folded: 1, duplicates: [], rejected: [] })
  })

  test('item amounts that differ are added, also those of a column that says so', async () => {
    const differing = await take(
      `${items}A;1;25/11/2026;30,00;vis\nA;1;25/11/2026;12,50;clou\nA;1;25/11/2026;-2,50;remise\n`,
    )
    expect(differing.created('invoice').map((invoice) => invoice.amount)).toEqual([4000])
    const said = await take('Client;Facture;Date;Total ligne\nA;1;25/11/2026;30,00\nA;1;25/11/2026;30,00\n')
    expect(said.created('invoice').map((invoice) => invoice.amount)).toEqual([6000])
  })

  test('the person can say which', async () => {
    const text = `${items}A;1;25/11/2026;30,00;vis\nA;1;25/11/2026;30,00;clou\n`
    expect((await take(text, { amountPer: 'line' })).created('invoice')[0]?.amount).toBe(6000)
  })

  test('an invoice with an unreadable item is not taken at a wrong sum', async () => {
    const taken = await take(
      'Client;Facture;Date;Total ligne\nA;1;25/11/2026;30,00\nA;1;25/11/2026;trente\nA;2;25/11/2026;5,00\nA;3;25/11/2026;6,00\n',
    )
    expect(taken.rejected).toEqual(['2 other-line-rejected', '3 unreadable-amount'])
    expect(taken.created('invoice').map((invoice) => invoice.number)).toEqual(['2', '3'])
  })

  test('quantity, price and tax stand in where there is no total, rounded once', async () => {
    const taken = await take(
      'Client;Facture;Date;Quantité;Prix unitaire HT;Taux TVA\nA;1;25/11/2026;3;0,333;20\nA;1;25/11/2026;5,5;-0,107;0\n',
    )
    expect(taken.created('invoice')[0]?.amount).toBe(61)
    expect(taken.warned).toContain('2 amount-computed')
  })

  test('without items the same number again is a duplicate, with another amount it is refused', async () => {
    const line = 'A;1;25/11/2026;26/11/2026'
    const taken = await take(file(`${line};5,00`, `${line};5,00`, `${line};6,00`, 'B;1;25/11/2026;26/11/2026;6,00'))
    expect(taken.report.duplicates).toEqual([3])
    expect(taken.rejected).toEqual(['4 duplicate-number'])
    expect(taken.created('invoice').map((invoice) => invoice.amount)).toEqual([500, 600])
  })
})

describe('days', () => {
  test('a due date before the issue date is taken with a warning', async () => {
    const taken = await take(file('A;1;25/11/2026;24/11/2026;5,00'))
    expect(taken.created('invoice')[0]).toMatchObject({ issuedOn: '2026-11-25', dueOn: '2026-11-24' })
    expect(taken.warned).toEqual(['2 due-before-issue'])
  })

  test('a missing due date is 30 days after issue, with a warning (C. com. art. L441-10 I)', async () => {
    const taken = await take(file('A;1;25/11/2026;;5,00'))
    expect(taken.created('invoice')[0]?.dueOn).toBe('2026-12-25')
    expect(taken.warned).toEqual(['2 due-assumed'])
  })

  test('a column of days of credit gives the due date', async () => {
    const taken = await take(
      'Client;Facture;Date;Montant;Délai de paiement\nA;1;25/11/2026;5;45 jours\nA;2;25/11/2026;5;45\n',
    )
    expect(taken.created('invoice').map((invoice) => invoice.dueOn)).toEqual(['2026-12-25', '2027-01-09'])
  })

  test('the answer of the person decides what the file leaves open', async () => {
    const text = file('A;1;01/02/2026;02/03/2026;5,00')
    expect((await take(text, { dayOrder: 'mdy' })).created('invoice')[0]?.issuedOn).toBe('2026-01-02')
    expect((await take(text, { dayOrder: 'dmy' })).created('invoice')[0]?.issuedOn).toBe('2026-02-01')
    const thousands = 'Client,Facture,Date,Montant\nA,1,2026-02-01,"1,234"\n'
    expect((await take(thousands, { decimal: ',' })).created('invoice')[0]?.amount).toBe(123)
    expect((await take(thousands, { decimal: '.' })).created('invoice')[0]?.amount).toBe(123400)
  })
})

test('an invoice without a currency takes the one of its amount, its heading, or the workspace', async () => {
  const currency = async (heading: string, amount: string) =>
    (await take(`Client;Facture;Date;${heading}\nA;1;25/11/2026;${amount}\n`)).created('invoice')[0]?.currency
  expect(await currency('Montant', '5,00')).toBe('EUR')
  expect(await currency('Montant', '$5.00')).toBe('USD')
  expect(await currency('converted_usd', '5.00')).toBe('USD')
  const column = await take(
    'Client;Facture;Date;Montant;Devise\nA;1;25/11/2026;5;CHF\nA;2;25/11/2026;5;GBP\nA;3;25/11/2026;5;sous\n',
  )
  expect(column.created('invoice').map((invoice) => invoice.currency)).toEqual(['CHF', 'GBP'])
  expect(column.rejected).toEqual(['4 unknown-currency'])
})

test('a column of notes is offered, and mapped becomes a note of the journal about the invoice', async () => {
  const table = await open(`${head};Remarques\nA;1;25/11/2026;26/11/2026;5,00;a promis vendredi\n`)
  expect(table.opened.mapping[5]).toBeNull()
  const taken = await take(table, { mapping: table.opened.mapping.map((field, at) => (at === 5 ? 'note' : field)) })
  const [invoice] = taken.created('invoice')
  expect(taken.created('interaction')).toMatchObject([
    { invoiceIds: [invoice?.id], channel: 'note', note: 'a promis vendredi' },
  ])
  expect(taken.created('client')[0]?.note).toBeUndefined()
})

test('chunks hold at most 500 changes, in an order they can be stored, and their facts name their act', async () => {
  const lines = Array.from({ length: 700 }, (_, at) => `C${at % 90};${at};01/10/2026;25/10/2026;50,00;20,00;oui`)
  const { chunks } = await take([`${head};Déjà réglé;Litige`, ...lines].join('\n'))
  const order = ['client', 'contact', 'invoice', 'payment', 'dispute']
  for (const changes of chunks) {
    expect(changes.length).toBeLessThanOrEqual(500)
    const places = changes.map((change) => order.indexOf(change.kind))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const acts = new Set(
      changes.flatMap((change) => (change.op === 'create' && 'act' in change.record ? [change.record.act] : [])),
    )
    expect(acts.size).toBe(1)
    const made = new Set(
      changes.flatMap((change) => (change.op === 'create' && change.kind === 'invoice' ? [change.record.id] : [])),
    )
    for (const change of changes)
      if (change.op === 'create' && change.kind === 'dispute') expect(made.has(change.record.invoiceId)).toBe(true)
  }
  expect(chunks.flat()).toHaveLength(90 + 700 * 3)
})

test('the preview shows the first records and the counts that follow', async () => {
  const table = await open(
    file('A;1;25/11/2026;24/11/2026;5,00', 'A;2;25/11/2026;26/11/2026;6,00', 'A;;25/11/2026;26/11/2026;7,00'),
  )
  const seen = await preview(table, proposed(table), nothing(), 1)
  expect(seen.records).toEqual([
    {
      line: 2,
      client: 'A',
      number: '1',
      issuedOn: '2026-11-25',
      dueOn: '2026-11-24',
      amount: 500,
      currency: 'EUR',
      warnings: ['due-before-issue'],
    },
  ])
  const taken = await take(table)
  expect(seen.report).toEqual(taken.report)
})

describe('a term longer than the law allows', () => {
  const warned = async (line: string, existing = nothing()) =>
    (await take(`${head};Type de client;Payé le\n${line}\n`, {}, existing)).warned

  test('is a remark, and the invoice is taken', async () => {
    const taken = await take(`${head};Type de client\nA SARL;1;05/05/2026;31/08/2026;5,00;\n`)
    expect(taken.warned).toEqual(['2 long-term'])
    expect(taken.created('invoice')).toHaveLength(1)
  })

  test('is said of businesses and public bodies, never of a client whose kind is not known', async () => {
    expect(await warned('Dupont;1;05/05/2026;31/08/2026;5,00;;')).toEqual([])
    expect(await warned('Dupont;1;05/05/2026;31/08/2026;5,00;particulier;')).toEqual([])
    expect(await warned('Mairie de Vif;1;05/05/2026;30/06/2026;5,00;;')).toEqual(['2 long-term'])
    expect(await warned('Dupont SAS;1;05/05/2026;30/06/2026;5,00;;')).toEqual([])
  })

  test('is no matter once the invoice is paid, nor for a creditor abroad', async () => {
    expect(await warned('A SARL;1;05/05/2026;31/08/2026;5,00;;30/06/2026')).toEqual([])
    expect(await warned('A SARL;1;05/05/2026;31/08/2026;5,00;;', { ...nothing(), country: 'BE' })).toEqual([])
    const creditor = { country: 'LU', postalCode: undefined }
    expect(await warned('A SARL;1;05/05/2026;31/08/2026;5,00;;', { ...nothing(), creditor })).toEqual([])
  })
})
