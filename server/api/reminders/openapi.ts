/** What the description says of the dispatcher. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const count = (description: string) => ({ type: 'integer', minimum: 0, description })

const counts = {
  looked: count('Workspaces looked at.'),
  failed: count('Workspaces that could not be read; they are tried again later.'),
  planned: count('Reminders found due.'),
  sent: count('Messages that a push service took.'),
  gone: count('Subscriptions that are no more.'),
  later: count('Messages that are tried again.'),
  givenUp: count('Messages that were refused, or tried too often.'),
  expired: count('Messages nobody took while they were of use.'),
}

const mailCounts = {
  sent: count('E-mails that a mail server took.'),
  heldBack: count('E-mails that a guard kept back.'),
  failed: count('E-mails that were refused.'),
  uncertain: count('E-mails of which nobody knows whether they left.'),
  later: count('E-mails that are tried again.'),
  faults: count('E-mails, of those, that met a fault of this server.'),
}

const fileCounts = {
  placed: count('Files brought to the object store.'),
  removed: count('Files removed from it, because their card is gone.'),
  failed: count('Files of which that failed; it is tried again.'),
}

const counted = (properties: Record<string, object>, more: Record<string, object> = {}) => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...more },
  additionalProperties: false,
})

export const dispatchSchemas = {
  Dispatched: counted(counts, { mails: ref('DispatchedMails'), files: ref('DispatchedFiles') }),
  DispatchedMails: counted(mailCounts),
  DispatchedFiles: counted(fileCounts),
}

export const dispatchPaths = {
  '/reminders/dispatch': {
    post: {
      tags: ['reminders'],
      security: [{ dispatcher: [] }],
      summary: 'Send what is due. Called each minute by a timer; it may be called at any time, by several at once.',
      operationId: 'dispatch',
      responses: {
        200: { description: 'What was done.', content: { 'application/json': { schema: ref('Dispatched') } } },
        401: problem('Not the secret of the dispatcher.'),
        429: {
          ...problem('Too many requests of this address.'),
          headers: {
            'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
          },
        },
        503: problem('Starting; ask again in a second.'),
      },
    },
  },
}

export const dispatcherScheme = {
  dispatcher: { type: 'http', scheme: 'bearer', description: 'DISPATCH_SECRET, or that of the data directory.' },
}
