/** Hands the HTTP interface to the edge runtime. Deployed with `supabase functions deploy api --no-verify-jwt`. */
import { createApi } from '../../../server/api/app.ts'

declare const Deno: {
  env: { get(name: string): string | undefined }
  serve(handler: (request: Request) => Response | Promise<Response>): unknown
}

const text = (name: string, fallback: string) => Deno.env.get(name) || fallback

const api = createApi({
  // The gateway takes /functions/v1 away before it calls a function.
  base: '/api',
  version: text('ENCAISSE_VERSION', '0.1.0'),
  database: 'postgres',
  ready: () => true,
  rateLimitPerMinute: Number(text('RATE_LIMIT_PER_MINUTE', '60')),
  // The gateway is the only way in and writes the caller's address itself, last.
  addressOf: (request) => request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown',
  now: Date.now,
})

Deno.serve((request) => api.fetch(request))
