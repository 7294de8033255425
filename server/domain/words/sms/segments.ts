/** How a text travels as SMS: in which encoding, in how many segments, and which signs make it longer. */

/** GSM 03.38, the default alphabet: one septet each. 3GPP TS 23.038, 6.2.1. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** The extension table, behind an escape: two septets each. 3GPP TS 23.038, 6.2.1.1. */
const EXTENDED = new Set('\f^{}\\[~]|€')

export interface Sms {
  encoding: 'gsm-7' | 'ucs-2'
  segments: number
  /** Septets, or UTF-16 units. */
  length: number
  /** How many more fit into the last segment. */
  left: number
  /** Signs that the default alphabet lacks, each once, in the order of the text: they more than halve what fits. */
  foreign: string[]
}

/** What fits into one message alone, and into each part of a longer one, which carries a header. */
const sizes = { 'gsm-7': { alone: 160, part: 153 }, 'ucs-2': { alone: 70, part: 67 } }

export const isGsm = (sign: string): boolean => BASIC.has(sign) || EXTENDED.has(sign)

export function readSms(text: string): Sms {
  const signs = [...text.normalize('NFC')]
  const foreign = [...new Set(signs.filter((sign) => !isGsm(sign)))]
  const encoding = foreign.length > 0 ? 'ucs-2' : 'gsm-7'
  const widths = signs.map((sign) => (encoding === 'ucs-2' ? sign.length : EXTENDED.has(sign) ? 2 : 1))
  const length = widths.reduce((sum, width) => sum + width, 0)
  return { encoding, length, foreign, ...filled(widths, length, sizes[encoding]) }
}

/** A sign of two units is not cut in half at the end of a segment. */
function filled(widths: readonly number[], length: number, { alone, part }: { alone: number; part: number }) {
  if (length <= alone) return { segments: 1, left: alone - length }
  let segments = 1
  let used = 0
  for (const width of widths) {
    if (used + width > part) {
      segments++
      used = 0
    }
    used += width
  }
  return { segments, left: part - used }
}
