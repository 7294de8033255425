/**
 * Fills a template. `{name}` must have a value; `{?name}` may be empty; a paragraph with `{name?}` is left out when it is;
 * `[vous|tu]` holds the two ways to address the client. Nothing unfilled ever leaves: what is unknown or empty is listed.
 */
export type Values = Readonly<Record<string, string | undefined>>

export type Filled = { ok: true; text: string } | { ok: false; missing: string[] }

/** Any name is a field, known or not: none is ever sent as it stands. */
const PLACE = /\{(\??)([^{}?]+)\??\}/g
const ADDRESS = /\[([^[\]|]*)\|([^[\]|]*)\]/g

function given(values: Values, name: string): string {
  const value = (Object.hasOwn(values, name) && values[name]) || ''
  return value.trim() && value
}

/** Paragraphs are separated by an empty line. */
export function fill(template: string, values: Values, address: 'tu' | 'vous'): Filled {
  const missing = new Set<string>()
  const said = template.replace(ADDRESS, (_, vous: string, tu: string) => (address === 'tu' ? tu : vous))
  const paragraphs = said.split('\n\n').filter((paragraph) => !leftOut(paragraph, values))
  const text = paragraphs
    .map((paragraph) =>
      paragraph.replace(PLACE, (_, optional: string, name: string) => {
        const value = given(values, name)
        if (!value && !(optional && Object.hasOwn(values, name))) missing.add(name)
        return value
      }),
    )
    .join('\n\n')
  return missing.size ? { ok: false, missing: [...missing] } : { ok: true, text }
}

function leftOut(paragraph: string, values: Values): boolean {
  return [...paragraph.matchAll(/\{([^{}?]+)\?\}/g)].some(([, name]) => !given(values, name ?? ''))
}
