/** Headings as they are compared: without accents, small words or the order of words. */
import { fold } from './fold.ts'

const NUMBER_WORDS = new Set(['n', 'no', 'nr', 'num', 'numero', 'number', 'nbr', 'numb'])
const SMALL_WORDS = new Set('de du des d la le les l the of en eur usd euro euros gbp chf'.split(' '))

/** The words of a heading, folded and sorted, so that `Invoice #`, `invoiceNumber` and `N° d’invoice` are one. */
export const headingKey = (heading: string): string => headingWords(heading).sort().join(' ')

/** The words of a heading in their order. */
export function headingWords(heading: string): string[] {
  const spaced = heading
    .slice(0, 200)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/#/g, ' number ')
    .replace(/n[°º]/gi, ' number ')
    // "Montant dû" is what remains due; without its accent only its place tells it from "du".
    .replace(/\bd(û|ue?$)(e|es|s)?(?![\p{L}])/giu, ' restant ')
  const words = fold(spaced)
    .split(' ')
    .map((word) => (NUMBER_WORDS.has(word) ? 'no' : word))
  return words.filter((word, place) => word !== '' && !SMALL_WORDS.has(word) && words.indexOf(word) === place)
}
