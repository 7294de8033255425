/** Amounts as files write them: decimal comma or point, thousands, signs of currencies, brackets for a minus. */

export type DecimalMark = ',' | '.'

export interface NumberFormat {
  /** Null when no value has a comma or a point. */
  decimal: DecimalMark | null
  /** Values like `1,234` alone: a thousand or a little more than one. A person has to say. */
  ambiguous: boolean
}

export interface Amount {
  /** Signed, in cents, halves away from zero. */
  cents: number
  /** The file was finer than a cent. */
  rounded: boolean
  /** The code the cell itself names. */
  currency: string | null
}

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  '£': 'GBP',
  '¥': 'JPY',
  FR: 'CHF',
  SFR: 'CHF',
  EURO: 'EUR',
  EUROS: 'EUR',
  '₪': 'ILS',
  KČ: 'CZK',
  ZŁ: 'PLN',
}
const CURRENCY = /^(\D{0,6}?)([\d.,'’\s\u00a0\u202f]*\d[\d.,'’\s\u00a0\u202f]*)(\D{0,6})$/u
const codes = new Set(Intl.supportedValuesOf('currency'))

/** The ISO code a sign, a code or a word stands for. */
export function currencyCode(text: string): string | null {
  const word = text.trim().replace(/\.$/, '').toUpperCase()
  return SIGNS[word] ?? (codes.has(word) ? word : null)
}

interface Parts {
  negative: boolean
  digits: string
  currency: string | null
}

function parts(text: string): Parts | null {
  const trimmed = text.length > 60 ? '' : text.trim()
  const bracketed = /^\((.*)\)$/.exec(trimmed)
  let body = bracketed ? (bracketed[1] ?? '') : trimmed
  const minus = /[-−–]/.test(body)
  if ((body.match(/[-−–]/g)?.length ?? 0) > 1) return null
  if (minus && !/^\D*[-−–]|[-−–]\D*$/.test(body)) return null
  body = body.replace(/[-−–+]/, '').trim()
  const match = CURRENCY.exec(body)
  if (!match) return null
  const label = `${match[1] ?? ''}${match[3] ?? ''}`.trim()
  const currency = label === '' ? null : currencyCode(label)
  if (label !== '' && currency === null) return null
  return {
    negative: minus || bracketed !== null,
    digits: (match[2] ?? '').replace(/[\s\u00a0\u202f'’]/g, ''),
    currency,
  }
}

/** What one value tells about the mark: the mark itself, null for nothing, `either` for `1,234`. */
function tells(digits: string): DecimalMark | 'either' | null {
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma < 0 && point < 0) return null
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const mark = comma >= 0 ? ',' : '.'
  const other = mark === ',' ? '.' : ','
  const [whole = '', ...groups] = digits.split(mark)
  if (groups.length > 1) return other
  const grouped = (groups[0] ?? '').length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole)
  return grouped ? 'either' : mark
}

/** The mark a column follows, from all its values. */
export function numberFormat(values: Iterable<string>): NumberFormat {
  const votes = { ',': 0, '.': 0 }
  let either = 0
  for (const value of values) {
    const told = tells(parts(value)?.digits ?? '')
    if (told === 'either') either++
    else if (told) votes[told]++
  }
  if (votes[','] === votes['.']) return { decimal: null, ambiguous: either > 0 || votes[','] > 0 }
  return { decimal: votes[','] > votes['.'] ? ',' : '.', ambiguous: false }
}

/** Digits as `1234.56`, or null. A value that tells its own mark is read by it, whatever its column follows. */
function normal(digits: string, decimal: DecimalMark | null): string | null {
  const told = tells(digits)
  const mark = told === 'either' || told === null ? (decimal ?? '.') : told
  const [whole = '', fraction = '', ...more] = digits.split(mark)
  if (more.length > 0) return null
  const thousands = mark === ',' ? '.' : ','
  const groups = whole.split(thousands)
  if (groups.length > 1 && !groups.every((group, place) => groupFits(group, place, groups.length))) return null
  const plain = `${groups.join('') || '0'}.${fraction || '0'}`
  return /^\d{1,15}\.\d{1,20}$/.test(plain) ? plain : null
}

/** Groups of three, but for those of India: 1,02,000. */
const groupFits = (group: string, place: number, count: number): boolean =>
  (place === 0 ? /^\d{1,3}$/ : place === count - 1 ? /^\d{3}$/ : /^\d{2,3}$/).test(group)

/** An amount in cents, or null when the text is no amount. */
export function readAmount(text: string, decimal: DecimalMark | null): Amount | null {
  const found = parts(text)
  const plain = found && normal(found.digits, decimal)
  if (!found || !plain) return null
  const [whole = '0', fraction = '0'] = plain.split('.')
  const padded = fraction.padEnd(3, '0')
  const size = Number(whole) * 100 + Number(padded.slice(0, 2)) + (padded.charAt(2) >= '5' ? 1 : 0)
  const cents = found.negative && size > 0 ? -size : size
  return { cents, rounded: /[1-9]/.test(padded.slice(2)), currency: found.currency }
}

/** A quantity, a price or a rate, finer than a cent; null when it is none. */
export function readNumber(text: string, decimal: DecimalMark | null): number | null {
  const found = parts(text.replace(/%\s*$/, ''))
  const plain = found && normal(found.digits, decimal)
  return found && plain ? Number(plain) * (found.negative ? -1 : 1) : null
}
