/**
 * What a QR code says so that a banking app fills in a SEPA transfer: EPC069-12, version 002, in UTF-8 (European Payments
 * Council, guidelines for the QR code of the SCT). Its lines are in a fixed order; trailing empty ones are left out.
 */
import type { Cents, Currency } from '../records/primitives.ts'

export interface Transfer {
  /** Of the holder of the account; cut at 70 characters. */
  name: string
  iban: string
  amount: Cents
  currency: Currency
  /** What the account statement will show; cut at 140 characters. */
  text: string
}

/** The code bears 0.01 to 999,999,999.99 EUR. */
const MOST_CENTS = 99_999_999_999

/** The largest code that is allowed, and how much of it may be unreadable. */
export const qrLimits = { version: 13, correction: 'M' } as const

/** 331 bytes at most. */
const MOST_BYTES = 331

/** Null for what such a transfer cannot be: another currency, no amount, no account. */
export function sepaQr({ name, iban, amount, currency, text }: Transfer): string | null {
  const account = iban.replace(/\s/g, '').toUpperCase()
  const euros = `EUR${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
  const [holder, said] = [signs(name, 70), signs(text, 140)]
  if (currency !== 'EUR' || amount < 1 || amount > MOST_CENTS || !account || holder.length === 0) return null
  const payload = () =>
    ['BCD', '002', '1', 'SCT', '', holder.join('').trim(), account, euros, '', '', said.join('').trim()]
      .join('\n')
      .trim()
  while (bytesOf(payload()) > MOST_BYTES) (said.length > 0 ? said : holder).pop()
  return payload()
}

/** On one line, as that is where the next field begins; whole characters, at most so many. */
const signs = (text: string, most: number): string[] => [...text.replace(/[\s\0]+/g, ' ').trim()].slice(0, most)

const bytesOf = (text: string): number => new TextEncoder().encode(text).length
