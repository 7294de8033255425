/** What stands around the words of a message in English, and the pieces that values are made of. */
import type { Frame } from './frame.ts'

export const frame: Frame = {
  email: '{greeting}\n\n{mandate?}\n\n{body}\n\n{signature}',
  letter: '{today}\n\n{letterGreeting}\n\n{mandate?}\n\n{body}\n\n{formula}\n\n{signature}',
  greetings: { mme: 'Dear Ms {name},', m: 'Dear Mr {name},', named: 'Hello {name},', unnamed: 'Hello,' },
  letterGreetings: { mme: 'Dear Ms {name}', m: 'Dear Mr {name}', unnamed: 'Dear Sir or Madam' },
  line: '– Invoice {number}{?project}, due {dueOn}: {amount} outstanding',
  lineDated: '– Invoice {number} of {issuedOn}{?project}, due {dueOn}: {amount} outstanding',
  lineProject: ' ({project})',
  lineLink: '\n  {link}',
  lineContested: ', not counting {contested} under discussion',
  lineTotal: 'Total outstanding: {total}',
  theseOne: 'of the following invoice',
  theseMany: 'of the following invoices',
  subjectOne: 'invoice {number}',
  subjectMany: '{count} invoices, including {number}',
  othersOne: ' With one other invoice: {total} in all.',
  othersMany: ' With {count} other invoices: {total} in all.',
  mandate:
    'We are writing on behalf {ofCreditor}, who entrusted us with following up its invoices by a written mandate of {mandateOn}.',
  onBehalf: '{sender}, for {creditor}',
  signInMandate: '{me} (mandate of {mandateOn})',
  payByTransfer: 'For a bank transfer, the IBAN is {iban}. Please quote the invoice number.',
  payOnline: 'You can pay online: {link}',
  payBoth: 'For a bank transfer, the IBAN is {iban} (please quote the invoice number). To pay online: {link}',
  daysOne: '{count} day',
  daysMany: '{count} days',
  settled: 'Everything is now settled on your side.',
  stillDueShort: '{total} is still outstanding.',
  stillDue: 'Still outstanding:\n{lines}',
  partReceived: 'We did receive {received}, thank you; {missing} is still to come.',
  methods: {
    transfer: ' by bank transfer',
    card: ' by card',
    cheque: ' by cheque',
    cash: ' in cash',
    'direct-debit': ' by direct debit',
    other: '',
  },
  payOnlineShort: '\nPay online: {link}',
  dueNow: 'Of this total, {due} is past its due date.',
  dueAll: 'All of these are past their due date.',
  historyOne: 'Our earlier message about this is of {days}.',
  historyMany: 'Our earlier messages about this are of {days}.',
  consequences: {
    business:
      'Under article L441-10 of the French commercial code, late payment penalties run from the day after the due date and a fixed sum for recovery costs is due for each invoice; they come on top of the sum above.',
    consumer:
      'From receipt of this notice the sum due bears interest at the legal rate (articles 1231-6 and 1344-1 of the French civil code).',
    public:
      'The interest on late payment and the fixed sum provided for by articles L2192-12 and following of the French public procurement code come on top of the sum above.',
    abroad: 'The interest on late payment provided for by law or contract comes on top of the sum above.',
  },
  formula: 'With kind regards,',
  who: { mme: 'Ms {name}', m: 'Mr {name}', unknown: 'Mr or Ms {name}' },
  payer: 'the person in charge of payments',
}
