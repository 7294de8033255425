/** Makes an SMS shorter without losing what matters: first its signs, then letters the network lacks, then sentences. */
import { isGsm, readSms, type Sms } from './segments.ts'

export type ShortenStep = 'signs' | 'letters' | 'sentences'

export interface Shortened {
  text: string
  /** What was done to it, in this order; none when it was short enough. */
  steps: ShortenStep[]
  sms: Sms
}

const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/[\u202f\u00a0\u2009]/g, ' '],
  [/[’‘]/g, "'"],
  [/[«»“”]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/œ/g, 'oe'],
  [/Œ/g, 'Oe'],
]

const withPlainSigns = (text: string): string =>
  plainSigns.reduce((said, [sign, plain]) => said.replace(sign, plain), text.normalize('NFC'))

/** A letter that the default alphabet lacks goes without its accent, as phones have always written it: ê as e, ç as c. */
const withPlainLetters = (text: string): string =>
  [...text].map((sign) => (isGsm(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, ''))).join('')

/** As every network carries it in its default alphabet, where a foreign script does not forbid it. */
export const plainSms = (text: string): string => withPlainLetters(withPlainSigns(text))

/**
 * A message as it leaves: one typographic apostrophe and each part holds 67 signs in place of 153, so that what fits into two
 * would take five. Untouched where its alphabet cannot be avoided.
 */
export function asSms(text: string): string {
  const plain = plainSms(text)
  return readSms(plain).encoding === 'gsm-7' ? plain : text
}

/** No empty lines, and no space before : ; ! ? and inside quotation marks. */
const tightly = (text: string): string =>
  text.replace(/\n{2,}/g, '\n').replace(/[\u202f\u00a0 ](?=[:;!?»%])|(?<=«)[\u202f\u00a0 ]/g, '')

const COURTESY = /\b(merci|bonne journée|bonne journee|belle|thank|good day)\b/i

/** What goes first: thanks and wishes, then what is neither asked nor protected, then what is asked. */
function worth(sentence: string): number {
  if (sentence.includes('?')) return 2
  return COURTESY.test(sentence) ? 0 : 1
}

/**
 * Into at most so many segments, as far as that can be done: what holds one of `kept` is never left out. `kept` are the
 * values as the text quotes them: number, day, amount, signature.
 */
export function shortenSms(text: string, kept: readonly string[], segments = 1): Shortened {
  const fits = (said: string) => readSms(said).segments <= segments
  const steps: ShortenStep[] = []
  let said = text
  const change = (step: ShortenStep, to: string) => {
    if (to === said) return
    said = to
    steps.push(step)
  }
  if (!fits(said)) change('signs', withPlainSigns(tightly(said)))
  if (!fits(said)) change('letters', withPlainLetters(said))
  if (!fits(said)) change('sentences', withoutSentences(said, kept.map(plainSms), fits))
  return { text: said, steps, sms: readSms(said) }
}

/** A number or a name may hold full stops: a sentence ends before a capital letter or a new line. */
const BETWEEN = /(?<=[.!?])[ ]+(?=\p{Lu})|\n/u

function withoutSentences(text: string, kept: readonly string[], fits: (text: string) => boolean): string {
  let sentences = text.split(BETWEEN).filter((sentence) => sentence.trim())
  const joined = () => sentences.join(' ')
  const values = kept.filter((value) => value.trim())
  const holdsNone = (sentence: string) => !values.some((value) => sentence.includes(value))
  const spare = sentences
    .map((sentence, at) => ({ sentence, at }))
    .filter(({ sentence }) => holdsNone(sentence))
    .sort((a, b) => worth(a.sentence) - worth(b.sentence) || b.at - a.at)
  for (const { sentence } of spare) {
    if (fits(joined())) break
    sentences = sentences.filter((one) => one !== sentence)
  }
  return joined()
}
