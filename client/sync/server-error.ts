/** What the server answered instead of what was asked. */

/** Our functions raise one word, `forbidden` or `not_a_member`; the API and the database in between write sentences. */
const WORD = /^[a-z]+(_[a-z]+)*$/

/** `code` is the word our functions raised, else a code of the API or of the database, else `unreachable`. */
export class ServerError extends Error {
  readonly code: string
  constructor(code: string | undefined, message: string) {
    super(message)
    this.code = WORD.test(message) ? message : code || 'unreachable'
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable'

/** The session is not, or no more, good for anything. */
const SIGNED_OUT = new Set(['28000', 'PGRST301', 'PGRST302', 'PGRST303', '401', 'signed_out'])
export const isSignedOut = (code: string): boolean => SIGNED_OUT.has(code)

/** This device is to let go of what belongs to the workspace. */
export const isShutOut = (code: string): code is 'not_a_member' | 'device_signed_out' =>
  code === 'not_a_member' || code === 'device_signed_out'
