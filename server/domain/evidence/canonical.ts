/**
 * The one way to write a record so that anybody who hashes it gets the same fingerprint: as the database does (`canonical_json`
 * in the migrations) and as the verifier does (server/journal/chain.js). No spaces, names in the order of their bytes, whole
 * numbers. Throws on a number that is not whole: no fact holds one.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('a number of a fact is whole')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value)
  const members = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => byBytes(a, b))
  return `{${members.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`
}

const encoder = new TextEncoder()

/** Signs of two halves, the only ones that stand elsewhere in a text than in its bytes. */
const HALVES = /[\ud800-\udfff]/

/** Names of fields are plain letters; the keys of answers and mappings are what somebody typed. */
function byBytes(a: string, b: string): number {
  if (!HALVES.test(a) && !HALVES.test(b)) return a < b ? -1 : a > b ? 1 : 0
  const [left, right] = [encoder.encode(a), encoder.encode(b)]
  const at = left.findIndex((byte, place) => byte !== right[place])
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
}
