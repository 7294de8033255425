/** Before the due date, in English: about the work and the papers. Nothing is late, and nothing sounds as if it were. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const before = {
  'preventive.email': {
    subject: 'Is everything in order: {invoices}',
    body: `We are checking in ahead of payment {these}, in the name {ofClient}:

{lines}

Were you happy with the work? Did the invoice reach the right desk, with the papers you need?

If anything is missing or not right, simply reply to this message and we will see to it at once. If all is well, can we count on payment by the date agreed?

{pay?}

Thank you, and have a good day.`,
  },
  'preventive.email.new': {
    subject: 'Off to a good start: {invoices}',
    body: `We have not been working together for long, and we would rather check now that nothing is missing for payment {these}, in the name {ofClient}:

{lines}

Could you spare two minutes to tell us:
– whether the work is what you expected;
– who checks and pays invoices on your side;
– whether you need an order number or another document.

{pay?}

Thank you for your trust. Have a good day.`,
  },
  'preventive.email.large': {
    subject: 'Payment process: {invoices}',
    body: `We would like to be sure that everything is ready for payment {these}, in the name {ofClient}:

{lines}

Could you confirm that each invoice is registered, matched with the right order and approved? If it has to go through a portal or another department, tell us which, and we will do what is needed straight away.

Please also let us know the date of your next payment run.

{pay?}

Have a good day.`,
  },
  'preventive.email.public': {
    subject: 'Processing of payment: {invoices}',
    body: `We are writing ahead of payment {these}, in the name {ofClient}:

{lines}

Could you confirm that the invoice has arrived, that the service has been certified as delivered and that the order references are right? If a document or a commitment number is missing, we will complete the file without delay.

{pay?}

Thank you for following this up. Have a good day.`,
  },
  'preventive.email.conflictual': {
    subject: 'Ahead of the due date: {invoices}',
    body: `We would like to go through the following with you ahead of payment {these}, in the name {ofClient}:

{lines}

If there is a point about the work or the invoice that you wish to discuss, please write to us now and say which: we will answer before the due date, and what is not under discussion can be paid on its day.

{pay?}

Thank you for your reply. Have a good day.`,
  },
  'preventive.sms': {
    body: '{greeting} a quick word about invoice {number} ({client}), payable by {dueOn}: {amount}.{?others} Did it arrive, and is everything right? If not, do tell us. Thank you, and have a good day. {sign}',
  },
  'preventive.messenger': {
    body: `{greeting}

A quick word about invoice {number} ({client}): {amount}, payable by {dueOn}.{?others}

Are you happy with the work, and is the invoice in the right hands? If anything is missing, a line here is enough.

Have a good day. {signLine}`,
  },
  'preventive.letter': {
    subject: 'About our work: {invoices}',
    body: `Please find below the details ahead of payment {these}, in the name {ofClient}:

{dated}

We hope that our work is all you expected. If your file lacks a document, or if a point calls for a remark, we would be grateful to hear of it before the due date.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
