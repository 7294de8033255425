/** Cards that look like the same debtor: same name once folded, same SIREN, or same e-mail address. */
import type { Client, Contact } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { fold } from '../../intake/fold.ts'

export type Likeness = 'siren' | 'email' | 'name'

export interface Duplicate {
  client: Client
  because: Likeness
}

const LEGAL_FORMS = /\b(?:sarl|sas|sasu|eurl|sa|sci|snc|scop|ei|eirl|ltd|llc|inc|gmbh|srl|bv)\b/g
const sameDigits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '')

/** "Menuiserie DURAND, SARL" and "SARL Menuiserie Durand" are the same name. */
export const nameKey = (name: string): string => fold(name).replace(LEGAL_FORMS, ' ').replace(/\s+/g, ' ').trim()

/** Other cards of the same creditor that look like `client`, the surest first. A case is one debtor of one creditor. */
export function likelyDuplicates(client: Client, all: readonly Client[], contacts: readonly Contact[]): Duplicate[] {
  const emails = new Set(addressesOf(contacts, client.id))
  const owners = new Set(
    contacts.filter((one) => one.emails?.some((email) => emails.has(email.toLowerCase()))).map((one) => one.clientId),
  )
  const name = nameKey(client.name)
  const siren = sameDigits(client.siren)
  const likeness = (other: Client): Likeness | null => {
    if (siren && sameDigits(other.siren) === siren) return 'siren'
    if (owners.has(other.id)) return 'email'
    return name && nameKey(other.name) === name ? 'name' : null
  }
  const found: Duplicate[] = []
  for (const other of all) {
    if (other.id === client.id || other.mergedInto || other.creditorId !== client.creditorId) continue
    const because = likeness(other)
    if (because) found.push({ client: other, because })
  }
  const sureness: Likeness[] = ['siren', 'email', 'name']
  return found.sort((a, b) => sureness.indexOf(a.because) - sureness.indexOf(b.because))
}

const addressesOf = (contacts: readonly Contact[], clientId: Id): string[] =>
  contacts
    .filter((one) => one.clientId === clientId)
    .flatMap((one) => (one.emails ?? []).map((email) => email.toLowerCase()))
