/** An invoice: enter, read, correct. */
import type { Rest } from '../dictionary.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('en')

export const invoice: Rest['invoice'] = {
  title: 'New invoice',
  one: 'Invoice',
  titled: (number) => `Invoice ${number}`,
  gone: 'This invoice is no longer here',
  goneText: 'It may have been deleted, here or on another device.',
  resumed: 'What you typed was found where you left it.',
  startOver: 'Start over',
  saved: (number) => `Invoice ${number} saved`,

  client: 'Client name',
  newClient: 'New client',
  clientHint: 'Type a name: a client you know, or a new one.',
  changeClient: 'Change',
  chooseClient: 'Choose a client, or make a new one.',
  found: 'Clients found',
  foundCount: (many) => count(many, { one: 'client found', other: 'clients found', none: 'No client found' }),
  makeClient: (name) => `Make a card for “${name}”`,

  number: 'Number',
  issuedOn: 'Issue date',
  dueOn: 'Due date',
  dueProposed: 'Thirty days after the issue date: change it if you agreed otherwise.',
  amount: 'Amount incl. VAT',
  complete: 'Add details',
  project: 'Subject, site or project',
  projectHint: 'Quoted in messages: “clutch”, “site in Hoche street”.',
  orderReference: 'Purchase order',
  serviceOn: 'Date of the work',
  sentOn: 'Sent on',
  link: 'Link to the invoice',
  currency: 'Currency',
  doubts: {
    'due-before-issue': 'The due date comes before the issue date. Please check.',
    'issued-in-future': 'The issue date is in the future. Please check.',
    'same-number': 'Another invoice already has this number. Please check.',
  },

  remaining: 'Remaining due',
  settled: 'Settled',
  credited: 'Credit notes',
  paid: 'Payments',
  disputed: 'Of which disputed',
  overpaid: 'Overpaid',
  limitationUntil: 'Claim in court until',
  pastLimitation: (on) => `The time to claim it in court ended on ${on}`,
  seeAlso: 'See also',
  openCase: 'Open the case',
  openLink: 'Open the original invoice',
  happened: 'What happened',
  nothingHappened: 'Nothing was paid, sent or noted for this invoice yet.',

  edit: 'Edit the invoice',
  corrected: 'Invoice corrected',
  amountLocked: {
    paid: 'There is a payment or a credit note on it: the amount can no longer be edited. A credit note reduces it.',
    sent: 'The invoice or a reminder has gone out: the amount can no longer be edited. A credit note reduces it.',
  },
  makeCreditNote: 'Enter a credit note',
  delete: 'Delete the invoice',
  deleted: (number) => `Invoice ${number} deleted`,
}
