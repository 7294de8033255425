/** What a person does on the phone, chosen by chance among what the phone shows. */
import type { Book } from '../../client/book/book.ts'
import type { Wanted } from '../../client/book/writes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { REFUSED } from './network.ts'
import type { Random } from './random.ts'

export function firstRecords(random: Random): Wanted[] {
  const record = { name: 'Plomberie Perrin', kind: 'own', country: 'FR', language: 'fr', currency: 'EUR' } as const
  return [
    { op: 'create', kind: 'workspace', record: { ...record, timeZone: 'Europe/Paris' } },
    { op: 'create', kind: 'creditor', record: { id: random.id(), name: 'Plomberie Perrin' } },
  ]
}

export function something(book: Book, random: Random, team: readonly Id[]): Wanted[] {
  const clients = book.all('client')
  const creditorId = random.pick(book.all('creditor')).id
  if (clients.length === 0) return [newClient(book, random, creditorId)]
  // Few cards, so that people meet on them.
  const { id } = random.pick(clients.slice(0, 6))
  const roll = random.next()
  if (roll < 0.12) return [newClient(book, random, creditorId)]
  if (roll < 0.2) return anImport(book, random, creditorId)
  if (roll < 0.45) return [note(book, random, id)]
  if (roll < 0.52) return [{ op: 'delete', kind: 'client', id }]
  if (roll < 0.58) return [settings(book, random)]
  if (roll < 0.72 && team.length > 0) return [assignment(random, id, team)]
  return [edit(random, id), ...(random.chance(0.3) ? [note(book, random, id)] : [])]
}

/** Now and then something the server refuses; not before the device has an account, as what goes up then goes up together. */
const nameFor = (book: Book, random: Random): string =>
  book.meta().account && random.chance(0.1) ? REFUSED : word(random)

/** Said once in a history, so that it can be looked for. */
const word = (random: Random): string => `mot ${random.id().slice(-12)}`
export const isWord = (value: unknown): value is string => typeof value === 'string' && value.startsWith('mot ')

const newClient = (book: Book, random: Random, creditorId: Id): Wanted => ({
  op: 'create',
  kind: 'client',
  record: { id: random.id(), creditorId, name: nameFor(book, random), kind: 'business' },
})

const note = (book: Book, random: Random, clientId: Id): Wanted => ({
  op: 'create',
  kind: 'interaction',
  record: {
    clientId,
    invoiceIds: [],
    channel: 'note',
    direction: 'out',
    note: nameFor(book, random),
  },
})

function anImport(book: Book, random: Random, creditorId: Id): Wanted[] {
  const card = newClient(book, random, creditorId)
  const clientId = card.op === 'create' ? (card.record.id as Id) : ''
  return [card, ...Array.from({ length: 1 + random.int(4) }, () => invoice(random, clientId))]
}

const invoice = (random: Random, clientId: Id): Wanted => ({
  op: 'create',
  kind: 'invoice',
  record: {
    id: random.id(),
    clientId,
    number: word(random),
    issuedOn: '2026-09-17',
    dueOn: '2026-10-17',
    amount: 1 + random.int(100_000),
    currency: 'EUR',
    source: 'import',
  },
})

function edit(random: Random, id: Id): Wanted {
  const fields: { name?: string; city?: string | null; note?: string | null } = {}
  if (random.chance(0.5)) fields.name = word(random)
  if (random.chance(0.5)) fields.city = random.chance(0.2) ? null : word(random)
  if (random.chance(0.4)) fields.note = random.chance(0.2) ? null : word(random)
  if (Object.keys(fields).length === 0) fields.city = word(random)
  return { op: 'patch', kind: 'client', id, fields }
}

/** A case changes hands, or is nobody's. */
const assignment = (random: Random, id: Id, team: readonly Id[]): Wanted => ({
  op: 'patch',
  kind: 'client',
  id,
  fields: { assignedTo: random.pick([...team, null]) },
})

function settings(book: Book, random: Random): Wanted {
  const id = random.pick(book.all('workspace')).id
  return { op: 'patch', kind: 'workspace', id, fields: { promiseDays: 1 + random.int(300) } }
}
