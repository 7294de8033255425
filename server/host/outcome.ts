/** What a step of starting gives: a value, or one line that tells the person at the terminal what is wrong. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; line: string }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const cannot = (line: string): Outcome<never> => ({ ok: false, line })

/** The system's own short word for a failure, `EACCES` and the like, or its message. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' && code !== '' ? code : sentence(error)
}

/** The first line of what an error says. */
export const sentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] || 'unknown'
