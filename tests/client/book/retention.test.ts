import 'fake-indexeddb/auto'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { accountingCopy, erasable } from '../../../client/book/retention.ts'
import { createWorkingSet, type WorkingSet } from '../../../client/book/working-set.ts'
import { newId } from '../../../server/domain/records/new-id.ts'

const moment = { today: '2026-11-21', now: '2026-11-21T10:00:00.000Z', timeZone: 'Europe/Paris' }
const idOf = (day: string) => newId(Date.parse(`${day}T10:00:00.000Z`))

const stamp = (day: string) => ({
  id: idOf(day),
  act: idOf(day),
  at: `${day}T10:00:00.000Z`,
  device: idOf(day),
})

function withWorkspace(): { set: WorkingSet; creditorId: string } {
  const set = createWorkingSet()
  const creditorId = idOf('2010-01-01')
  set.put(
    'workspace',
    {
      id: idOf('2010-01-01'),
      kind: 'own',
      country: 'FR',
      language: 'fr',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      name: 'Perrin',
    } as { id: string },
    0,
  )
  set.put('creditor', { id: creditorId, name: 'Perrin' } as { id: string }, 0)
  return { set, creditorId }
}

/** A debtor whose invoice of `day` was paid `paid` cents on `paidOn`. */
function debtor(set: WorkingSet, creditorId: string, name: string, day: string, paidOn: string, paid = 10_000) {
  const clientId = idOf(day)
  const invoiceId = idOf(day)
  set.put('client', { id: clientId, creditorId, name, kind: 'business', siren: '552100554' } as { id: string }, 0)
  set.put(
    'invoice',
    {
      id: invoiceId,
      clientId,
      number: `F-${name}`,
      issuedOn: day,
      dueOn: day,
      amount: 10_000,
      currency: 'EUR',
      source: 'manual',
    } as { id: string },
    0,
  )
  const allocations = [{ invoiceId, amount: paid }]
  set.put(
    'payment',
    {
      ...stamp(paidOn),
      clientId,
      on: paidOn,
      amount: paid,
      currency: 'EUR',
      method: 'transfer',
      allocations,
      source: 'manual',
    } as { id: string },
    0,
  )
  return { clientId, invoiceId }
}

test('only debtors are proposed who owe nothing and of whom nothing was recorded for so many years', async () => {
  const { set, creditorId } = withWorkspace()
  const old = debtor(set, creditorId, 'Ancien', '2014-03-01', '2014-05-02')
  const older = debtor(set, creditorId, 'Plus ancien', '2012-03-01', '2012-05-02')
  debtor(set, creditorId, 'Doit encore', '2014-03-01', '2014-05-02', 9999)
  debtor(set, creditorId, 'Récent', '2014-03-01', '2021-05-02')
  const seen = debtor(set, creditorId, 'Revu', '2014-03-01', '2014-05-02')
  set.put(
    'interaction',
    {
      ...stamp('2025-01-05'),
      clientId: seen.clientId,
      invoiceIds: [],
      channel: 'note',
      direction: 'out',
      note: 'x',
    } as { id: string },
    0,
  )
  const proposed = await erasable(set, 10, moment)
  expect(proposed).toEqual([
    { id: older.clientId, name: 'Plus ancien', last: '2012-05-02' },
    { id: old.clientId, name: 'Ancien', last: '2014-05-02' },
  ])
  expect((await erasable(set, 13, moment)).map((one) => one.name)).toEqual(['Plus ancien'])
  expect((await erasable(set, 3, moment)).map((one) => one.name)).toEqual(['Plus ancien', 'Ancien', 'Récent'])
})

test('the day is not over before it is: a case of exactly so many years is kept', async () => {
  const { set, creditorId } = withWorkspace()
  debtor(set, creditorId, 'Juste', '2016-03-01', '2016-11-21')
  expect(await erasable(set, 10, moment)).toEqual([])
  expect(await erasable(set, 10, { ...moment, today: '2026-11-22' })).toHaveLength(1)
})

test('a card without records is as old as itself', async () => {
  const { set, creditorId } = withWorkspace()
  const clientId = idOf('2013-06-01')
  set.put('client', { id: clientId, creditorId, name: 'Seul', kind: 'unknown' } as { id: string }, 0)
  expect(await erasable(set, 10, moment)).toEqual([{ id: clientId, name: 'Seul', last: '2013-06-01' }])
})

test('the accounts get invoices, credit notes and payments, those undone left out, by date', () => {
  const { set, creditorId } = withWorkspace()
  const { clientId, invoiceId } = debtor(set, creditorId, '=Dupont', '2020-03-01', '2020-05-02', 9000)
  set.put(
    'creditNote',
    { ...stamp('2020-04-01'), invoiceId, on: '2020-04-01', number: 'A-1', amount: 1050 } as { id: string },
    0,
  )
  const undone = {
    ...stamp('2020-06-01'),
    clientId,
    on: '2020-06-01',
    amount: 5,
    currency: 'EUR',
    allocations: [],
    source: 'manual',
  }
  set.put('payment', undone as { id: string }, 0)
  set.put('void', { ...stamp('2020-06-02'), undoes: 'fact', target: undone.id } as { id: string }, 0)
  const { text, keepUntil, name } = accountingCopy(set, clientId, 'fr')
  expect(name).toMatch(/^encaisse-pieces-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.csv$/)
  expect(keepUntil).toBe('2030-12-31')
  expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['Pièce', 'Client', 'SIREN', 'Numéro', 'Date', 'Échéance', 'Montant', 'Devise', 'Moyen', 'Factures'],
    ['Facture', "'=Dupont", '552100554', 'F-=Dupont', '2020-03-01', '2020-03-01', '100,00', 'EUR', '', ''],
    ['Avoir', "'=Dupont", '552100554', 'A-1', '2020-04-01', '', '10,50', 'EUR', '', 'F-=Dupont'],
    ['Règlement', "'=Dupont", '552100554', '', '2020-05-02', '', '90,00', 'EUR', 'transfer', 'F-=Dupont'],
  ])
  expect(accountingCopy(set, clientId, 'en').text).toContain('100.00')
  expect(accountingCopy(set, idOf('2020-01-01'), 'fr').keepUntil).toBeNull()
})
