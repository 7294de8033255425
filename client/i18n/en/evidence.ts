/** The evidence pack: what each reader gets, what becomes of it, and what it proves. */

import type { WithoutChain } from '../../../server/domain/evidence/case-journal.ts'
import type { Part } from '../../../server/domain/evidence/pack.ts'
import { formatsFor } from '../formats.ts'
import type { evidence as french } from '../fr/evidence.ts'

const { count } = formatsFor('en')

const parts: Record<Part, string> = {
  summary: 'Summary',
  account: 'Account of the client',
  chronology: 'Chronology',
  calls: 'Calls and visits',
  messages: 'Messages, exact text',
  letter: 'Letters, made again as they were',
  interest: 'Statement of interest',
  files: 'Photos and files',
  journal: 'Journal and fingerprints',
}

const noChain: Record<WithoutChain, string> = {
  alone: 'This phone works without an account: the pack has its own fingerprints.',
  unreachable:
    'Made without network: the pack has the fingerprints of this phone. Make it again online to add the chain of the server.',
  forbidden: 'The chain of the server is for owners of the workspace: the pack has the fingerprints of this phone.',
  'signed-out':
    'The session is over: the pack has the fingerprints of this phone. Sign in again to add the chain of the server.',
  refused: 'The server did not give its chain: the pack has the fingerprints of this phone.',
  none: 'The server had nothing of this case yet: the pack has the fingerprints of this phone.',
}

export const evidence: typeof french = {
  title: 'Evidence pack',
  menu: 'Evidence pack…',
  row: 'To prove it: an archive with exhibits, photos and fingerprints',
  toRead: 'The same story in one PDF, without exhibits or fingerprints',
  reader: 'For whom',
  readers: { court: 'A court', agency: 'An agency', accountant: 'The accountant' },
  why: {
    court: 'Everything about this client, with the list of exhibits.',
    agency: 'What it takes to go on, phone numbers and addresses included. No journal.',
    accountant: 'The sums, the payments and the legal acts. Nothing of what was said or written.',
  },
  alone: 'Nothing about your other clients.',
  inside: 'In the pack',
  parts,
  facts: (many) => count(many, { one: 'fact', other: 'facts', none: 'no fact' }),
  invoices: (many) => count(many, { one: 'invoice', other: 'invoices', none: 'no invoice' }),
  messages: (many) => count(many, { one: 'message', other: 'messages', none: 'no message' }),
  calls: (many) => count(many, { one: 'exchange', other: 'exchanges', none: 'no exchange' }),
  letters: (many) => count(many, { one: 'letter', other: 'letters', none: 'no letter' }),
  statements: (many) => count(many, { one: 'statement', other: 'statements' }),
  noStatement: 'No statement was made',
  files: (many) => count(many, { one: 'file', other: 'files', none: 'no file' }),
  sums: 'Parties, sums, promises, disputes, legal acts',
  notes: {
    label: 'Include my internal notes',
    why: 'The judge and your client may read them. Without them, facts that bear one cannot be compared with the chain.',
  },
  links: {
    label: 'Include the whole chain',
    why: 'The links of your other cases, without name or text: useful to an expert, superfluous otherwise.',
  },
  make: 'Prepare the pack',
  making: (title) => `Under way: ${title}`,
  cancel: 'Stop',
  ready: (name, size) => `${name}, ${size}.`,
  fingerprint: 'SHA-256 fingerprint of the pack',
  sealed: (many) => `Chain of the server included. Facts that match it: ${many}.`,
  noChain,
  waiting: (many) =>
    `${count(many, { one: 'fact has', other: 'facts have' })} not reached the server yet: the pack says so.`,
  different: (many) =>
    `${count(many, { one: 'fact is', other: 'facts are' })} not what the server sealed: synchronise, then make the pack again.`,
  absent: (names) => `Not on this phone, hence not in the pack: ${names}. Open them once online, then make it again.`,
  absentForGood: (names) =>
    `Not on this phone, hence not in the pack: ${names}. Without an account nothing can bring them back: add them to the files of the case again, then make it again.`,
  share: 'Share the pack',
  save: 'Save the pack',
  recorded: 'Pack saved, and noted in the history.',
  failed: 'The pack could not be made. Your data has not changed; try again.',
  tooLarge: 'The files are more than a phone can put together (150 MB). Take some out, then try again.',
  insecure: 'Fingerprints need an https address. Open the app at a secure address.',
  nothing: { title: 'Nothing to put together', text: 'The pack can be made as soon as an invoice is recorded.' },
  personal: 'It holds personal data: hand it to nobody but whom it is for (GDPR, art. 5).',
}
