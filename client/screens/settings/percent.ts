/** A rate as a person types it, `12,5 %`, and as it is kept, `12.5`. What is no rate is left as it is, for the book to refuse. */
import { language } from '../../i18n/index.ts'

export const plainPercent = (typed: string): string => {
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.')
  return plain.replace(/^0+(?=\d)/, '')
}

export const typedPercent = (kept = ''): string => (language() === 'fr' ? kept.replace('.', ',') : kept)
