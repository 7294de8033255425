/** The description of the HTTP interface, OpenAPI 3.1. A test calls every path named here and none that is not. */
import { calendarPaths, calendarSchemas } from './calendar-openapi.ts'
import { filePaths, fileSchemas } from './files/openapi.ts'
import { mailPaths, mailSchemas } from './mails/openapi.ts'
import { exampleClaim, interestSchemas } from './openapi-interest.ts'
import { pushPaths, pushSchemas, securitySchemes } from './push/openapi.ts'
import { dispatcherScheme, dispatchPaths, dispatchSchemas } from './reminders/openapi.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const problem = (description: string, schema: object = ref('Problem'), headers: object = {}) => ({
  description,
  headers,
  content: { 'application/problem+json': { schema } },
})

const tooMany = problem('Too many requests of this address.', ref('Problem'), {
  'Retry-After': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
})

const held = {
  ETag: { required: true, schema: { type: 'string' } },
  'Cache-Control': { required: true, schema: { type: 'string' } },
}

const interest = {
  post: {
    summary: 'Late-payment interest on up to 500 invoices, day by day and to the cent.',
    description: 'Nothing that is sent is kept. Bodies up to 256 KiB.',
    operationId: 'interest',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: ref('Claim'), example: exampleClaim } },
    },
    responses: {
      200: { description: 'The statement.', content: { 'application/json': { schema: ref('Statement') } } },
      400: problem('The body is not JSON in UTF-8.'),
      413: problem('The body is over 256 KiB.'),
      422: problem('Values that cannot be, parties no rule covers, or a rate that is not held.', {
        oneOf: [ref('Invalid'), ref('RuleNotCovered'), ref('RateUnknown')],
      }),
      429: tooMany,
    },
  },
}

const rates = {
  get: {
    summary: 'The rules of a country and every reference rate held for it, each with its period and source.',
    operationId: 'rates',
    parameters: [
      { name: 'country', in: 'query', required: true, schema: ref('Country'), example: 'FR' },
      { name: 'If-None-Match', in: 'header', schema: { type: 'string' } },
    ],
    responses: {
      200: {
        description: 'The rates.',
        headers: held,
        content: { 'application/json': { schema: ref('RatesOfCountry') } },
      },
      304: { description: 'Nothing changed since the answer whose ETag was sent.', headers: held },
      422: problem('No such country, or none named.', ref('Invalid')),
      429: tooMany,
    },
  },
}

/** Where callers find it, whatever path the runtime hands on. */
const SERVER = '/functions/v1/api'

export const openapi = (version: string) => ({
  openapi: '3.1.0',
  info: { title: 'Encaisse', version, description: 'What the server of Encaisse answers beside sync and sign-in.' },
  servers: [{ url: SERVER }],
  paths: {
    '/health': {
      get: {
        summary: 'Whether the server is ready to serve.',
        operationId: 'health',
        responses: {
          200: {
            description: 'Ready.',
            content: { 'application/json': { schema: ref('Health') } },
          },
          503: problem('Starting; ask again in a second.'),
        },
      },
    },
    '/openapi.json': {
      get: {
        summary: 'This description.',
        operationId: 'openapi',
        responses: {
          200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
          429: tooMany,
        },
      },
    },
    '/interest': interest,
    '/rates': rates,
    ...calendarPaths,
    ...pushPaths,
    ...dispatchPaths,
    ...mailPaths,
    ...filePaths,
  },
  components: {
    schemas: {
      Health: {
        type: 'object',
        required: ['status', 'version', 'database'],
        properties: {
          status: { const: 'ok' },
          version: { type: 'string' },
          database: { enum: ['pglite', 'postgres'] },
        },
      },
      Problem: {
        type: 'object',
        description: 'RFC 9457.',
        required: ['type', 'title', 'status'],
        properties: {
          type: { type: 'string', description: 'Ends in the code of the problem.' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          error_code: { type: 'string', description: 'The same, as clients of Supabase read it.' },
        },
      },
      ...interestSchemas,
      ...calendarSchemas,
      ...pushSchemas,
      ...dispatchSchemas,
      ...mailSchemas,
      ...fileSchemas,
    },
    securitySchemes: { ...securitySchemes, ...dispatcherScheme },
  },
})
