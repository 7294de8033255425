/** The description of the HTTP interface, OpenAPI 3.1. A test calls every path named here and none that is not. */

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

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
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Health' } } },
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
          429: problem('Too many requests of this address; Retry-After says how many seconds to wait.'),
        },
      },
    },
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
        },
      },
    },
  },
})
