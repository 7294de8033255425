/** Links that open the phone's message apps with everything filled in. */
import { dialable } from './dial.ts'

export type Platform = 'ios' | 'android' | 'desktop'

/** An iPad says it is a Mac; only its touch screen gives it away. */
export function platformOf(userAgent: string, touchPoints: number): Platform {
  if (/Android/i.test(userAgent)) return 'android'
  if (/iPhone|iPad|iPod/i.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios'
  return 'desktop'
}

/** iOS reads the body after `&`, Android after `?`; desktops hand the link to a phone, which is more often an Android's form. */
export function smsLink(number: string, body: string, platform: Platform): string {
  return `sms:${dialable(number)}${platform === 'ios' ? '&' : '?'}body=${encode(body)}`
}

/** Mail programs on Windows cut a longer link without a word (the shortest known limit is about 2,000 characters). */
export const MAILTO_LIMIT = 1900

export interface Mail {
  to: string
  subject: string
  body: string
}

/** `fits` is false when the body had to be left out: the person pastes it, the link opens address and subject. */
export function mailtoLink({ to, subject, body }: Mail): { href: string; fits: boolean } {
  const start = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encode(subject)}`
  const whole = `${start}&body=${encode(body)}`
  return whole.length <= MAILTO_LIMIT ? { href: whole, fits: true } : { href: start, fits: false }
}

/** wa.me takes the international number without `+`; a national one cannot be reached that way. */
export function whatsappLink(number: string, body: string): string | null {
  const digits = dialable(number).replace(/,.*/, '')
  return digits.startsWith('+') ? `https://wa.me/${digits.slice(1)}?text=${encode(body)}` : null
}

/** Line ends are CRLF in these links, and a space is never a plus. A lone half of a character would make it throw. */
const encode = (text: string): string => encodeURIComponent(wellFormed(text).replace(/\r?\n/g, '\r\n'))

const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
