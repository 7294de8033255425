/** Ways to pay, shown to the client: the QR code of a transfer, the account, the link. */
import type { pay as fr } from '../fr/pay.ts'

export const pay: typeof fr = {
  title: 'Get paid',
  row: 'Transfer code, IBAN, payment link',
  amount: 'Amount to pay',
  late: 'What is late',
  all: 'All that is due',
  code: (sum, who) => `Transfer code: ${sum} to ${who}`,
  scan: 'To be scanned with a banking app that reads SEPA transfer codes. The client checks and confirms there: nothing is debited.',
  notInEuros: 'Transfer codes exist in euros only. The IBAN and the link still serve.',
  noAmount: 'Enter an amount to show the code.',
  holder: 'Account holder',
  iban: 'IBAN',
  reference: 'Reference',
  link: 'Payment link',
  copyIban: 'Copy the IBAN',
  copyLink: 'Copy the link',
  copied: 'Copied',
  notCopied: 'It could not be copied.',
  received: 'Payment received',
  noneTitle: 'No way to pay yet',
  noneText: 'Add an IBAN or a payment link: it will be shown here and in your messages.',
  add: 'Complete',
}
