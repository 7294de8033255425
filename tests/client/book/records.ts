/** Records to test with: valid, plain, one of each kind that the tests need. */
import type { Wanted } from '../../../client/book/writes.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'

export const id = (): Id => newId(Date.UTC(2026, 10, 21))

export const workspace = (over: object = {}): Wanted => ({
  op: 'create',
  kind: 'workspace',
  record: {
    name: 'Plomberie Perrin',
    kind: 'own',
    country: 'FR',
    language: 'fr',
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    ...over,
  },
})

export const creditor = (creditorId: Id): Wanted => ({
  op: 'create',
  kind: 'creditor',
  record: { id: creditorId, name: 'Plomberie Perrin' },
})

export const client = (clientId: Id, creditorId: Id, name = 'Garage du Lac'): Wanted => ({
  op: 'create',
  kind: 'client',
  record: { id: clientId, creditorId, name, kind: 'business' },
})

export const invoice = (invoiceId: Id, clientId: Id, over: object = {}): Wanted => ({
  op: 'create',
  kind: 'invoice',
  record: {
    id: invoiceId,
    clientId,
    number: '2026-104',
    issuedOn: '2026-09-17',
    dueOn: '2026-10-17',
    amount: 125_000,
    currency: 'EUR',
    source: 'manual',
    ...over,
  },
})

export const note = (clientId: Id, text: string): Wanted => ({
  op: 'create',
  kind: 'interaction',
  record: { clientId, invoiceIds: [], channel: 'note', direction: 'out', note: text },
})
