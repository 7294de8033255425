/** The way an action takes: a channel, the person it leads to, and the number or address. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { mayCall } from '../../../server/domain/dunning/channels.ts'
import type { Contact } from '../../../server/domain/records/cards.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { needsAddress, reachableBy } from '../../reach/reachable.ts'

export interface Way {
  channel: Channel
  contact?: Contact
  /** Number or e-mail address; absent where the channel needs none, or where none is known yet. */
  address?: string
}

const spoken = (channel: Channel): boolean => channel === 'call' || channel === 'voicemail'
const isText = (channel: Channel): boolean => channel === 'sms' || channel === 'email' || channel === 'messenger'

/** What is written names the debt: it goes to nobody who must not hear of it. */
const readers = (contacts: readonly Contact[]): Contact[] => contacts.filter((contact) => contact.mayHear !== false)

/** The best way on that channel. `contactId` asks for one person. */
export function wayBy(channel: Channel, { contacts }: Pick<CaseFacts, 'contacts'>, contactId?: string): Way {
  const asked = contactId ? contacts.filter((contact) => contact.id === contactId) : contacts
  const allowed = spoken(channel) ? asked : readers(asked)
  const best = reachableBy(channel, allowed)[0]
  if (best) return { channel, ...best }
  const known = reachableBy('call', allowed)[0] ?? reachableBy('email', allowed)[0]
  const contact = known?.contact ?? allowed[0]
  return contact ? { channel, contact } : { channel }
}

/** True when a number or address has to be added before the way can be taken. */
export const isMissing = (way: Way): boolean => needsAddress(way.channel) && !way.address

/** Another way that can be taken at once, offered beside the one that is due; no call where none is to be made. */
export function otherWay(channel: Channel, facts: CaseFacts): Way | null {
  const texts: Channel[] = ['email', 'sms']
  const order: Channel[] = isText(channel) || channel === 'note' || !spoken(channel) ? ['call', ...texts] : texts
  for (const other of order) {
    if (other === channel || (other === 'call' && !mayCall(facts))) continue
    const way = wayBy(other, facts)
    if (way.address) return way
  }
  return null
}
