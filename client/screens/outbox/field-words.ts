/** A part of a record and what stands in it, as a person reads them. */
import { day, money, rest } from '../../i18n/index.ts'

type Known = keyof ReturnType<typeof rest>['outbox']['fields']

/** Words for the columns of the server too: `postal_code`. */
const asField = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

export function fieldWords(name: string): string {
  const { fields } = rest().outbox
  const field = asField(name)
  return field in fields ? fields[field as Known] : field
}

export const hasWords = (name: string): boolean => asField(name) in rest().outbox.fields

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function valueWords(field: string, value: unknown, currency: string): string {
  const words = rest().outbox
  if (value === null || value === undefined || value === '') return words.blank
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return /amount/i.test(field) ? money(value, currency) : String(value)
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join(', ') : words.entries(value.length)
  if (typeof value === 'object') return words.entries(Object.keys(value).length)
  return DAY.test(String(value)) ? day(String(value), 'numeric') : String(value)
}
