/** An invoice: enter, read, correct. */
import type { invoice as fr } from '../fr/invoice.ts'

export const invoice: typeof fr = {
  title: 'New invoice',
}
