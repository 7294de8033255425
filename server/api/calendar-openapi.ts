/** What the description says of the calendar under a secret address. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problem = (description: string, schema: object = ref('Problem')) => ({
  description,
  content: { 'application/problem+json': { schema } },
})

const refusals = {
  401: problem('No session that is valid now.'),
  403: problem('The session does not belong to a member, or the device was signed out.'),
  404: problem('This server sends no reminders.'),
  422: problem('That is no id.', ref('Invalid')),
  429: {
    ...problem('Too many requests of this account.'),
    headers: {
      'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
    },
  },
  503: problem('Starting; ask again in a second.'),
}

const device = {
  name: 'device',
  in: 'query',
  description: 'Says which workspace, where there are several.',
  schema: { type: 'string', format: 'uuid' },
  example: '01912d68-783e-7a03-8467-5661c1243ad4',
}
const signedIn = { security: [{ session: [] }], tags: ['reminders'] }
const held = {
  ETag: { required: true, schema: { type: 'string' } },
  'Cache-Control': { required: true, schema: { type: 'string' } },
}

export const calendarSchemas = {
  CalendarAddress: {
    type: 'object',
    required: ['url'],
    properties: {
      url: { type: 'string', format: 'uri', description: 'Shown once: what is kept cannot be read back.' },
    },
    additionalProperties: false,
  },
}

export const calendarPaths = {
  '/calendar': {
    post: {
      ...signedIn,
      summary: 'Make a secret address for your calendar. The one before it opens nothing any more.',
      operationId: 'makeCalendar',
      parameters: [device],
      responses: {
        200: { description: 'The address.', content: { 'application/json': { schema: ref('CalendarAddress') } } },
        ...refusals,
      },
    },
    delete: {
      ...signedIn,
      summary: 'Take the secret address away.',
      operationId: 'revokeCalendar',
      parameters: [device],
      responses: { 204: { description: 'It opens nothing any more.' }, ...refusals },
    },
  },
  '/calendar/{file}': {
    get: {
      tags: ['reminders'],
      summary:
        'What is due and what was agreed, as a calendar (RFC 5545); without names unless the person allows them.',
      operationId: 'calendar',
      parameters: [
        {
          name: 'file',
          in: 'path',
          required: true,
          schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}\\.ics$' },
          example: 'kB5dNYx0tVdYg7rJ1m9pWcQ2sLhT4uZ8aEf6iOjKvXw.ics',
        },
        { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
      ],
      responses: {
        200: {
          description: 'The calendar.',
          headers: held,
          content: { 'text/calendar; charset=utf-8': { schema: { type: 'string' } } },
        },
        304: { description: 'Nothing changed since the answer whose ETag was sent.', headers: held },
        404: problem('There is no calendar at this address, or not any more.'),
        429: refusals[429],
        503: refusals[503],
      },
    },
  },
}
