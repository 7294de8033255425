/** Supabase inside this process: sign-in under /auth/v1 and the database under /rest/v1, on the database given. */
import type { Database } from './database.ts'
import { type Mail, mailTexts } from './mail.ts'
import { openAuth } from './roles.ts'
import type { Secrets } from './secrets.ts'

export interface Supabase {
  /** Answers a request; `peer` is the address of the socket it came through. */
  fetch(request: Request, peer: string | undefined): Promise<Response>
}

/**
 * At its first request the library would grant everything on every table to the roles of callers and leave the
 * door to row level security alone. The migrations grant what is needed: it is told that this has been done.
 */
function keepGrants(connection: object): void {
  Object.assign(connection, { rlsState: 'active' })
}

/** The link in a mail is made of the address and this code alone: with fewer digits it could be guessed past its code. */
const CODE_DIGITS = 10

export async function openSupabase(
  database: Database,
  secrets: Secrets,
  { root, siteUrl, mail }: { root: string; siteUrl: string; mail: Mail },
): Promise<Supabase> {
  const { App } = await import('@supabase/lite')
  keepGrants(database.connection)
  const app = new App({
    connection: database.connection,
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: siteUrl,
      minimum_password_length: 8,
      enable_signup: true,
      email: {
        enable_signup: true,
        enable_confirmations: false,
        otp_length: CODE_DIGITS,
        otp_expiry: 3600,
        template: mailTexts(root),
      },
    },
    options: { server: { admin: false, disableStudio: true, disableFallback: true }, drivers: { email: mail.driver } },
  })
  await app.init()
  await app.ensureSystemSchema()
  await openAuth(database)
  return { fetch: (request, peer) => app.fetch(request, { peerAddress: peer ?? null }) }
}
