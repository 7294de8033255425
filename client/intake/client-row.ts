/** What one row says about the client: name, numbers, address and the person to reach. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { ClientKind } from '../../server/domain/records/cards.ts'
import { countryCode } from './countries.ts'
import type { RowReader } from './row-reader.ts'
import type { Row } from './table.ts'
import { clientKindNamed } from './words.ts'

export interface ContactDraft {
  firstName: string
  lastName: string
  phones: string[]
  emails: string[]
}

export interface ClientDraft {
  name: string
  number: string
  kind: ClientKind | null
  legalForm: string
  siren: string
  vatNumber: string
  street: string
  postalCode: string
  city: string
  country: string
  note: string
  contact: ContactDraft | null
}

/** Null when the row names nobody. `country` is the one of the workspace, for phone numbers without a prefix. */
export function clientRow(reader: RowReader, row: Row, country: string): ClientDraft | null {
  const firstName = reader.text(row, 'firstName')
  const lastName = reader.text(row, 'lastName')
  const number = reader.text(row, 'clientNumber')
  const name = reader.text(row, 'clientName') || [firstName, lastName].filter(Boolean).join(' ') || number
  if (name === '') return null
  const own = countryCode(reader.text(row, 'country')) ?? ''
  return {
    name,
    number,
    kind: clientKindNamed(reader.text(row, 'clientKind')),
    legalForm: reader.text(row, 'legalForm'),
    siren: sirenOf(reader.text(row, 'siren')),
    vatNumber: reader.text(row, 'vatNumber').replace(/[\s.]/g, '').toUpperCase(),
    street: reader.texts(row, 'street').join(', '),
    postalCode: reader.text(row, 'postalCode'),
    city: reader.text(row, 'city'),
    country: own,
    note: reader.texts(row, 'note').join('\n'),
    contact: contactOf(reader, row, firstName, lastName, own || country),
  }
}

function contactOf(
  reader: RowReader,
  row: Row,
  firstName: string,
  lastName: string,
  country: string,
): ContactDraft | null {
  const emails = reader
    .texts(row, 'email')
    .flatMap((cell) => cell.split(/[\s,;]+/))
    .filter((part) => part.includes('@'))
  const phones = reader.texts(row, 'phone').map((cell) => phoneNumber(cell, country))
  const contact = {
    firstName: firstName.slice(0, 120),
    lastName: lastName.slice(0, 120),
    phones: unique(phones.filter((phone) => phone.length <= 40)),
    emails: unique(emails.filter((email) => email.length <= 254)),
  }
  return firstName || lastName || contact.phones.length > 0 || contact.emails.length > 0 ? contact : null
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, 12)

/** Numbers of the French overseas departments are written like those of France and belong to other plans. */
const OVERSEAS: CountryCode[] = ['GP', 'RE', 'MQ', 'GF', 'YT']

/** E.164 where the number is valid, else as typed: a wrong guess would dial a stranger. */
export function phoneNumber(typed: string, country: string): string {
  const plans = isSupportedCountry(country) ? [country, ...(country === 'FR' ? OVERSEAS : [])] : [undefined]
  for (const plan of plans) {
    const parsed = parsePhoneNumberFromString(typed.slice(0, 60), plan)
    if (parsed?.isValid() && !parsed.ext) return parsed.number
  }
  return typed
}

/** Nine digits; the SIREN is the front of a SIRET. Empty when it is neither. */
export function sirenOf(text: string): string {
  const digits = text.replace(/[\s.\u00a0-]/g, '')
  return /^\d{9}$|^\d{14}$/.test(digits) ? digits.slice(0, 9) : ''
}
