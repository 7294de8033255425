/** What the description says of a member's mail account: what is sent and what is answered. */
import {
  exactly,
  id,
  instant,
  json,
  orNull,
  problem,
  ref,
  refusals,
  refusalsOfBody,
  signedIn,
} from '../push/openapi.ts'

const address = {
  host: { type: 'string', maxLength: 253, pattern: '^[a-zA-Z0-9]([a-zA-Z0-9.:-]*[a-zA-Z0-9])?$' },
  port: { type: 'integer', minimum: 1, maximum: 65_535 },
  security: { enum: ['tls', 'starttls'], description: 'Encrypted from the first byte, or from STARTTLS on.' },
  username: { type: 'string', minLength: 1, maxLength: 254 },
}
const sender = {
  fromName: { type: 'string', minLength: 1, maxLength: 200 },
  fromAddress: { type: 'string', format: 'email', maxLength: 254 },
}
const failures = [
  'unknown-host',
  'private-host',
  'unreachable',
  'tls',
  'timeout',
  'sign-in',
  'sender',
  'recipient',
  'message',
  'busy',
]

export const mailSchemas = {
  MailAccount: exactly(
    {
      ...address,
      password: {
        type: 'string',
        minLength: 1,
        maxLength: 400,
        description: 'Left out to go on with the one that is kept, for the same host and user. It is never told again.',
      },
      ...sender,
    },
    ['password'],
  ),
  KeptMailAccount: exactly({
    account: orNull(
      exactly({
        ...address,
        ...sender,
        testedAt: { ...orNull(instant), description: 'When a mail to oneself was last taken.' },
      }),
    ),
  }),
  MailTest: exactly({ language: ref('Language') }),
  MailResult: {
    oneOf: [
      exactly({ result: { enum: ['sent', 'uncertain'] } }),
      exactly(
        {
          result: { const: 'failed' },
          why: { enum: failures },
          answer: { type: 'string', description: 'What the mail server said.' },
        },
        ['answer'],
      ),
    ],
  },
}

const parameters = [
  { name: 'workspace', in: 'query', required: true, schema: id, example: '01912d68-783e-7a03-8467-5661c1243ad4' },
]
const ofAccount = { ...signedIn, tags: ['mails'], parameters }
const noWorkspace = problem('No workspace is named.', ref('Invalid'))

export const mailPaths = {
  '/mails/account': {
    get: {
      ...ofAccount,
      summary: 'The SMTP account your approved e-mails leave through, without its password.',
      operationId: 'mailAccount',
      responses: {
        200: { description: 'Your account, or null.', content: json(ref('KeptMailAccount')) },
        ...refusals,
        422: noWorkspace,
      },
    },
    put: {
      ...ofAccount,
      summary: 'Set that account. What was tested before counts no longer.',
      operationId: 'keepMailAccount',
      requestBody: {
        required: true,
        content: json(ref('MailAccount'), {
          host: 'smtp.example.org',
          port: 465,
          security: 'tls',
          username: 'anne@example.org',
          password: 'correct horse battery staple',
          fromName: 'Anne Roche',
          fromAddress: 'anne@example.org',
        }),
      },
      responses: { 204: { description: 'It is kept.' }, ...refusalsOfBody },
    },
    delete: {
      ...ofAccount,
      summary: 'Forget that account, password and all.',
      operationId: 'forgetMailAccount',
      responses: { 204: { description: 'It is.' }, ...refusals, 422: noWorkspace },
    },
  },
  '/mails/test': {
    post: {
      ...ofAccount,
      summary: 'Send a mail to your own address through that account now; six a minute.',
      operationId: 'testMail',
      requestBody: { required: true, content: json(ref('MailTest'), { language: 'fr' }) },
      responses: {
        200: { description: 'What the mail server said.', content: json(ref('MailResult')) },
        ...refusalsOfBody,
      },
    },
  },
}
