/** The headers every answer carries: what a page of ours may load and do, and that nobody else may frame or read it. */
import { secureHeaders } from 'hono/secure-headers'

/** `elsewhere`: an origin beside its own that the app calls, when it is reached under several. */
export function securityHeaders(elsewhere: string | undefined) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
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
    // Only over TLS would it mean anything, and a certificate of a private network must stay replaceable.
    strictTransportSecurity: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
}
