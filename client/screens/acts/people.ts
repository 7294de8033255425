/** What a person is called: short and polite on a button, whole beside the client's name. */
import type { Contact } from '../../../server/domain/records/cards.ts'
import { t } from '../../i18n/index.ts'

const joined = (...parts: (string | undefined)[]): string | undefined => parts.filter(Boolean).join(' ') || undefined

/** "Mme Perrin", "Claire Perrin"; nothing for a desk without a name. */
export function politeName(contact: Contact | undefined): string | undefined {
  if (!contact) return undefined
  const { civility, firstName, lastName } = contact
  return civility && lastName ? `${t().plan.civility[civility]}\u00a0${lastName}` : joined(firstName, lastName)
}

/** "Claire Perrin", "Mme Perrin" where the first name is unknown. */
export function fullName(contact: Contact | undefined): string | undefined {
  return contact?.firstName ? joined(contact.firstName, contact.lastName) : politeName(contact)
}
