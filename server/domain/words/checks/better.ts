/** Puts the better wording in the place of what was found: of the whole sentence where it is one, of the words otherwise. */
import type { Finding } from './check.ts'

export function withBetter(text: string, { from, to, instead, code }: Finding): string {
  // Signs are mended where they stand, with the space that French puts before them.
  if (code === 'exclamation')
    return text.slice(0, from).replace(/[\u202f\u00a0 ]$/, keepFor(instead)) + instead + text.slice(to)
  if (code === 'shouting' || !isSentence(instead)) return text.slice(0, from) + instead + text.slice(to)
  const start = startOf(text, from)
  const end = endOf(text, to)
  const behind = instead ? text.slice(end) : text.slice(end).replace(/^[ \u202f\u00a0]+/, '')
  return (text.slice(0, start) + instead + behind).replace(/\n{3,}/g, '\n\n')
}

/** A question mark keeps its space, a full stop has none. */
const keepFor = (sign: string) => (sign === '?' ? '$&' : '')

/** Nothing in its place means that the sentence is better left out. */
const isSentence = (instead: string): boolean => instead === '' || /[.?!]$/.test(instead)

const END = /[.!?…\n]/

function startOf(text: string, from: number): number {
  let start = from
  while (start > 0 && !END.test(text.charAt(start - 1))) start--
  while (start < from && /\s/.test(text.charAt(start))) start++
  return start
}

/** Behind the marks that end the sentence. */
function endOf(text: string, to: number): number {
  let end = to
  while (end < text.length && !END.test(text.charAt(end - 1)) && !END.test(text.charAt(end))) end++
  while (end < text.length && /[.!?…]/.test(text.charAt(end))) end++
  return end
}
