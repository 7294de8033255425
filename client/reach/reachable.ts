/** Whom to reach, and by which number or address. */
import type { Contact } from '../../server/domain/records/cards.ts'
import type { Channel } from '../../server/domain/records/primitives.ts'

export interface Reachable {
  contact: Contact
  /** Phone number or e-mail address. */
  address: string
}

/** Who pays is asked first; a desk last. */
const ROLES: Contact['role'][] = ['pays', 'decides', 'approves', 'signs', undefined, 'desk']

const byRole = (a: Contact, b: Contact): number => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)

/** Every number or address the channel can use, best first; numbers known to be wrong are left out. */
export function reachableBy(channel: Channel, contacts: readonly Contact[]): Reachable[] {
  const sorted = [...contacts].sort(byRole)
  if (channel === 'email')
    return sorted.flatMap((contact) => (contact.emails ?? []).map((address) => ({ contact, address })))
  if (channel !== 'call' && channel !== 'voicemail' && channel !== 'sms' && channel !== 'messenger') return []
  const numbers = sorted.flatMap((contact) =>
    (contact.phones ?? []).filter((phone) => !phone.wrongSince).map((phone) => ({ contact, address: phone.number })),
  )
  return channel === 'call' || channel === 'voicemail' ? numbers : numbers.filter(({ address }) => !isLandline(address))
}

/** French numbers tell, by their first digit; elsewhere any number may be a mobile. */
const isLandline = (number: string): boolean => /^(?:\+33|0)[1-589]/.test(number.replace(/[\s.-]/g, ''))

/** Channels that need a number or an address before they can be used. */
export const needsAddress = (channel: Channel): boolean =>
  channel === 'call' || channel === 'sms' || channel === 'messenger' || channel === 'email'
