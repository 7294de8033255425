/** People at a client: rows that mean the same person meet, and meet the contacts the book holds. */
import type { Contact } from '../../server/domain/records/cards.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { ClientEntry } from './client-ledger.ts'
import type { ContactDraft } from './client-row.ts'
import { fold } from './fold.ts'

const MAX_CONTACTS = 50
/** Numbers, and addresses, that a record of one person takes. */
const MAX_WAYS = 12

/** Puts what one more row says of a person beside what the rows before it said. */
export function absorbContact(contacts: ContactDraft[], draft: ContactDraft): void {
  const same = contacts.find((contact) => isSamePerson(contact, draft))
  if (same) complete(same, draft)
  else if (contacts.length < MAX_CONTACTS) contacts.push(draft)
}

/** A name comes whole, to one who has none: the first name of one row with the last name of another would be nobody's. */
function complete(person: ContactDraft, draft: ContactDraft): void {
  if (fullName(person) === '') {
    person.firstName = draft.firstName
    person.lastName = draft.lastName
  }
  person.phones = merged(person.phones, draft.phones)
  person.emails = merged(person.emails, draft.emails)
}

const merged = (a: readonly string[], b: readonly string[]): string[] => {
  const added = b.filter((text) => !a.some((other) => fold(other) === fold(text)))
  return a.concat(added.slice(0, Math.max(0, MAX_WAYS - a.length)))
}

const shares = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((text) => b.some((other) => other.toLowerCase() === text.toLowerCase()))

const fullName = ({ firstName, lastName }: ContactDraft): string => fold(`${firstName} ${lastName}`)

/** One address or number of two different names is a shared desk: two contacts. */
function isSamePerson(a: ContactDraft, b: ContactDraft): boolean {
  const [nameA, nameB] = [fullName(a), fullName(b)]
  if (nameA !== '' && nameB !== '') return nameA === nameB
  return shares(a.emails, b.emails) || shares(a.phones, b.phones)
}

export interface ContactsTaken {
  /** People the book does not have yet. */
  added: ContactDraft[]
  /** What known people lacked: a name where they had none, more numbers and addresses. */
  completed: { id: Id; fields: Partial<Contact> }[]
}

export function takeContacts(entry: ClientEntry): ContactsTaken {
  const known = entry.knownContacts.map((contact) => ({ contact, person: asDraft(contact) }))
  const added: ContactDraft[] = []
  for (const draft of entry.contacts) {
    const same = known.find(({ person }) => isSamePerson(person, draft))
    if (same) complete(same.person, draft)
    else added.push(draft)
  }
  const completed = known.flatMap(({ contact, person }) => {
    const fields = lacking(contact, person)
    return Object.keys(fields).length > 0 ? [{ id: contact.id, fields }] : []
  })
  return { added, completed }
}

const asDraft = ({ firstName = '', lastName = '', phones = [], emails = [] }: Contact): ContactDraft => ({
  firstName,
  lastName,
  phones: phones.map((phone) => phone.number),
  emails: [...emails],
})

/** Numbers that were there keep their label, and the word that they are wrong. */
function lacking(contact: Contact, person: ContactDraft): Partial<Contact> {
  const { firstName, lastName, phones = [], emails = [] } = contact
  const more = person.phones.slice(phones.length).map((number) => ({ number }))
  return {
    ...(!firstName && person.firstName && { firstName: person.firstName }),
    ...(!lastName && person.lastName && { lastName: person.lastName }),
    ...(more.length > 0 && { phones: [...phones, ...more] }),
    ...(person.emails.length > emails.length && { emails: person.emails }),
  }
}
