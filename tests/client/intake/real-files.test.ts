/** Files that real programs wrote, taken whole. Sums are worked out again here, without the code under test. */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Field, Mapping } from '../../../client/intake/fields.ts'
import { bookAfter, data, dataFile, hasData, nothing, open, refusal, take } from './taking.ts'

const at2020 = () => ({ ...nothing(), today: '2020-08-01' })

/** Cents of the digits of one column, halves up; `keep` leaves lines out. */
function sumOf(path: string, column: number, { skip = 1, keep = (cells: string[]) => cells.length > 1 } = {}): bigint {
  const { data: rows } = Papa.parse<string[]>(readFileSync(new URL(path, data), 'utf8').replace('\ufeff', ''), {
    skipEmptyLines: true,
  })
  return rows
    .slice(skip)
    .filter(keep)
    .reduce((sum, cells) => {
      const [whole = '0', fraction = ''] = (cells[column] ?? '').replace(/[$,\s]/g, '').split('.')
      const mills = BigInt(whole) * 1000n + BigInt(`${fraction}000`.slice(0, 3))
      return sum + (mills + 5n) / 10n
    }, 0n)
}

describe.skipIf(!hasData)('accounts receivable', () => {
  const ibm = 'ar/ibm/WA_Fn-UseC_-Accounts-Receivable.csv'

  test('2,466 settled invoices of 100 customers come with their payments and disputes', async () => {
    const before = nothing()
    const taken = await take(dataFile(ibm), { kindForUnknown: 'business' }, before)
    expect(taken.report).toMatchObject({
      rows: 2466,
      taken: { clients: 100, contacts: 0, invoices: 2466, payments: 2466, disputes: 561, creditNotes: 0, notes: 0 },
      unknownKinds: 0,
      sums: { EUR: 14_770_318 },
      counts: { duplicates: 0, rejected: 0, warnings: 0 },
    })
    expect(sumOf(ibm, 6)).toBe(14_770_318n)
    expect(taken.created('payment').reduce((sum, payment) => sum + payment.amount, 0)).toBe(14_770_318)
    expect(taken.created('disputeClosing')).toHaveLength(561)
    expect(taken.created('invoice').find((invoice) => invoice.number === '0007900770')).toMatchObject({
      issuedOn: '2013-01-26',
      dueOn: '2013-02-25',
      amount: 6174,
    })
    const again = await take(dataFile(ibm), {}, bookAfter(taken, before))
    expect(again.changes).toEqual([])
    expect(again.report.counts).toEqual({ duplicates: 2466, rejected: 0, warnings: 0 })
  })

  test('columns with holes that nothing needs lose no line', async () => {
    const path = ibm.replace('.csv', '_with_missing.csv')
    const taken = await take(dataFile(path))
    expect(taken.report).toMatchObject({
      rows: 2586,
      taken: { clients: 100, invoices: 2586, payments: 2586, disputes: 623 },
      unknownKinds: 100,
      sums: { EUR: 15_565_878 },
      counts: { duplicates: 0, rejected: 0, warnings: 0 },
    })
    expect(sumOf(path, 6)).toBe(15_565_878n)
  })

  test('9,681 open invoices of 553 customers keep every cent, and stay open', async () => {
    const path = 'ar/highradius-open/nulldata.csv'
    const before = at2020()
    const taken = await take(dataFile(path), {}, before)
    expect(taken.report).toMatchObject({
      rows: 9681,
      taken: { clients: 553, invoices: 9681, payments: 0, disputes: 0 },
      sums: { USD: 31_042_785_934 },
      counts: { duplicates: 0, rejected: 0, warnings: 576 + 27 },
    })
    expect(sumOf(path, 11)).toBe(31_042_785_934n)
    expect(taken.report.warnings.filter((warning) => warning.code === 'due-before-issue')).toHaveLength(27)
    const again = await take(dataFile(path), {}, bookAfter(taken, before))
    expect([again.changes.length, again.report.counts.duplicates]).toEqual([0, 9681])
  })

  test('9,700 invoices in two currencies: whole numbers written as 1930571429.0, customers with and without zeros in front', async () => {
    const path = 'ar/highradius-open/data2.csv'
    const taken = await take(dataFile(path), {}, at2020())
    expect(taken.report).toMatchObject({
      taken: { clients: 526, invoices: 9700, payments: 0 },
      sums: { USD: 27_511_371_683, CAD: 4_447_100_908 },
      counts: { duplicates: 0, rejected: 0, warnings: 32 },
    })
    expect(sumOf(path, 13, { keep: (cells) => cells[10] === 'CAD' })).toBe(4_447_100_908n)
    expect(taken.created('invoice')[0]?.number).toBe('1930571429')
  })
})

describe.skipIf(!hasData)('exports of invoicing programs', () => {
  const ninja = (name: string) => `exports/invoiceninja/${name}.csv`

  test('400 invoices below three lines of titles, one of two items, 215 due before they were issued', async () => {
    const taken = await take(dataFile(ninja('invoice')))
    expect(taken.report).toMatchObject({
      rows: 401,
      taken: { clients: 20, contacts: 20, invoices: 400, payments: 400, disputes: 0 },
      folded: 1,
      sums: { USD: 1_186_087 },
      counts: { duplicates: 0, rejected: 0, warnings: 615 },
    })
    // The one invoice of two items stands on two lines with the same total.
    expect(sumOf(ninja('invoice'), 3, { skip: 4 }) - 2667n).toBe(1_186_087n)
    expect(taken.created('payment').reduce((sum, payment) => sum + payment.amount, 0)).toBe(568_621)
    expect(taken.warned.filter((warning) => warning.endsWith('due-before-issue'))).toHaveLength(215)
  })

  test('the payments find the invoices by client and number; refunds and a line too many are told', async () => {
    const before = nothing()
    // The invoices as they were before any money came: without their paid column.
    const table = await open(dataFile(ninja('invoice')))
    const unpaid: Mapping = table.opened.mapping.map((field) =>
      field === 'paidAmount' || field === 'status' ? null : field,
    )
    const invoices = await take(table, { mapping: unpaid }, before)
    expect(invoices.created('payment')).toEqual([])
    const book = bookAfter(invoices, before)
    const taken = await take(dataFile(ninja('payments')), {}, book)
    expect(taken.report).toMatchObject({
      rows: 403,
      taken: { clients: 0, invoices: 0, payments: 400 },
      sums: { USD: 1_186_087 },
      duplicates: [7],
      counts: { duplicates: 1, rejected: 2, warnings: 0 },
    })
    expect(taken.rejected).toEqual(['406 negative-payment', '407 negative-payment'])
    const put = taken.created('payment').flatMap((payment) => payment.allocations)
    expect(put.reduce((sum, part) => sum + part.amount, 0)).toBe(1_186_087)
    expect(new Set(put.map((part) => part.invoiceId)).size).toBe(400)
    const again = await take(dataFile(ninja('payments')), {}, bookAfter(taken, book))
    expect([again.changes.length, again.report.counts.duplicates]).toEqual([0, 401])
  })

  test('the clients complete the ones the invoices made, and doubling them does nothing', async () => {
    const before = nothing()
    const invoices = await take(dataFile(ninja('invoice')), {}, before)
    const book = bookAfter(invoices, before)
    const taken = await take(dataFile(ninja('clients')), {}, book)
    expect(taken.report).toMatchObject({ rows: 20, taken: { clients: 0 }, completed: 20, counts: { rejected: 0 } })
    expect(taken.changes.find((change) => change.op === 'patch')).toMatchObject({
      fields: {
        street: '371 O’Connell Summit, Suite 612'.replace('’', "'"),
        postalCode: '83425-0771',
        city: 'Lornamouth',
      },
    })
    expect(taken.changes.find((change) => change.op === 'patch' && change.kind === 'contact')).toMatchObject({
      fields: { firstName: 'Terrill', lastName: 'Ondricka', phones: [{ number: '1-537-759-0369' }] },
    })
    const again = await take(dataFile(ninja('clients')), {}, bookAfter(taken, book))
    expect([again.changes.length, again.report.counts.duplicates]).toEqual([0, 20])
  })

  test.each([
    ['clients', { clients: 20, contacts: 20 }],
    ['freshbooks_clients', { clients: 2, contacts: 2 }],
    ['i2g_clients', { clients: 2, contacts: 2 }],
    ['invoicely_clients', { clients: 2, contacts: 2 }],
  ])('%s is a file of clients', async (name, counts) => {
    const taken = await take(dataFile(ninja(name)))
    expect(taken.report).toMatchObject({ taken: { ...counts, invoices: 0 }, counts: { rejected: 0, warnings: 0 } })
  })

  test('item lines with their own totals are added: one invoice of three lines', async () => {
    const taken = await take(dataFile(ninja('freshbooks_invoices')))
    expect(taken.created('invoice')).toMatchObject([
      { number: '0000001', amount: 789_000, currency: 'USD', dueOn: '2021-02-27' },
    ])
    expect(taken.report).toMatchObject({ folded: 2, taken: { clients: 1, payments: 0 } })
  })

  test('four invoices whose items hide in one quoted column, none of them paid', async () => {
    const taken = await take(dataFile(ninja('i2g_invoices')))
    expect(taken.created('invoice').map(({ number, amount, currency }) => [number, amount, currency])).toEqual([
      ['1', 95_355, 'ILS'],
      ['2', 7020, 'USD'],
      ['4', 7290, 'USD'],
      ['3', 36_720, 'USD'],
    ])
    expect(taken.created('payment')).toEqual([])
    expect(taken.created('contact').map((contact) => contact.emails)).toContainEqual(['louislane@dailyplanet.com'])
  })

  test('an invoice due on the day it was issued, with its month in letters', async () => {
    const taken = await take(dataFile(ninja('invoicely_invoices')))
    expect(taken.created('invoice')).toMatchObject([
      { number: 'INV-1', issuedOn: '2021-01-28', dueOn: '2021-01-28', amount: 102_000 },
    ])
  })

  test('nine milk invoices of 38 lines come from quantity, price and tax, with decimal commas', async () => {
    const taken = await take(dataFile('exports/ekylibre/sales.csv'))
    expect(taken.created('invoice').map((invoice) => invoice.amount)).toEqual([
      170_888, 167_049, 252_345, 312_164, 343_385, 244_504, 348_636, 389_615, 426_390,
    ])
    expect(taken.report).toMatchObject({ folded: 29, sums: { EUR: 2_654_976 }, counts: { rejected: 0 } })
  })

  test('their payments name their way of paying', async () => {
    const before = nothing()
    const sales = await take(dataFile('exports/ekylibre/sales.csv'), {}, before)
    const taken = await take(dataFile('exports/ekylibre/incoming_payments.csv'), {}, bookAfter(sales, before))
    expect(taken.report).toMatchObject({ taken: { payments: 9 }, sums: { EUR: 2_661_589 }, counts: { rejected: 0 } })
    expect(new Set(taken.created('payment').map((payment) => payment.method))).toEqual(new Set(['transfer']))
  })

  test('headings nobody knows are mapped by hand: line amounts added, an impossible year refused', async () => {
    const table = await open(dataFile('exports/vinifera/sales.csv'))
    expect(table.opened).toMatchObject({ kind: 'unknown', encoding: 'windows-1252', delimiter: ';' })
    const places: Record<string, Field> = {
      stccdcli: 'clientNumber',
      stcncde: 'invoiceNumber',
      stcdatealliv: 'issuedOn',
      stcmtlig: 'lineAmount',
    }
    const mapping = table.opened.columns.map((column) => places[column.heading] ?? null)
    const taken = await take(table, { kind: 'invoices', mapping })
    const lines = table.rows.length
    expect(lines).toBe(117)
    expect(
      taken.report.counts.rejected + taken.report.folded + taken.report.taken.invoices + taken.report.negatives,
    ).toBe(lines)
    expect(taken.created('invoice')[0]).toMatchObject({
      number: '8734',
      issuedOn: '1998-07-31',
      amount: 13_652 + 12_135,
    })
  })

  test.each([
    ['products', ninja('products')],
    ['quotes', ninja('quotes')],
    ['statement', 'exports/hledger/sample.fr.cp1252.csv'],
    ['statement', 'exports/hledger/paypal-custom.csv'],
    ['statement', 'exports/hledger/stripe.csv'],
    ['statement', 'exports/stripe/ch.banana.filter.import.stripe..balance_summary_format1_20250102.csv'],
    ['statement', 'exports/stripe/ch.banana.filter.import.stripe.balance_summary_format1_20231010.csv'],
    ['statement', 'exports/stripe/ch.banana.filter.import.stripe.transactions_all_format1_20231004.csv'],
    ['statement', 'exports/sumup/csv_example_format1_20240215.csv'],
    ['statement', 'exports/sumup/csv_example_format1_20250520.csv'],
    ['statement', 'exports/sumup/csv_example_format2_20251014.csv'],
    ['statement', 'exports/sumup/csv_example_format2_fr_20260310.csv'],
    ['statement', 'bank/csv-fr/thirdparty-tests/boursobank-11cols.csv'],
    ['statement', 'bank/csv-fr/thirdparty-tests/credit-agricole.csv'],
    ['statement', 'bank/csv-fr/thirdparty-tests/societe-generale.csv'],
    ['accounting', 'fec/0000000001FEC20220831.txt'],
  ])('%s: %s', async (code, path) => {
    expect((await refusal(readFileSync(new URL(path, data)), path.slice(path.lastIndexOf('/') + 1)))?.code).toBe(code)
  })
})
