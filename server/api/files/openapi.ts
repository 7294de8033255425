/** What the description says of the bytes of files: how they go up, and how they come down. */
import { MAX_FILE_BYTES } from '../../domain/files/types.ts'
import { exactly, id, json, problem, ref, refusals, signedIn } from '../push/openapi.ts'

const count = { type: 'integer', minimum: 0 }

export const fileSchemas = {
  Files: exactly({
    used: { ...count, description: 'Bytes that the files of the workspace take here.' },
    quota: { ...count, description: 'Bytes that they may take.' },
    wanted: {
      type: 'array',
      description: 'Files you see of which bytes are missing here, the newest first.',
      items: exactly({ id, received: { ...count, description: 'Where the next part begins.' } }),
    },
  }),
  FilePart: exactly({
    received: { ...count, description: 'Where the next part begins, whatever was sent.' },
    size: { ...count, maximum: MAX_FILE_BYTES },
    stored: { type: 'boolean', description: 'All of it is here, and is what its card says.' },
  }),
}

const example = '01912d68-783e-7a03-8467-5661c1243ad4'
const workspace = { name: 'workspace', in: 'query', required: true, schema: id, example }
const ofAccount = { ...signedIn, tags: ['files'] }
const bytes = { schema: { type: 'string', format: 'binary' } }
const file = { name: 'id', in: 'path', required: true, schema: id, example }

export const filePaths = {
  '/files': {
    get: {
      ...ofAccount,
      parameters: [workspace],
      summary: 'Which files have not arrived here, and how much room they have.',
      operationId: 'files',
      responses: {
        200: { description: 'How it stands.', content: json(ref('Files')) },
        ...refusals,
        422: problem('No workspace is named.', ref('Invalid')),
      },
    },
  },
  '/files/{id}': {
    get: {
      ...ofAccount,
      parameters: [
        file,
        workspace,
        { name: 'Range', in: 'header', schema: { type: 'string', pattern: '^bytes=\\d+-\\d*$' } },
      ],
      summary: 'The bytes of a file whose card you see: all of them, or a part that begins where Range says.',
      operationId: 'file',
      responses: {
        200: { description: 'All of it.', content: { 'application/pdf': bytes } },
        206: {
          description: 'At most 256 KiB of it.',
          headers: { 'Content-Range': { required: true, schema: { type: 'string' } } },
          content: { 'application/pdf': bytes },
        },
        ...refusals,
        422: problem('No such id, workspace or range.', ref('Invalid')),
      },
    },
    put: {
      ...ofAccount,
      parameters: [file, workspace, { name: 'start', in: 'query', schema: count, example: 0 }],
      summary: 'Send a part of a file whose card has arrived, at most 256 KiB, beginning at `start`.',
      description:
        'A part that does not begin where the last one ended changes nothing; the answer says where to go on.',
      operationId: 'sendFile',
      requestBody: { required: true, content: { 'application/octet-stream': bytes } },
      responses: {
        200: { description: 'How much is here.', content: json(ref('FilePart')) },
        ...refusals,
        413: problem('The part is over 256 KiB.'),
        422: problem('Values that cannot be, or bytes that are not what the card says.', ref('Invalid')),
        507: problem('The files of the workspace take all the room they have.'),
      },
    },
  },
}
