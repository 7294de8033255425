/** Cuts a text into lines of a width: at spaces, and inside a word only where it is wider than the line. */
export type Measure = (text: string) => number

/** A line break in the text is kept; an empty text has one empty line. No-break spaces hold. */
export const linesOf = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((paragraph) => filled(paragraph, width, measure))

/** Words are measured one by one: they come again and again, lines do not. */
function filled(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  const space = measure(' ')
  let line = ''
  let used = 0
  for (const word of paragraph.split(' ').filter(Boolean)) {
    const wide = measure(word)
    if (line && used + space + wide <= width) {
      line += ` ${word}`
      used += space + wide
      continue
    }
    if (line) lines.push(line)
    const parts = wide <= width ? [word] : cut(word, width, measure)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
    used = measure(line)
  }
  return [...lines, line]
}

/** After a sign that addresses and references are made of, if one comes late enough; else wherever the line is full. */
const AFTER = /[-/._@?&=:\u202f\u00a0]/

function cut(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let rest = [...word]
  while (rest.length > 1 && measure(rest.join('')) > width) {
    const most = longest(rest, width, measure)
    const nice = rest.slice(0, most).findLastIndex((sign) => AFTER.test(sign)) + 1
    const end = nice > most / 2 ? nice : most
    parts.push(rest.slice(0, end).join(''))
    rest = rest.slice(end)
  }
  return [...parts, rest.join('')]
}

/** How many signs fit, at least one. */
function longest(signs: readonly string[], width: number, measure: Measure): number {
  let [low, high] = [1, signs.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(signs.slice(0, middle).join('')) <= width) low = middle
    else high = middle - 1
  }
  return low
}

/** The widest piece that is not cut at a space. */
export const widestWord = (text: string, measure: Measure): number =>
  Math.max(0, ...text.split(/[ \n]/).map((word) => measure(word)))
