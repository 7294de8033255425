/** A name as a notification has room for it: whole where it is short, never cut within a character. */

/** In units of UTF-16, so that nothing a name is made of grows beyond it. */
const MOST = 40

export function shortened(name: string): string {
  if (name.length <= MOST) return name
  let short = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    if (short.length + segment.length >= MOST) break
    short += segment
  }
  return `${short.trimEnd()}…`
}
