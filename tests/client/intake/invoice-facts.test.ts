/** What the paid, disputed and credit columns of a file of invoices become. */
import { describe, expect, test } from 'vitest'
import { take } from './taking.ts'

const head = 'Client;N° facture;Date de facture;Échéance;Montant TTC'

describe('money received', () => {
  const paid = (columns: string, ...lines: string[]) =>
    take([`${head};${columns}`, ...lines.map((line) => `A;1;01/10/2026;31/10/2026;${line}`)].join('\n'))

  test('a day of payment is a payment of the whole on that day', async () => {
    const taken = await paid('Date de paiement;Mode de règlement', '50,00;25/10/2026;Chèque')
    const [invoice] = taken.created('invoice')
    expect(taken.created('payment')).toMatchObject([
      {
        on: '2026-10-25',
        amount: 5000,
        method: 'cheque',
        allocations: [{ invoiceId: invoice?.id, amount: 5000 }],
        source: 'import',
      },
    ])
  })

  test('a paid amount without a day is dated at the due date, with a warning', async () => {
    const taken = await paid('Déjà réglé', '50,00;20,00')
    expect(taken.created('payment')).toMatchObject([{ on: '2026-10-31', amount: 2000 }])
    expect(taken.warned).toEqual(['2 paid-date-assumed'])
  })

  test('money cannot have come in on a day to come', async () => {
    const taken = await take('Client;Facture;Date;Échéance;Montant;Payé\nA;1;10/11/2026;31/12/2026;50,00;20,00\n')
    expect(taken.created('payment')[0]?.on).toBe('2026-11-10')
  })

  test('what remains due tells what was paid', async () => {
    const taken = await paid('Reste à payer', '50,00;15,00')
    expect(taken.created('payment')).toMatchObject([{ amount: 3500 }])
    expect((await paid('Reste à payer', '50,00;50,00')).created('payment')).toEqual([])
  })

  test('more than the invoice is put on it up to its amount, with a warning', async () => {
    const taken = await paid('Déjà réglé', '50,00;80,00')
    expect(taken.created('payment')[0]).toMatchObject({ amount: 8000, allocations: [{ amount: 5000 }] })
    expect(taken.warned).toContain('2 overpaid')
  })

  test('a status or a yes says paid where nothing else does', async () => {
    expect((await paid('Statut', '50,00;Payée')).created('payment')).toMatchObject([{ amount: 5000, on: '2026-10-31' }])
    expect((await paid('Payé', '50,00;oui')).created('payment')).toHaveLength(1)
    expect((await paid('Payé', '50,00;non')).created('payment')).toHaveLength(0)
  })

  test('a day of payment that cannot be read refuses the line: a paid invoice must not be chased', async () => {
    const taken = await take(
      `${head};Date de paiement\nA;1;01/10/2026;31/10/2026;5,00;25/10/2026\nA;2;01/10/2026;31/10/2026;5,00;31/02/2026\n`,
    )
    expect(taken.rejected).toEqual(['3 impossible-date'])
  })
})

describe('disputes', () => {
  const disputed = (line: string) =>
    take(
      `${head};Litige;Date de paiement\nA;1;01/10/2026;31/10/2026;50,00;${line}\nB;1;01/10/2026;31/10/2026;50,00;non;25/10/2026\n`,
    )

  test('an open one freezes the whole amount from the due date', async () => {
    const taken = await disputed('oui;')
    expect(taken.created('dispute')).toMatchObject([{ on: '2026-10-31', amount: 5000 }])
    expect(taken.created('disputeClosing')).toEqual([])
  })

  test('one of a settled invoice is closed on the day of payment, and never before it is opened', async () => {
    const late = await disputed('oui;15/11/2026')
    expect(late.created('dispute')[0]?.on).toBe('2026-10-31')
    expect(late.created('disputeClosing')).toMatchObject([
      { disputeId: late.created('dispute')[0]?.id, on: '2026-11-15', how: 'settled' },
    ])
    const early = await disputed('oui;20/10/2026')
    expect(early.created('dispute')[0]?.on).toBe('2026-10-20')
  })
})

describe('credit notes', () => {
  const text = `${head};Facture d’origine\nA;AV1;20/11/2026;;-15,00;F1\nA;F1;01/11/2026;30/11/2026;50,00;\n`

  test('a negative amount becomes a credit note of the invoice it names, wherever that stands', async () => {
    const taken = await take(text)
    expect(taken.created('creditNote')).toMatchObject([
      { invoiceId: taken.created('invoice')[0]?.id, number: 'AV1', on: '2026-11-20', amount: 1500 },
    ])
    expect(taken.report).toMatchObject({ negatives: 1, rejected: [] })
  })

  test('is only reported when the person prefers so', async () => {
    const taken = await take(text, { creditNotes: 'report' })
    expect(taken.created('creditNote')).toEqual([])
    expect(taken.rejected).toEqual(['2 credit-note-unattached'])
  })

  test('a document type says credit note of a positive amount, and quotes are no invoices', async () => {
    const taken = await take(
      `${head};Type de pièce\nA;F1;01/11/2026;30/11/2026;50,00;Facture\nA;F1;20/11/2026;;15,00;Avoir\nA;D1;20/11/2026;;15,00;Devis\n`,
    )
    expect(taken.created('creditNote').map((note) => note.amount)).toEqual([1500])
    expect(taken.rejected).toEqual(['4 not-an-invoice'])
  })
})
