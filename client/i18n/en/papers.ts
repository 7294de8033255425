/** Papers: which there are, what they lack, how they leave the phone. */
import type { Mention, PaperKind, Recipient } from '../../../server/domain/papers/paper.ts'
import { formatsFor } from '../formats.ts'
import type { papers as french } from '../fr/papers.ts'

const { count } = formatsFor('en')

const kinds: Record<PaperKind, { title: string; detail: string }> = {
  account: { title: 'Statement of account', detail: 'What remains due, invoice by invoice' },
  reminder: { title: 'Reminder letter', detail: 'The reminder of this stage, as a letter' },
  promise: { title: 'Confirmation of a promise', detail: 'What the client promised, in writing' },
  instalments: { title: 'Instalment plan to sign', detail: 'With acknowledgement of the debt' },
  interest: { title: 'Statement of interest', detail: 'The last statement, period by period' },
  'formal-notice': { title: 'Formal notice', detail: 'Every mandatory line checked' },
  declaration: { title: 'Declaration of claim', detail: 'To the trustee or liquidator' },
  'hand-over': { title: 'File to read', detail: 'One PDF: sums, facts and messages' },
  chronology: { title: 'Chronology', detail: 'Every event, in order' },
}

const missing: Record<Mention, string> = {
  'sender-name': 'Your name or that of the creditor',
  'sender-address': 'The address of the creditor (street and city)',
  'sender-signature': 'Name and role of the person who signs',
  'addressee-name': 'The name of the client',
  'addressee-address': 'The address of the client (street and city)',
  'client-kind': 'What the client is: business, consumer or public body',
  invoices: 'An overdue invoice that can be claimed',
  deadline: 'At least eight days to pay',
  'ways-to-pay': 'An IBAN or a payment link',
  mandate: 'The written mandate of the creditor',
  'collector-address': 'Your own address as the one who collects (street and city)',
  message: 'The text of the letter',
  statement: 'A statement that claims something',
  plan: 'An instalment plan in force',
  judgment: 'The judgment that opened the proceedings',
  trustee: 'The trustee or liquidator to declare to',
}

const recipients: Record<Recipient, string> = { agency: 'An agency', court: 'A court', accountant: 'The accountant' }

export const papers: typeof french = {
  title: 'Letters and files',
  row: 'As PDF, to send or to print',
  kinds,
  none: { title: 'No letter to make', text: 'Letters appear as soon as an invoice is recorded.' },
  lacking: {
    title: 'Something is missing',
    text: 'Complete these points and the letter is ready.',
    complete: 'To complete',
  },
  missing,
  deadline: 'Time to pay',
  days: (days) => count(days, { one: 'day', other: 'days' }),
  until: (day) => `To be paid by ${day}.`,
  sending: { label: 'Sent by', plain: 'Ordinary post', registered: 'Registered post' },
  registeredWhy: 'Registered post proves that it arrived; it is usual for a formal notice.',
  recipient: 'For whom',
  recipients,
  copies: {
    going: (copies) => (copies === 1 ? 'Copy of the invoice enclosed' : `Copies of ${copies} invoices enclosed`),
    together: 'The invoices leave with the PDF. By post, print them too.',
    apart: 'This browser saves the PDF, then each invoice: send or print them together.',
    without: (invoices) =>
      count(invoices, { one: 'invoice without its file here', other: 'invoices without their file here' }),
    add: 'Add the file of the invoice',
    fetch: 'To be downloaded to this phone',
    again: 'No longer on this phone: to be added again',
    missing: 'The letter names copies that are no longer all on this phone.',
  },
  preview: 'Preview',
  making: 'Laying out…',
  failed: 'The PDF could not be made. Open this page again to retry.',
  undrawn: (signs) => `Characters that the font cannot write, replaced by a question mark: ${signs}`,
  share: (copies) => (copies === 0 ? 'Share the PDF' : `Share the ${copies + 1} files`),
  save: (copies) => (copies === 0 ? 'Save the PDF' : `Save the ${copies + 1} files`),
  saved: (files) => (files === 1 ? 'PDF saved on the phone.' : `${files} files saved on the phone.`),
  general: 'General models, to be read again before sending; they are no legal advice.',
}
