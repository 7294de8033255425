/**
 * Where messages may be sent. An endpoint is an address that a device names and this server calls: without a rule anybody
 * with an account could have it call into the operator's own network.
 */
import ipaddr from 'ipaddr.js'

export const MAX_ENDPOINT = 2000

/** All of global unicast (RFC 4291, 2.4): what lies outside, the old forms that carry IPv4 addresses too, is nobody's. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')
const OF_IPV4_BYTES = 4

/** True for an address of the open internet: not this machine, its network, a group of receivers or a reserved range. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // A mapped IPv4 address is judged as what it is.
  const found = ipaddr.process(address)
  if (found.kind() === 'ipv4') return found.range() === 'unicast'
  const six = found as ipaddr.IPv6
  // A network without IPv4 reaches it through such names: the address inside decides.
  if (six.match(ipaddr.IPv6.parseCIDR('64:ff9b::/96'))) {
    return ipaddr.fromByteArray(six.toByteArray().slice(-OF_IPV4_BYTES)).range() === 'unicast'
  }
  return six.match(GLOBAL) && six.range() === 'unicast'
}

/** Names that no public server has: single words, and those kept for one's own network (RFC 6761, 6762, 8375). */
const HOME = /^[^.]+$|\.(localhost|local|internal|intranet|lan|home\.arpa|test|invalid)$/

/** Whether a name can be somebody else's: not this machine's, and not one of its own network. */
export const isOpenName = (name: string): boolean => !HOME.test(name)

/** An address itself, not a name that leads to one. */
export const isAddress = (host: string): boolean => ipaddr.isValid(host)

/** The name as it is looked up, without the brackets of an IPv6 address or the dot that may end a name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

/**
 * The cheap form of the rule, for whatever can be seen without looking the name up. `anywhere` is for tests: the local push
 * service has an address of this machine and a port of its own.
 */
export function endpointUrl(endpoint: string, anywhere: boolean): URL | undefined {
  if (endpoint.length > MAX_ENDPOINT || !URL.canParse(endpoint)) return undefined
  const url = new URL(endpoint)
  if (url.protocol !== 'https:' || url.username || url.password || url.hash) return undefined
  if (anywhere) return url
  const host = hostOf(url)
  const isAllowed = isAddress(host) ? isPublic(host) : isOpenName(host)
  return isAllowed && url.port === '' ? url : undefined
}
