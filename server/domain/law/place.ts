/** Where a card is, as far as the time to declare a claim asks: metropolitan France, one place overseas, or abroad. */
import type { Client, Creditor } from '../records/cards.ts'

/** `metropole`, the three digits of an overseas postal code, or `abroad`. */
export type Place = string

/** Overseas places that have a country code of their own, by the start of their postal codes. */
const overseas: Record<string, Place> = {
  GP: '971',
  BL: '971',
  MF: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  WF: '986',
  PF: '987',
  NC: '988',
}

/** `null` when the card does not say enough. */
export function placeOf({
  country = 'FR',
  postalCode,
}: Pick<Client | Creditor, 'country' | 'postalCode'>): Place | null {
  if (country !== 'FR') return overseas[country] ?? 'abroad'
  const digits = postalCode?.replace(/\s/g, '') ?? ''
  if (!/^\d{5}$/.test(digits)) return null
  return /^9[78]/.test(digits) ? digits.slice(0, 3) : 'metropole'
}
