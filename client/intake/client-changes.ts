/** The changes that put a client of an import into the book: a new card, or what a known card lacked. */
import { guessClientKind } from '../../server/domain/ledger/client-kind.ts'
import type { Client, ClientKind, Contact } from '../../server/domain/records/cards.ts'
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { type ClientEntry, nameOf } from './client-ledger.ts'
import type { ContactDraft } from './client-row.ts'
import { takeContacts } from './contact-match.ts'
import type { Existing } from './existing.ts'

/** Kind from the file, else from legal form, SIREN or VAT number, else the answer given once. */
export function kindOf(entry: ClientEntry, kindForUnknown: ClientKind | undefined): ClientKind {
  const { kind, siren, vatNumber, legalForm } = entry.draft
  if (kind) return kind
  const guessed = guessClientKind({
    // The guess reads legal forms in names; a column of its own says the same.
    name: `${nameOf(entry)} ${legalForm}`.trim(),
    ...(siren && { siren }),
    ...(vatNumber && { vatNumber }),
  })
  return guessed === 'unknown' ? (kindForUnknown ?? 'unknown') : guessed
}

/** Fields of the card that the file fills; empty ones are left out, long ones cut to what a record takes. */
function fieldsOf({ draft }: ClientEntry): Omit<Partial<Client>, 'id' | 'kind' | 'name'> {
  const fields = {
    number: draft.number.slice(0, 80),
    siren: draft.siren,
    vatNumber: draft.vatNumber.slice(0, 20),
    street: draft.street.slice(0, 400),
    postalCode: draft.postalCode.slice(0, 20),
    city: draft.city.slice(0, 120),
    country: draft.country,
    note: draft.note.slice(0, 4000),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** `newId` makes the ids. The id of a new client is set on its entry. */
export function clientChanges(
  entry: ClientEntry,
  existing: Existing,
  kindForUnknown: ClientKind | undefined,
  newId: () => Id,
): Change[] {
  const own = entry.known ? completion(entry, entry.known) : [creation(entry, existing, kindForUnknown, newId)]
  const { added, completed } = takeContacts(entry)
  const contacts = added.map((draft) => contactChange(draft, entry.id as Id, existing.importId, newId()))
  const patches = completed.map(({ id, fields }): Change => ({ op: 'patch', kind: 'contact', id, fields }))
  return [...own, ...contacts, ...patches]
}

/** True when the file knows something that a known card lacks. */
export function completes(entry: ClientEntry): boolean {
  if (!entry.known) return false
  const { added, completed } = takeContacts(entry)
  return added.length > 0 || completed.length > 0 || completion(entry, entry.known).length > 0
}

function creation(entry: ClientEntry, existing: Existing, asked: ClientKind | undefined, newId: () => Id): Change {
  entry.id = newId()
  const { creditorId, importId } = existing
  const record = {
    id: entry.id,
    creditorId,
    name: nameOf(entry),
    kind: kindOf(entry, asked),
    importId,
    ...fieldsOf(entry),
  }
  return { op: 'create', kind: 'client', record }
}

/** Only what the card lacks: a file never overwrites what a person entered. */
function completion(entry: ClientEntry, known: Client): Change[] {
  const lacking = Object.entries(fieldsOf(entry)).filter(([field]) => !known[field as keyof Client])
  const fields = Object.fromEntries(lacking) as Partial<Client>
  if (known.kind === 'unknown') {
    const kind = kindOf(entry, undefined)
    if (kind !== 'unknown') fields.kind = kind
  }
  // A client that came with its number alone gets its name when a file knows it.
  if (known.number !== undefined && known.name === known.number && entry.names.size > 0) fields.name = nameOf(entry)
  return Object.keys(fields).length === 0 ? [] : [{ op: 'patch', kind: 'client', id: known.id, fields }]
}

function contactChange(draft: ContactDraft, clientId: Id, importId: Id, id: Id): Change {
  const record: Contact = {
    id,
    clientId,
    importId,
    ...(draft.firstName && { firstName: draft.firstName }),
    ...(draft.lastName && { lastName: draft.lastName }),
    ...(draft.phones.length > 0 && { phones: draft.phones.map((number) => ({ number })) }),
    ...(draft.emails.length > 0 && { emails: draft.emails }),
  }
  return { op: 'create', kind: 'contact', record }
}
