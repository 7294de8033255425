/** Which channel a step takes: what the strategy says, what the client prefers, what can be reached. */
import type { Client, Contact } from '../records/cards.ts'
import type { OutcomeCode } from '../records/facts.ts'
import type { Channel } from '../records/primitives.ts'
import type { ChannelRule } from '../records/strategy.ts'
import type { CaseFacts } from './case.ts'
import { type Exchange, readExchanges } from './exchanges.ts'

/** French mobile numbers, overseas ones included; of other countries the number does not tell. */
const MOBILE = /^(\+33[67]|0[67]|\+(262|590|594|596)6)/

export interface Reach {
  preferred: Channel | null
  phone: boolean
  mobile: boolean
  email: boolean
  /** No call, no visit (see `mayCall`). */
  writtenOnly: boolean
  /** Of the last contact or attempt that went out: a step may ask for another one. */
  last: Channel | null
}

/** After one of these no call goes to the client any more. */
const unspoken: readonly OutcomeCode[] = ['STOP', 'AVOCAT', 'INSOLV', 'DECES']

/** The last talk, if it ended in anger: the next word is in writing, and an attempt in vain since is no word. */
export function tenseTalk(exchanges: readonly Exchange[]): Exchange | null {
  const last = exchanges.findLast(({ rule }) => rule?.counts === 'reached')
  return last?.rule?.effect === 'calm' ? last : null
}

/**
 * Whether a call or a visit is offered at all: not when the card or the client asked for writing or for nothing, when
 * somebody else speaks for the client, after a death or an insolvency judgment, or when the last talk ended in anger.
 */
export function mayCall(
  facts: Pick<CaseFacts, 'client' | 'interactions' | 'legalActs' | 'timeZone'>,
  exchanges: readonly Exchange[] = readExchanges(facts),
): boolean {
  const { writtenOnly, doNotContact, agent } = facts.client
  if (writtenOnly || doNotContact || agent) return false
  if (facts.legalActs.some(({ kind }) => kind === 'insolvency')) return false
  if (exchanges.some(({ fact }) => fact.outcome && unspoken.includes(fact.outcome))) return false
  return tenseTalk(exchanges) === null
}

export function reachOf(
  client: Client,
  contacts: readonly Contact[],
  writtenOnly: boolean,
  last: Channel | null,
): Reach {
  const reach: Reach = {
    preferred: client.preferredChannel ?? null,
    phone: false,
    mobile: false,
    email: false,
    writtenOnly,
    last,
  }
  for (const { phones, emails } of contacts) {
    reach.email ||= emails !== undefined && emails.length > 0
    if (phones)
      for (const { number, wrongSince } of phones) {
        if (wrongSince) continue
        reach.phone = true
        reach.mobile ||= MOBILE.test(number.replace(/[\s.]/g, ''))
      }
  }
  return reach
}

/** The channel of the last contact or attempt that went out. */
export function lastChannel(exchanges: readonly Exchange[]): Channel | null {
  const last = exchanges.findLast(({ answers, fact }) => answers && fact.channel !== 'note')
  return last?.fact.channel ?? null
}

export function possible(channel: Channel, reach: Reach): boolean {
  if (channel === 'call' || channel === 'visit') return !reach.writtenOnly && (channel === 'visit' || reach.phone)
  if (channel === 'sms' || channel === 'messenger') return reach.phone
  if (channel === 'email') return reach.email
  return channel === 'letter' || channel === 'registered-letter'
}

/** In the order in which another way is tried; a letter always goes. */
const others: readonly Channel[] = ['email', 'call', 'sms', 'letter']

const spoken: readonly (Channel | null)[] = ['call', 'voicemail', 'visit']

/** What was said is written and what was written is said, as far as the client can be reached so. */
function anotherThan(last: Channel | null, reach: Reach): Channel {
  const said = spoken.includes(last)
  const differs = (channel: Channel) => channel !== last && !(said && channel === 'call') && possible(channel, reach)
  if (last && !said && differs('call')) return 'call'
  return others.find(differs) ?? channelOf('message', reach)
}

/** E-mail first when nothing is known; the card offers to add the address in place. */
export function channelOf(wanted: ChannelRule, reach: Reach): Channel {
  const letterless = reach.email ? 'email' : 'letter'
  if (wanted === 'other') return reach.last ? anotherThan(reach.last, reach) : channelOf('message', reach)
  if (wanted === 'formal') return letterless
  if (wanted === 'message' || wanted === 'written') {
    if (reach.preferred && possible(reach.preferred, reach)) return reach.preferred
    return wanted === 'written' ? letterless : !reach.email && reach.mobile ? 'sms' : 'email'
  }
  if (wanted !== 'call' && wanted !== 'visit') return wanted
  const mute = reach.writtenOnly || (wanted === 'call' && !reach.phone && reach.email)
  return mute ? channelOf('message', reach) : wanted
}
