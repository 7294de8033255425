/** Listens, with patience for slow networks and none for callers who only hold the line; and stops when all is answered. */
import type { Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { serve } from '@hono/node-server'
import { cannot, done, type Outcome, reason } from './outcome.ts'
import type { Settings } from './settings.ts'

type Fetch = Parameters<typeof serve>[0]['fetch']

/** Milliseconds a caller may take. A large import over a slow network takes most of a minute. */
export const TIMES = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5000,
}

/** Requests still running after this are cut off. */
const PATIENCE = 10_000

export function listen(fetch: Fetch, settings: Settings, times = TIMES): Promise<Outcome<Server>> {
  return new Promise((settle) => {
    const secure = settings.tls ? { createServer: createTlsServer } : {}
    const serverOptions = { ...times, ...settings.tls }
    const server = serve({ fetch, hostname: settings.host, port: settings.port, ...secure, serverOptions }, () =>
      settle(done(server as Server)),
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE'
      const why = busy ? `Port ${settings.port} is already in use` : `Port ${settings.port} cannot be opened`
      settle(cannot(`${why}${busy ? '; set PORT to another one' : ` (${reason(error)})`}.`))
    })
  })
}

export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise((end) => server.close(end))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
