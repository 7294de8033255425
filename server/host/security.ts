/** The headers every answer carries: what a page of ours may load and do, and that nobody else may frame or read it. */
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Half a year: long enough to protect, short enough to leave a name behind. */
const HSTS = 'max-age=15552000'

/**
 * `elsewhere`: an origin beside its own that the app calls, when it is reached under several. `tls`: the app is reached
 * over TLS; but never for localhost, where the same name serves other things without it.
 */
export function securityHeaders(elsewhere: string | undefined, tls: boolean): MiddlewareHandler {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ['blob:'],
      fontSrc: ["'self'"],
      connectSrc: elsewhere ? ["'self'", elsewhere] : ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: {
      camera: [],
      geolocation: ['self'],
      microphone: ['self'],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
    referrerPolicy: 'no-referrer',
    xContentTypeOptions: 'nosniff',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    strictTransportSecurity: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  return async (c, next) => {
    await headers(c, next)
    const name = new URL(c.req.url).hostname
    if (tls && name !== 'localhost') c.res.headers.set('strict-transport-security', HSTS)
  }
}
