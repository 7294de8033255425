/** What each address takes, as the header Allow writes it: for the question a browser asks first, and for whoever asked wrongly. */

const READING = 'GET, HEAD, OPTIONS'

/** By the path of the route; what is not named here is read. */
export const METHODS: Record<string, string> = {
  '/calendar': 'POST, DELETE, OPTIONS',
  '/calendar/:file': READING,
  '/rates': READING,
  '/interest': 'POST, OPTIONS',
  '/push/subscriptions': 'GET, HEAD, PUT, OPTIONS',
  '/push/subscriptions/:device': 'DELETE, OPTIONS',
  '/push/test': 'POST, OPTIONS',
  '/files': READING,
  '/files/:id': 'GET, HEAD, PUT, OPTIONS',
  '/mails/account': 'GET, HEAD, PUT, DELETE, OPTIONS',
  '/mails/test': 'POST, OPTIONS',
  '/reminders/dispatch': 'POST, OPTIONS',
  '/reminders/settings': 'GET, HEAD, PUT, OPTIONS',
}

const patterns = Object.entries(METHODS).map(
  ([path, methods]) => [new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`), methods] as const,
)

export const methodsOf = (path: string): string => patterns.find(([pattern]) => pattern.test(path))?.[1] ?? READING
