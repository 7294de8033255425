/** The cases of a workspace out of its records, as they come from the database. */
import { describe, expect, it } from 'vitest'
import { gatherCases } from '../../../../server/domain/dunning/gather.ts'
import type { Kind } from '../../../../server/domain/records/kinds.ts'
import { type Rows, recordsIn } from '../../../../server/domain/records/rows.ts'
import { client, invoice, mandate, payment } from '../facts.ts'

const TODAY = '2026-06-15'
const card = {
  id: 'w',
  name: 'Roche',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
}

/** Rows of a kind with all columns any of them has; what one does not have is null there. */
function rowsOf(kind: Kind, records: readonly object[]): Rows {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const rows = records.map((record) => [1, false, ...fields.map((field) => Reflect.get(record, field) ?? null)])
  return { kind, columns: ['version', 'deleted', ...fields], rows }
}

const gather = (more: Partial<Record<Kind, readonly object[]>>, today = TODAY) =>
  gatherCases(
    recordsIn(Object.entries({ workspace: [card], ...more }).map(([kind, list]) => rowsOf(kind as Kind, list))),
    today,
  )

const undo = (id: string, target: string) => ({
  id,
  act: id,
  at: `${TODAY}T08:00:00.000Z`,
  device: 'd',
  undoes: 'fact',
  target,
})

describe('the cases of a workspace', () => {
  it('have the records that hang on their client, however they hang there', () => {
    const paid = payment('2026-06-02', 50_000)
    const [found, ...more] = gather({
      client: [client(), client({ id: 'other' })],
      invoice: [invoice()],
      payment: [paid],
      dispute: [{ id: 'd', act: 'd', at: `${TODAY}T08:00:00.000Z`, device: 'd', invoiceId: 'A', on: TODAY, amount: 1 }],
      disputeClosing: [
        { id: 'c', act: 'c', at: `${TODAY}T09:00:00.000Z`, device: 'd', disputeId: 'd', on: TODAY, how: 'settled' },
      ],
    })
    expect(found).toMatchObject({ client: client(), invoices: [invoice()], payments: [paid] })
    expect([found?.disputes.length, found?.disputeClosings.length]).toEqual([1, 1])
    expect(more.map((one) => [one.client.id, one.invoices, one.disputes])).toEqual([['other', [], []]])
  })

  it('leave out what is null in a row, deleted rows, and kinds that are not known', () => {
    const [found] = gatherCases(
      recordsIn([
        rowsOf('workspace', [card]),
        {
          kind: 'client',
          columns: ['version', 'deleted', 'id', 'creditorId', 'name', 'kind', 'note'],
          rows: [
            [1, false, 'client', 'creditor', 'Perrin', 'business', null],
            [2, true, 'gone', null],
          ],
        },
        { kind: 'visit' as Kind, columns: ['version', 'deleted', 'id'], rows: [[3, false, 'v']] },
      ]),
      TODAY,
    )
    expect(found?.client).toEqual({ id: 'client', creditorId: 'creditor', name: 'Perrin', kind: 'business' })
  })

  it('leave out facts that were undone, unless the undoing was undone', () => {
    const paid = payment('2026-06-02', 50_000)
    const of = (voids: object[]) =>
      gather({ client: [client()], invoice: [invoice()], payment: [paid], void: voids })[0]?.payments.length
    expect([of([]), of([undo('v', paid.id)]), of([undo('v', paid.id), undo('w2', 'v')])]).toEqual([1, 0, 1])
  })

  it('bring the records of merged cards together, in a ring of them too', () => {
    const double = client({ id: 'double', mergedInto: 'client' })
    const both = [invoice(), invoice({ id: 'B', clientId: 'double', number: '2' })]
    const merged = gather({ client: [client(), double], invoice: both })
    expect(merged.map((one) => [one.client.id, one.invoices.map(({ id }) => id)])).toEqual([['client', ['A', 'B']]])
    const ring = gather({ client: [client({ mergedInto: 'double' }), double], invoice: both })
    expect(ring.map((one) => [one.client.id, one.invoices.length])).toEqual([['client', 2]])
  })

  it('have the mandate that is in force on that day and, failing that, the latest', () => {
    const of = (today: string) =>
      gather(
        {
          workspace: [{ ...card, kind: 'mandate' }],
          client: [client()],
          mandate: [
            mandate({ id: 'old', signedOn: '2025-01-01', endsOn: '2025-12-31' }),
            mandate({ id: 'new', signedOn: '2026-03-01' }),
          ],
        },
        today,
      )[0]?.mandate?.id
    expect([of('2025-06-01'), of('2026-02-01'), of('2026-06-01')]).toEqual(['old', 'new', 'new'])
    expect(gather({ client: [client()], mandate: [mandate()] })[0]?.mandate).toBeNull()
  })

  it('are none before the card of the workspace has arrived', () => {
    expect(gatherCases(recordsIn([rowsOf('client', [client()])]), TODAY)).toEqual([])
  })
})
