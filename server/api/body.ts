/** Reads the body of a request: JSON in UTF-8, and by a schema where it has one. */
import * as v from 'valibot'
import { faultOf } from '../domain/records/faults.ts'
import { problem } from './problem.ts'

/** Undefined is what no JSON can say. A sequence that is no UTF-8 is refused: replaced, an id would come back as another. */
export async function readJson(request: Request): Promise<unknown> {
  // Outside: a body that turns out too large is the limit's to answer.
  const body = await request.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

export const notJson = (): Response => problem('malformed', 'The body must be JSON in UTF-8.')

/** One wrong member, named by its path; for what no schema of one member can see. */
export const invalid = (path: string, message: string): Response =>
  problem('invalid', undefined, {}, { errors: [{ path, message }] })

/** The body as the schema has it, or the answer that says what is wrong with it. */
export async function readBody<T>(
  schema: v.GenericSchema<unknown, T> | v.GenericSchemaAsync<unknown, T>,
  request: Request,
): Promise<{ value: T } | { refusal: Response }> {
  const value = await readJson(request)
  if (value === undefined) return { refusal: notJson() }
  const found = await v.safeParseAsync(schema, value, { abortPipeEarly: true })
  if (found.success) return { value: found.output }
  return { refusal: problem('invalid', undefined, {}, { errors: found.issues.map(faultOf) }) }
}
