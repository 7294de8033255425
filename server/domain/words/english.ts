/** Ready-made messages in English. Same stages, same promises as the French ones. */
import type { Frame, MessageStage, Template } from './templates.ts'

export const frame: Frame = {
  email: '{greeting}\n\n{mandate?}\n\n{body}\n\n{signature}',
  letter: '{today}\n\n{letterGreeting}\n\n{mandate?}\n\n{body}\n\n{formula}\n\n{signature}',
  greetings: { mme: 'Dear Ms {name},', m: 'Dear Mr {name},', named: 'Hello {name},', unnamed: 'Hello,' },
  letterGreetings: { mme: 'Dear Ms {name}', m: 'Dear Mr {name}', unnamed: 'Dear Sir or Madam' },
  line: '– Invoice {number}{?project}, due {dueOn}: {amount} outstanding',
  lineProject: ' ({project})',
  lineLink: '\n  {link}',
  lineContested: ', not counting {contested} under discussion',
  lineTotal: 'Total outstanding: {total}',
  theseOne: 'of the following invoice',
  theseMany: 'of the following invoices',
  subjectOne: 'invoice {number}',
  subjectMany: '{count} invoices, including {number}',
  othersOne: ' With one other invoice, {total} is outstanding in all.',
  othersMany: ' With {count} other invoices, {total} is outstanding in all.',
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
  formula: 'With kind regards,',
  who: { mme: 'Ms {name}', m: 'Mr {name}', unknown: 'Mr or Ms {name}' },
  payer: 'the person in charge of payments',
}

export const templates: Record<MessageStage, Template> = {
  friendly: {
    subject: 'A friendly reminder: {invoices}',
    body: `Unless we are mistaken, we have not yet received payment {these}, in the name {ofClient}:

{lines}

It has probably just slipped through. Could you let us know when payment is planned?

If you are missing a document, or if something is not right, simply reply to this message and we will look into it together.

{pay?}

If the payment is already on its way, please disregard this message. Thank you, and have a good day.`,
    short:
      '{greeting} unless we are mistaken, invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Could you let us know when payment is planned? If it is already done, thank you and have a good day. {sign}',
  },
  firm: {
    subject: 'Payment awaited: {invoices}',
    body: `We are coming back to you about payment {these}, in the name {ofClient}, which has still not reached us:

{lines}

The oldest due date passed {late} ago. Please pay {total}, or give us by {replyBy} a definite date and the means of payment.

If you are going through a difficult time, tell us: paying in instalments can be considered. And if anything on the invoice needs explaining, we will answer at once.

{pay?}

We are counting on your reply. Thank you.`,
    short:
      '{greeting} we have still not received payment of invoice {number} ({client}), due {dueOn}: {amount}.{?others} Please pay, or give us a definite date by {replyBy}. {sign}',
  },
  preventive: {
    subject: 'Is everything in order: {invoices}',
    body: `We are checking in ahead of payment {these}, in the name {ofClient}:

{lines}

Were you happy with the work? Did the invoice reach the right desk, with the papers you need?

If anything is missing or not right, simply reply to this message and we will see to it at once. If all is well, can we count on payment by the date agreed?

{pay?}

Thank you, and have a good day.`,
    short:
      '{greeting} a quick word about invoice {number} ({client}), payable by {dueOn}: {amount}.{?others} Did it arrive, and is everything right? If not, do tell us. Thank you, and have a good day. {sign}',
  },
  'promise-reminder': {
    subject: 'As agreed, payment on {promiseOn}',
    body: `A short note to recall the payment of {promiseAmount}{?method} agreed for {promiseOn}, in the name {ofClient}:

{lines}

{pay?}

If something has come up, please tell us today and we will find a way. If the payment is already on its way, thank you very much. Have a good day.`,
    short:
      '{greeting} a short reminder: payment of {promiseAmount} agreed for {promiseOn} (invoice {number}, {client}).{?others} Has something come up? Please tell us today. Thank you, and have a good day. {sign}',
  },
  'instalment-missed': {
    subject: 'Our instalment plan: {invoices}',
    body: `We agreed on payment in instalments. Unless we are mistaken, the latest one has not reached us in full. This is what is outstanding in the name {ofClient}:

{lines}

Could you tell us what happened, and on what date this instalment will arrive? If the plan no longer works for you, it is best to say so now, and we will look for what does.

{pay?}

If the instalment has left in the meantime, simply send us its date and reference. Thank you.`,
    short:
      '{greeting} unless we are mistaken, the latest instalment of our plan (invoice {number}, {client}, due {dueOn}) has not reached us in full. Outstanding: {amount}.{?others} Could you tell us when it will arrive? Thank you. {sign}',
  },
  'hand-over': {
    subject: 'To find a way forward: {invoices}',
    body: `We have written several times to obtain payment {these}, in the name {ofClient}, and no solution has been found:

{lines}

The oldest due date is {late} past. Without payment or a proposal from you by {deadline}, we will consider entrusting this matter to a third party.

Talking directly is still what we prefer: reply with a date or a proposal, in instalments too, and we will look at it.

{pay?}

If the payment is already on its way, please send us its date and reference. Thank you.`,
    short:
      '{greeting} invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Without payment or a proposal by {deadline}, we will consider entrusting the matter to a third party. Please reply, a solution is still possible. {sign}',
  },
  'promise-broken': {
    subject: 'Our agreement of {promiseMadeOn}: {invoices}',
    body: `On {promiseMadeOn} we agreed on a payment of {promiseAmount} by {promiseOn}. Unless we are mistaken, we have not received all of it to date.

{partReceived?}

This is what is outstanding in the name {ofClient}:

{lines}

What happened? Please give us a new date now, as close as possible. If the whole sum is not available, a first payment today would be a good sign.

{pay?}

If the payment has left in the meantime, just send us its date and reference. Thank you.`,
    short:
      '{greeting} we had agreed on a payment of {promiseAmount} by {promiseOn}, and have not received all of it. Invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others} Can you give us a new date today? {sign}',
  },
  'formal-notice-announced': {
    subject: 'Before formal notice: {invoices}',
    body: `Despite our reminders, we have not received payment {these}, in the name {ofClient}:

{lines}

The oldest due date passed {late} ago. Without payment of {total} or a reply from you by {deadline}, we will send you a formal notice to pay.

We would rather avoid it. A call or a reply to this message is enough to agree on a date or on instalments, or to tell us what stands in the way.

{pay?}

If the payment is already on its way, please send us its date and reference. Thank you.`,
    short:
      '{greeting} despite our reminders, invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others} Without payment or a reply by {deadline}, we will send you a formal notice to pay. A call is enough to agree on a solution. {sign}',
  },
  'promise-confirmation': {
    subject: 'Noted: payment by {promiseOn}',
    body: `Thank you for talking with us. As agreed, we have noted a payment of {promiseAmount}{?method} no later than {promiseOn}, in the name {ofClient}:

{lines}

{pay?}

If this is not what we agreed, please reply today. And if anything unexpected comes up, let us know before that date and we will find a solution. Thank you, and have a good day.`,
    short:
      '{greeting} thank you for talking with us. Noted: payment of {promiseAmount}{?method} no later than {promiseOn}, for {invoices} ({client}). If that is not right, please reply. Have a good day. {sign}',
  },
  resend: {
    subject: 'Once more, {invoices}',
    body: `As agreed, here are the details once more, in the name {ofClient}:

{lines}

To be sure that it has arrived this time, please send us a short reply with the planned payment date. If it should go to someone else or in another form, just tell us.

{pay?}

Thank you, and have a good day.`,
    short:
      '{greeting} as agreed, here are the details once more: invoice {number} ({client}), due {dueOn}, {amount} outstanding.{?others} Can you confirm that you have it, and when payment is planned? Thank you. {sign}',
  },
  'voicemail-sms': {
    subject: 'Please call us back',
    body: `We tried to reach you about a matter in progress. Please call us back, or tell us when you are available.

Have a good day.`,
    short:
      '{greeting} this is {me}. We tried to reach you about a matter in progress. Please call back on this number, or tell us when you are available. Have a good day.',
  },
  thanks: {
    subject: 'Payment received, thank you',
    body: `We have received your payment of {received} in the name {ofClient}. Thank you very much!

{balance}

We look forward to working with you again. Have a good day.`,
    short:
      '{greeting} your payment of {received} ({client}) has arrived, thank you very much! {balanceShort} Have a good day. {sign}',
  },
}
