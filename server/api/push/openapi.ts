/** What the description says of a member's devices and settings: what is sent and what is answered. */
import { MAX_ENDPOINT } from './endpoint.ts'

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const json = (schema: object, example?: object) => ({
  'application/json': { schema, ...(example ? { example } : {}) },
})
export const problem = (description: string, schema = ref('Problem')) => ({
  description,
  content: { 'application/problem+json': { schema } },
})

/** An object with these members and no other; all of them, but for those named. */
export const exactly = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
  additionalProperties: false,
})

export const id = { type: 'string', format: 'uuid' }
export const instant = { type: 'string', format: 'date-time' }
export const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const flag = { type: 'boolean' }
/** 65 bytes, 16 bytes. */
const point = { type: 'string', pattern: '^[A-Za-z0-9_-]{87}$' }
const secret = { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' }
const status = { type: 'integer', minimum: 100, maximum: 599 }
const choices = {
  digestAt: {
    type: 'string',
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    description: 'In the time zone of the workspace.',
  },
  onDaysOff: flag,
  showsNames: { ...flag, description: 'Names of debtors in the notification itself.' },
  mailDigest: flag,
}

export const pushSchemas = {
  PushSubscription: exactly(
    {
      device: id,
      endpoint: { type: 'string', format: 'uri', pattern: '^https:', maxLength: MAX_ENDPOINT },
      keys: exactly({ p256dh: point, auth: secret }),
      applicationServerKey: { ...point, description: 'As config.json has it.' },
      language: { ...ref('Language'), description: 'Of what is sent there; by default that of the workspace.' },
    },
    ['language'],
  ),
  PushDevices: exactly({
    subscriptions: {
      type: 'array',
      items: exactly({
        device: id,
        createdAt: instant,
        deliveredAt: { ...orNull(instant), description: 'When a push service last took a message for it.' },
        failure: { ...orNull({ type: 'string' }), description: 'Why the last message was not taken.' },
      }),
    },
  }),
  PushTest: exactly({ device: id, language: ref('Language') }, ['language']),
  PushResult: {
    oneOf: [
      exactly({ result: { const: 'sent' } }),
      exactly({ result: { const: 'gone' } }),
      exactly({
        result: { const: 'later' },
        after: { ...orNull({ type: 'integer', minimum: 0 }), description: 'Seconds.' },
        status: orNull(status),
      }),
      exactly({ result: { const: 'refused' }, status }),
      exactly({ result: { const: 'forbidden' } }),
    ],
  },
  ReminderSettings: exactly(choices),
  KeptReminderSettings: exactly(
    { ...choices, calendarSince: { ...orNull(instant), description: 'When the secret address was made.' } },
    ['calendarSince'],
  ),
  Language: { enum: ['fr', 'en'] },
}

const device = { schema: id, example: '01912d68-783e-7a03-8467-5661c1243ad4' }
const inPath = { name: 'device', in: 'path', required: true, ...device }
const inQuery = {
  name: 'device',
  in: 'query',
  description: 'Says which workspace, where there are several.',
  ...device,
}

/** What every one of these may answer. */
export const refusals = {
  401: problem('No session that is valid now.'),
  403: problem('The session does not belong to a member, or the device was signed out.'),
  404: problem('There is no such device, or this server sends no reminders.'),
  429: {
    ...problem('Too many requests of this account.'),
    headers: {
      'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
    },
  },
  503: problem('Starting; ask again in a second.'),
}
export const refusalsOfBody = {
  ...refusals,
  400: problem('The body is not JSON in UTF-8.'),
  413: problem('The body is over 8 KiB.'),
  422: problem('Values that cannot be.', ref('Invalid')),
}
export const signedIn = { security: [{ session: [] }], tags: ['reminders'] }

const exampleSettings = { digestAt: '07:30', onDaysOff: false, showsNames: false, mailDigest: false }

export const pushPaths = {
  '/push/subscriptions': {
    get: {
      ...signedIn,
      summary: 'Your devices that are notified, and how the last message to each fared.',
      operationId: 'pushSubscriptions',
      responses: { 200: { description: 'Your devices.', content: json(ref('PushDevices')) }, ...refusals },
    },
    put: {
      ...signedIn,
      summary:
        'Have this device notified. Replaces what it subscribed before; an address leaves the account it belonged to.',
      operationId: 'subscribe',
      requestBody: {
        required: true,
        content: json(ref('PushSubscription'), {
          device: device.example,
          endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABn',
          keys: {
            p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
            auth: 'BTBZMqHH6r4Tts7J_aSIgg',
          },
          applicationServerKey:
            'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
        }),
      },
      responses: {
        204: { description: 'It is.' },
        ...refusalsOfBody,
      },
    },
  },
  '/push/subscriptions/{device}': {
    delete: {
      ...signedIn,
      summary: 'Have this device not notified any more.',
      operationId: 'unsubscribe',
      parameters: [inPath],
      responses: { 204: { description: 'It is not.' }, ...refusals },
    },
  },
  '/push/test': {
    post: {
      ...signedIn,
      summary: 'Send a notification to one of your devices now; six a minute.',
      operationId: 'testPush',
      requestBody: { required: true, content: json(ref('PushTest'), { device: device.example, language: 'fr' }) },
      responses: {
        200: { description: 'What the push service said.', content: json(ref('PushResult')) },
        ...refusalsOfBody,
      },
    },
  },
  '/reminders/settings': {
    get: {
      ...signedIn,
      summary: 'When and how you are reminded.',
      operationId: 'reminderSettings',
      parameters: [inQuery],
      responses: {
        200: { description: 'Your settings.', content: json(ref('KeptReminderSettings')) },
        ...refusals,
        422: problem('That is no id.', ref('Invalid')),
      },
    },
    put: {
      ...signedIn,
      summary: 'Change when and how you are reminded.',
      operationId: 'keepReminderSettings',
      parameters: [inQuery],
      requestBody: { required: true, content: json(ref('ReminderSettings'), exampleSettings) },
      responses: {
        200: { description: 'Your settings.', content: json(ref('KeptReminderSettings')) },
        ...refusalsOfBody,
      },
    },
  },
}

export const securitySchemes = {
  session: { type: 'http', scheme: 'bearer', description: 'The access token of a sign-in.' },
}
