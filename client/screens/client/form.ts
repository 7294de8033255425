/** A client card and its contacts as one form: every field a text, so that what is half typed can be kept as it is. */
import type { Client, ClientKind, Contact, Phone } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Profile } from '../../../server/domain/records/strategy.ts'
import type { Wanted } from '../../book/writes.ts'
import { plainPercent, typedPercent } from '../settings/percent.ts'
import { wholeNumber } from '../strategies/whole-number.ts'

const texts = [
  'number',
  'siren',
  'vatNumber',
  'street',
  'postalCode',
  'city',
  'country',
  'approver',
  'portal',
  'paymentDay',
  'exceptionalCircumstance',
  'exceptionalUntil',
  'agent',
  'doNotContact',
  'note',
] as const satisfies (keyof Client)[]

/** `''` where a choice was not made. */
const choices = [
  'language',
  'address',
  'preferredChannel',
  'profile',
  'sector',
  'strategy',
] as const satisfies (keyof Client)[]

export type TextName = (typeof texts)[number]

export type ClientForm = Record<TextName, string> & {
  creditorId: Id
  name: string
  kind: ClientKind
  language: NonNullable<Client['language']> | ''
  address: NonNullable<Client['address']> | ''
  preferredChannel: NonNullable<Client['preferredChannel']> | ''
  profile: Profile | ''
  sector: string
  strategy: string
  /** As typed; `''` for that of the creditor. Drafts of before it was asked have none. */
  contractRatePercent?: string
  /** As typed; `''` for those of the sector. */
  graceDays: string
  writtenOnly: boolean
  contacts: ContactForm[]
}

export interface ContactForm {
  id: Id
  civility: NonNullable<Contact['civility']> | ''
  firstName: string
  lastName: string
  role: NonNullable<Contact['role']> | ''
  /** Unsaid, yes, or no. */
  mayHear: '' | 'yes' | 'no'
  phones: Phone[]
  emails: string[]
  bestHours: string
}

export const emptyContact = (id: Id): ContactForm => ({
  id,
  civility: '',
  firstName: '',
  lastName: '',
  role: '',
  mayHear: '',
  phones: [{ number: '' }],
  emails: [''],
  bestHours: '',
})

export function emptyForm(creditorId: Id, contactId: Id): ClientForm {
  const blank = Object.fromEntries(texts.map((name) => [name, ''])) as Record<TextName, string>
  return {
    ...blank,
    creditorId,
    name: '',
    kind: 'unknown',
    language: '',
    address: '',
    preferredChannel: '',
    profile: '',
    sector: '',
    strategy: '',
    contractRatePercent: '',
    graceDays: '',
    writtenOnly: false,
    contacts: [emptyContact(contactId)],
  }
}

export function formOf(client: Client, contacts: readonly Contact[]): ClientForm {
  const written = Object.fromEntries(texts.map((name) => [name, client[name] ?? ''])) as Record<TextName, string>
  return {
    ...written,
    creditorId: client.creditorId,
    name: client.name,
    kind: client.kind,
    language: client.language ?? '',
    address: client.address ?? '',
    preferredChannel: client.preferredChannel ?? '',
    profile: client.profile ?? '',
    sector: client.sector ?? '',
    strategy: client.strategy ?? '',
    contractRatePercent: typedPercent(client.contractRatePercent),
    graceDays: client.graceDays === undefined ? '' : String(client.graceDays),
    writtenOnly: client.writtenOnly ?? false,
    contacts: contacts.map(contactFormOf),
  }
}

const contactFormOf = (contact: Contact): ContactForm => ({
  id: contact.id,
  civility: contact.civility ?? '',
  firstName: contact.firstName ?? '',
  lastName: contact.lastName ?? '',
  role: contact.role ?? '',
  mayHear: contact.mayHear === undefined ? '' : contact.mayHear ? 'yes' : 'no',
  phones: contact.phones?.map((phone) => ({ ...phone })) ?? [],
  emails: [...(contact.emails ?? [])],
  bestHours: contact.bestHours ?? '',
})

/** The fields as a record has them: what is empty is absent. */
export function clientFields(form: ClientForm): Omit<Client, 'id' | 'mergedInto' | 'importId'> {
  const written = texts.map((name) => [name, form[name].trim() || undefined])
  const chosen = choices.map((name) => [name, form[name] || undefined])
  return {
    ...Object.fromEntries([...written, ...chosen]),
    creditorId: form.creditorId,
    name: form.name,
    kind: form.kind,
    contractRatePercent: plainPercent(form.contractRatePercent ?? '') || undefined,
    graceDays: form.graceDays.trim() === '' ? undefined : graceDaysIn(form),
    writtenOnly: form.writtenOnly || undefined,
  }
}

/** `NaN`, which the book refuses, for what is no number of days. */
const graceDaysIn = ({ graceDays }: ClientForm): number => wholeNumber(graceDays, 0, 365) ?? Number.NaN

export function contactFields(form: ContactForm): Omit<Contact, 'id' | 'clientId' | 'importId'> {
  const phones = form.phones
    .map((phone) => ({ ...phone, number: phone.number.trim(), label: phone.label?.trim() || undefined }))
    .filter((phone) => phone.number)
  const emails = form.emails.map((email) => email.trim()).filter(Boolean)
  return {
    civility: form.civility || undefined,
    firstName: form.firstName.trim() || undefined,
    lastName: form.lastName.trim() || undefined,
    role: form.role || undefined,
    mayHear: form.mayHear === '' ? undefined : form.mayHear === 'yes',
    phones: phones.length > 0 ? phones : undefined,
    emails: emails.length > 0 ? emails : undefined,
    bestHours: form.bestHours.trim() || undefined,
  }
}

export const isBlank = (form: ContactForm): boolean =>
  Object.values(contactFields(form)).every((value) => value === undefined)

/** What has to be recorded for a new client. `clientId` is that of the card to be. */
export function created(form: ClientForm, clientId: Id): Wanted[] {
  return [
    { op: 'create', kind: 'client', record: { id: clientId, ...clientFields(form) } },
    ...form.contacts.filter((contact) => !isBlank(contact)).map((contact): Wanted => createdContact(contact, clientId)),
  ]
}

const createdContact = (contact: ContactForm, clientId: Id): Wanted => ({
  op: 'create',
  kind: 'contact',
  record: { id: contact.id, clientId, ...contactFields(contact) },
})

/**
 * Only what the person changed since the form was opened on `start`: a field left alone here never overwrites what
 * another device wrote in it meanwhile.
 */
export function changed(form: ClientForm, start: ClientForm, clientId: Id): Wanted[] {
  const wanted: Wanted[] = []
  const fields = difference(clientFields(start), clientFields(form))
  if (fields) wanted.push({ op: 'patch', kind: 'client', id: clientId, fields })
  for (const contact of form.contacts) {
    const before = start.contacts.find((one) => one.id === contact.id)
    if (isBlank(contact)) {
      if (before) wanted.push({ op: 'delete', kind: 'contact', id: contact.id })
    } else if (!before) wanted.push(createdContact(contact, clientId))
    else {
      const fields = difference(contactFields(before), contactFields(contact))
      if (fields) wanted.push({ op: 'patch', kind: 'contact', id: contact.id, fields })
    }
  }
  for (const before of start.contacts)
    if (!form.contacts.some((one) => one.id === before.id))
      wanted.push({ op: 'delete', kind: 'contact', id: before.id })
  return wanted
}

/** A patch from one record to the other, `null` for what was cleared; nothing when they are the same. */
function difference(before: object, after: object): Record<string, never> | null {
  const were = before as Record<string, unknown>
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(after))
    if (JSON.stringify(were[name]) !== JSON.stringify(value)) fields[name] = value ?? null
  return Object.keys(fields).length > 0 ? (fields as Record<string, never>) : null
}
