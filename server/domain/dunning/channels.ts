/** Which channel a step takes: what the strategy says, what the client prefers, what can be reached. */
import type { Client, Contact } from '../records/cards.ts'
import type { Channel } from '../records/primitives.ts'
import type { Step } from './strategy.ts'

/** French mobile numbers, overseas ones included; of other countries the number does not tell. */
const MOBILE = /^(\+33[67]|0[67]|\+(262|590|594|596)6)/

export interface Reach {
  preferred: Channel | null
  phone: boolean
  mobile: boolean
  email: boolean
  /** The client asked for it (STOP), or the last talk went badly (COLERE): no call, no visit. */
  writtenOnly: boolean
}

export function reachOf(client: Client, contacts: readonly Contact[], writtenOnly: boolean): Reach {
  const reach = { preferred: client.preferredChannel ?? null, phone: false, mobile: false, email: false, writtenOnly }
  for (const { phones = [], emails = [] } of contacts) {
    reach.email ||= emails.length > 0
    for (const { number, wrongSince } of phones) {
      if (wrongSince) continue
      reach.phone = true
      reach.mobile ||= MOBILE.test(number.replace(/[\s.]/g, ''))
    }
  }
  return reach
}

function possible(channel: Channel, reach: Reach): boolean {
  if (channel === 'call' || channel === 'visit') return !reach.writtenOnly && (channel === 'visit' || reach.phone)
  if (channel === 'sms' || channel === 'messenger') return reach.phone
  if (channel === 'email') return reach.email
  return channel === 'letter' || channel === 'registered-letter'
}

/** E-mail first when nothing is known; the card offers to add the address in place. */
export function channelOf(wanted: Step['channel'], reach: Reach): Channel {
  const letterless = reach.email ? 'email' : 'letter'
  if (wanted === 'formal') return letterless
  if (wanted === 'message' || wanted === 'written') {
    if (reach.preferred && possible(reach.preferred, reach)) return reach.preferred
    return wanted === 'written' ? letterless : !reach.email && reach.mobile ? 'sms' : 'email'
  }
  if (wanted !== 'call' && wanted !== 'visit') return wanted
  const mute = reach.writtenOnly || (wanted === 'call' && !reach.phone && reach.email)
  return mute ? channelOf('message', reach) : wanted
}
