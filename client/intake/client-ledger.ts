/**
 * The clients of one import: rows that name the same client meet here, and meet the clients the book holds.
 * The client number decides; without one, the SIREN; without both, the name.
 */
import type { Client, Contact } from '../../server/domain/records/cards.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { ClientDraft, ContactDraft } from './client-row.ts'
import { absorbContact } from './contact-match.ts'
import type { Existing } from './existing.ts'
import { fold, foldClientNumber } from './fold.ts'

export interface ClientEntry {
  /** The card in the book; absent for a client met for the first time. */
  known?: Client
  /** Set when the record is made. */
  id?: Id
  /** Its changes are in a chunk already. */
  stored?: boolean
  /** Everything the rows said: the first value that is not empty counts. */
  draft: ClientDraft
  /** How often each spelling of the name came: the commonest wins, the first on a tie. */
  names: Map<string, number>
  contacts: ContactDraft[]
  knownContacts: readonly Contact[]
}

export interface ClientLedger {
  /** The client a row names, met before or not. */
  meet(draft: ClientDraft): ClientEntry
  /** The same, without making one. */
  find(draft: Pick<ClientDraft, 'name' | 'number' | 'siren'>): ClientEntry | undefined
  /** Follows a card that was merged into another. */
  entryOf(clientId: Id): ClientEntry | undefined
}

export function clientLedger(existing: Pick<Existing, 'clients' | 'contacts'>): ClientLedger {
  const byNumber = new Map<string, ClientEntry>()
  const bySiren = new Map<string, ClientEntry>()
  const byName = new Map<string, ClientEntry>()
  const byId = new Map<Id, ClientEntry>()

  const index = (entry: ClientEntry, { name, number, siren }: Pick<ClientDraft, 'name' | 'number' | 'siren'>): void => {
    keep(byNumber, foldClientNumber(number), entry)
    keep(bySiren, siren, entry)
    keep(byName, nameKey(name), entry)
  }
  const cards = new Map(existing.clients.map((client) => [client.id, client]))
  const contactsOf = grouped(existing.contacts, cards)
  for (const client of existing.clients) {
    if (rootOf(cards, client.id) !== client.id) continue
    const entry = knownEntry(client, contactsOf.get(client.id) ?? [])
    byId.set(client.id, entry)
    index(entry, entry.draft)
  }
  for (const client of existing.clients) {
    const entry = byId.get(rootOf(cards, client.id))
    if (entry) index(entry, { name: client.name, number: client.number ?? '', siren: client.siren ?? '' })
  }

  const find: ClientLedger['find'] = ({ name, number, siren }) => {
    const numbered = number === '' ? undefined : byNumber.get(foldClientNumber(number))
    if (numbered) return numbered
    const registered = siren === '' ? undefined : bySiren.get(siren)
    if (registered && agrees(registered, number)) return registered
    const named = byName.get(nameKey(name))
    return named && agrees(named, number) ? named : undefined
  }
  return {
    find,
    entryOf: (clientId) => byId.get(rootOf(cards, clientId)),
    meet(draft) {
      const entry = find(draft) ?? { draft, names: new Map(), contacts: [], knownContacts: [] }
      absorb(entry, draft)
      index(entry, draft)
      return entry
    },
  }
}

/** Two numbers are two clients, even of one name; a client without a number takes the one it gets. */
const agrees = (entry: ClientEntry, number: string): boolean =>
  number === '' || entry.draft.number === '' || foldClientNumber(entry.draft.number) === foldClientNumber(number)

/** Names written in no letters or digits at all still differ. */
const nameKey = (name: string): string => fold(name) || name

function keep(map: Map<string, ClientEntry>, key: string, entry: ClientEntry): void {
  if (key !== '' && !map.has(key)) map.set(key, entry)
}

function grouped(contacts: readonly Contact[], cards: ReadonlyMap<Id, Client>): Map<Id, Contact[]> {
  const groups = new Map<Id, Contact[]>()
  for (const contact of contacts) {
    const id = rootOf(cards, contact.clientId)
    groups.set(id, [...(groups.get(id) ?? []), contact])
  }
  return groups
}

function rootOf(cards: ReadonlyMap<Id, Client>, id: Id): Id {
  let root = id
  for (let hops = 0; hops < 20; hops++) {
    const next = cards.get(root)?.mergedInto
    if (!next || !cards.has(next)) return root
    root = next
  }
  return root
}

function knownEntry(client: Client, contacts: readonly Contact[]): ClientEntry {
  const draft: ClientDraft = {
    name: client.name,
    number: client.number ?? '',
    kind: client.kind === 'unknown' ? null : client.kind,
    legalForm: '',
    siren: client.siren ?? '',
    vatNumber: client.vatNumber ?? '',
    street: client.street ?? '',
    postalCode: client.postalCode ?? '',
    city: client.city ?? '',
    country: client.country ?? '',
    note: client.note ?? '',
    contact: null,
  }
  return { known: client, id: client.id, draft, names: new Map(), contacts: [], knownContacts: contacts }
}

function absorb(entry: ClientEntry, draft: ClientDraft): void {
  const has = entry.draft
  entry.draft = {
    name: has.name,
    number: has.number || draft.number,
    kind: has.kind ?? draft.kind,
    legalForm: has.legalForm || draft.legalForm,
    siren: has.siren || draft.siren,
    vatNumber: has.vatNumber || draft.vatNumber,
    // An address is taken whole: the street of one row with the town of another would be nobody's.
    ...(has.street || has.postalCode || has.city ? addressOf(has) : addressOf(draft)),
    country: has.country || draft.country,
    note: has.note || draft.note,
    contact: null,
  }
  if (draft.name !== draft.number) entry.names.set(draft.name, (entry.names.get(draft.name) ?? 0) + 1)
  if (draft.contact) absorbContact(entry.contacts, draft.contact)
}

const addressOf = ({ street, postalCode, city }: ClientDraft) => ({ street, postalCode, city })

/** The name of a new client: the commonest spelling, else what stood for it. */
export function nameOf(entry: ClientEntry): string {
  let best = entry.draft.name
  let times = 0
  for (const [name, count] of entry.names) if (count > times) [best, times] = [name, count]
  return best
}
