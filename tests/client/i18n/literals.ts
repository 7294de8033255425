/** Reads the texts of a dictionary file from its source, so that what a function would say is checked too. */

/** Every string and template of the source, comments and imports aside; what a template fills in reads as `7`. */
export function literals(source: string): string[] {
  const found: string[] = []
  const code = source.replace(/^import .*$/gm, '')
  let at = 0

  function quoted(quote: string): string {
    let text = ''
    for (at += 1; at < code.length && code[at] !== quote; at += 1) {
      if (code[at] === '\\') {
        const unicode = /^\\u([0-9a-f]{4})/i.exec(code.slice(at, at + 6))
        if (unicode?.[1]) {
          text += String.fromCharCode(Number.parseInt(unicode[1], 16))
          at += 5
        } else {
          at += 1
          text += code[at]
        }
      } else if (quote === '`' && code.startsWith('${', at)) {
        at += 2
        walk('}')
        text += '7'
      } else text += code[at]
    }
    return text
  }

  /** Goes through code up to the closing character, collecting the texts inside. */
  function walk(until: string | undefined): void {
    let depth = 0
    for (; at < code.length; at += 1) {
      const char = code[at] ?? ''
      if (char === until && depth === 0) return
      if (code.startsWith('//', at)) at = code.indexOf('\n', at)
      else if (code.startsWith('/*', at)) at = code.indexOf('*/', at) + 1
      else if (char === "'" || char === '"' || char === '`') found.push(quoted(char))
      else if (char === '{') depth += 1
      else if (char === '}') depth -= 1
    }
  }

  walk(undefined)
  return found
}
