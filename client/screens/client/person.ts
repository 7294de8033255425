/** A person or desk at the client, named as one would say it, whatever is known of them. */
import type { Contact } from '../../../server/domain/records/cards.ts'
import { rest } from '../../i18n/index.ts'
import { fullName } from '../acts/people.ts'

/** The name; the role, or the number or address, of somebody without one. */
export function personName(contact: Contact): string {
  const { role, phones, emails } = contact
  return (
    fullName(contact) ??
    (role && rest().client.roles[role]) ??
    phones?.[0]?.number ??
    emails?.[0] ??
    rest().client.noName
  )
}

/** "Claire Perrin, paie les factures" */
export const withRole = (contact: Contact): string =>
  contact.role && fullName(contact)
    ? `${fullName(contact)}, ${rest().client.roles[contact.role].toLocaleLowerCase()}`
    : personName(contact)
