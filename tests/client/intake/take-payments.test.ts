import { describe, expect, test } from 'vitest'
import type { Existing } from '../../../client/intake/existing.ts'
import { bookAfter, nothing, take } from './taking.ts'

async function book(): Promise<Existing> {
  const before = nothing()
  const invoices = await take(
    'Client;Facture;Date;Échéance;Montant\nA;F1;01/10/2026;31/10/2026;50,00\nA;F2;01/10/2026;31/10/2026;60,00\nB;F1;01/10/2026;31/10/2026;70,00\n',
    {},
    before,
  )
  return bookAfter(invoices, before)
}

const head = 'Client;N° facture;Date de règlement;Montant;Mode de règlement\n'
const invoiceOf = (existing: Existing, client: string, number: string) => {
  const id = existing.clients.find((card) => card.name === client)?.id
  return existing.invoices.find((invoice) => invoice.clientId === id && invoice.number === number)?.id
}

describe('a file of payments', () => {
  test('is put on the invoice of that client and number', async () => {
    const existing = await book()
    const taken = await take(`${head}A;F1;15/11/2026;20,00;Virement\nb;f1;16/11/2026;70,00;CB\n`, {}, existing)
    expect(taken.created('payment')).toMatchObject([
      {
        on: '2026-11-15',
        amount: 2000,
        method: 'transfer',
        allocations: [{ invoiceId: invoiceOf(existing, 'A', 'F1'), amount: 2000 }],
      },
      {
        on: '2026-11-16',
        amount: 7000,
        method: 'card',
        allocations: [{ invoiceId: invoiceOf(existing, 'B', 'F1'), amount: 7000 }],
      },
    ])
  })

  test('without a client the number decides when only one invoice has it', async () => {
    const existing = await book()
    const taken = await take(`${head};F2;15/11/2026;20,00;\n;F1;15/11/2026;20,00;\n`, {}, existing)
    expect(taken.created('payment')[0]?.allocations[0]?.invoiceId).toBe(invoiceOf(existing, 'A', 'F2'))
    expect(taken.rejected).toEqual(['3 unknown-invoice'])
  })

  test('without an invoice number it is money of the client, put on nothing yet', async () => {
    const taken = await take(`${head}A;F1;15/11/2026;1,00;\nA;;15/11/2026;20,00;\n`, {}, await book())
    expect(taken.created('payment')[1]).toMatchObject({ amount: 2000, allocations: [] })
    expect(taken.warned).toEqual(['3 not-allocated'])
  })

  test('never puts more on an invoice than it has left, and says so', async () => {
    const taken = await take(`${head}A;F1;15/11/2026;30,00;\nA;F1;16/11/2026;30,00;\n`, {}, await book())
    expect(taken.created('payment').map((payment) => payment.allocations[0]?.amount)).toEqual([3000, 2000])
    expect(taken.warned).toEqual(['3 overpaid'])
  })

  test('says which lines are cash above what the law allows', async () => {
    const lines = 'A;;15/11/2026;1000,00;Espèces\nA;;16/11/2026;1000,01;Espèces\nA;;17/11/2026;1000,01;Virement\n'
    const taken = await take(`${head}${lines}`, {}, await book())
    expect(taken.created('payment').map(({ method }) => method)).toEqual(['cash', 'cash', 'transfer'])
    expect(taken.warned.filter((one) => one.endsWith('cash-above-ceiling'))).toEqual(['3 cash-above-ceiling'])
  })

  test('two equal instalments of one day are two payments, a third beyond the invoice is a duplicate line', async () => {
    const line = 'A;F1;15/11/2026;25,00;\n'
    const taken = await take(head + line.repeat(3), {}, await book())
    expect(taken.created('payment')).toHaveLength(2)
    expect(taken.report.duplicates).toEqual([4])
  })

  test('taken twice doubles nothing', async () => {
    const existing = await book()
    const text = `${head}A;F1;15/11/2026;20,00;\nA;F1;15/11/2026;20,00;\nA;;15/11/2026;20,00;\n`
    const first = await take(text, {}, existing)
    const second = await take(text, {}, bookAfter(first, existing))
    expect([first.created('payment').length, second.changes.length]).toEqual([3, 0])
    expect(second.report.duplicates).toEqual([2, 3, 4])
  })

  test.each([
    ['unknown-client', 'Z;F1;15/11/2026;20,00;'],
    ['unknown-invoice', 'A;F9;15/11/2026;20,00;'],
    ['negative-payment', 'A;F1;15/11/2026;-20,00;'],
    ['zero-amount', 'A;F1;15/11/2026;0;'],
    ['unreadable-amount', 'A;F1;15/11/2026;vingt;'],
    ['impossible-date', 'A;F1;31/02/2026;20,00;'],
    ['missing-date', 'A;F1;;20,00;'],
    ['missing-client', ';;15/11/2026;20,00;'],
  ])('%s', async (code, line) => {
    const taken = await take(`${head}A;F2;15/11/2026;1,00;\n${line}\n`, {}, await book())
    expect(taken.rejected).toEqual([`3 ${code}`])
    expect(taken.created('payment')).toHaveLength(1)
  })
})
