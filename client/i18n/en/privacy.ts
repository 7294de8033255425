/** Taking everything away, erasing a debtor or a workspace, and how long closed cases are kept. */
import { formatsFor } from '../formats.ts'
import type { privacy as fr } from '../fr/privacy.ts'

const { count } = formatsFor('en')

export const privacy: typeof fr = {
  archive: {
    title: 'Export everything',
    text: 'One ZIP archive: the backup, a table for your spreadsheet per kind of record, and the journal with its proofs when the server can give it. It contains personal data.',
    make: 'Export everything',
    making: 'Preparing the archive…',
    share: 'Share the archive',
    made: (name, size) => `${name} is ready (${size}).`,
    journal: {
      with: 'The journal is in it, with its proofs.',
      alone: 'Without a journal: there is one only with an account.',
      unreachable: 'Without the journal: the server cannot be reached. Do it again with network to have it.',
      forbidden: 'Without the journal: only an owner of the workspace can have it.',
      'signed-out': 'Without the journal: sign in again to have it.',
      refused: 'Without the journal: the server did not give it.',
    },
    failed: 'The archive could not be made. Nothing has changed on this device. Try again.',
  },
  retention: {
    title: 'How long you keep',
    text: 'Clients who owe nothing and of whom nothing has been heard for that long are proposed here. Nothing is erased by itself.',
    years: 'Propose erasing after',
    yearsOf: (n) => count(n, { one: 'year', other: 'years' }),
    shorter: 'Accounting documents are kept for ten years: before each erasing, Encaisse hands you a file to keep.',
    saved: 'Period saved',
    proposed: (n) =>
      count(n, { one: 'client may be erased.', other: 'clients may be erased.', none: 'No client is to be erased.' }),
    list: 'Clients to erase',
    last: (on) => `Nothing since ${on}`,
    more: 'Show more',
  },
  client: {
    menu: 'Erase this client…',
    title: 'Erase a client',
    stillDue: (sums) =>
      `${sums} still to be collected. Once the client is erased, Encaisse can neither chase nor prove that sum.`,
    leaves: 'What will be erased',
    held: {
      card: 'The card',
      invoices: { one: 'invoice', other: 'invoices' },
      payments: { one: 'payment', other: 'payments' },
      contacts: { one: 'contact person', other: 'contact persons' },
      exchanges: { one: 'exchange', other: 'exchanges' },
    },
    andMore: (figures) => `${figures}, and all that hangs on it: promises, disputes, legal acts, notes, drafts.`,
    leavesHere: 'Cards merged with this one go too.',
    leavesEverywhere:
      'Cards merged with this one go too. The server keeps the date, the author and the reason of the erasing, and fingerprints that tell nothing about the client.',
    law: 'What the law has you keep',
    keep: (until) =>
      `Invoices, credit notes and payments are accounting documents: ten years from the end of the financial year, so until ${until} at least. Save them to a file and keep it with your accounts.`,
    source: 'French Commercial Code, art. L123‑22, read on 22 November 2026.',
    nothingToKeep: 'This client has no invoice and no payment: there is no accounting document to keep.',
    saveCopy: 'Save the accounting documents',
    saveAgain: 'Save again',
    savedAs: (name) => `File handed over: ${name}`,
    goOn: 'Go on without this file',
    elsewhere: 'Where this client stays',
    backups:
      'Backups and archives you saved before still hold this client: make a new one afterwards, then delete the old ones. Restoring an old backup would bring the client back.',
    devices: 'Other devices erase it at their next sync.',
    reason: 'Reason for erasing',
    reasonHint: 'It stays in the journal of the workspace: write nothing about the client.',
    reasonMissing: 'Give a reason, such as “Request of the client”.',
    reasons: { request: 'Request of the client', retention: 'End of the retention period' },
    erase: 'Erase this client…',
    sure: (name) => `Erase ${name}?`,
    sureText: 'This is final: there is no way back.',
    eraseNow: 'Erase for good',
    erased: (name) => `${name} was erased`,
    erasedThere: (name) => `${name} was erased from the server. This device erases it at the next sync.`,
  },
  workspace: {
    title: 'Erase the workspace for everyone',
    text: 'All that the server keeps of this workspace, for all its members and on all their devices. For owners only.',
    button: 'Erase the workspace…',
    sure: 'Erase the workspace for everyone?',
    leaves:
      'Clients, invoices, exchanges, settings, members and journal will be erased from the server and this device at once, and from the others at their next sync. There is no way back.',
    law: 'Your accounting documents are kept for ten years (French Commercial Code, art. L123‑22): take the archive with you first.',
    stays: 'The accounts of members stay, without this workspace. Backups and archives saved before stay too.',
    typeName: (name) => `To confirm, type “${name}”`,
    wrongName: 'That is not the name of the workspace.',
    now: 'Erase for everyone',
    erased: 'The workspace was erased',
  },
  refused: {
    forbidden: 'Only an owner of the workspace can erase. Nothing was erased.',
    not_a_member: 'You no longer have access to this workspace. Nothing was erased.',
    missing: 'This client is no longer in the workspace: already erased, or never sent.',
    malformed: 'The server did not understand the request: check the reason. Nothing was erased.',
    name_differs: 'The name of the workspace was changed on another device: sync, then try again.',
    unreachable:
      'The server did not answer: erasing needs network. If the request arrived all the same, you will see it at the next sync.',
    'signed-out': 'Your session has ended: sign in again, then try again. Nothing was erased.',
    'signed-in': 'An account is open on this device: erasing goes through the server. Nothing was erased.',
    'storage-failed': 'Erasing failed: nothing was erased. Try again.',
    other: 'The server refused. Nothing was erased. Try again in a few minutes.',
  },
}
