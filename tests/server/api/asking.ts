/** The HTTP interface without a server around it, and what it is asked. */
import { type ApiEnvironment, createApi } from '../../../server/api/app.ts'
import { exampleClaim } from '../../../server/api/openapi-interest.ts'

export const BASE = '/functions/v1/api'

export function api(change: Partial<ApiEnvironment> = {}) {
  const app = createApi({
    base: BASE,
    version: '0.1.0',
    database: 'pglite',
    ready: () => true,
    rateLimitPerMinute: 0,
    addressOf: (request) => request.headers.get('x-address') ?? 'somebody',
    now: () => 0,
    ...change,
  })
  return async (path: string, init?: RequestInit) =>
    app.fetch(new Request(`http://localhost${change.base ?? BASE}${path}`, init))
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const invoice = exampleClaim.invoices[0] as (typeof exampleClaim.invoices)[number]

/** The claim of the description, changed; a member set to undefined is left out. */
export const claim = (change: object = {}): object => ({ ...exampleClaim, ...change })
export const claimOf = (change: object): object => claim({ invoices: [{ ...invoice, ...change }] })

export interface ProblemBody {
  type: string
  title: string
  status: number
  errors?: { path: string; message: string }[]
  halfYear?: string
}
