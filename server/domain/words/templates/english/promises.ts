/** Around a promise, in English: confirmed, recalled the day before, and asked about when it was not kept. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const promises = {
  'promise-reminder.email': {
    subject: 'As agreed, payment on {promiseOn}',
    body: `A short note to recall the payment of {promiseAmount}{?method} agreed for {promiseOn}, in the name {ofClient}:

{lines}

{pay?}

If something has come up, please tell us today and we will find a way. If the payment is already on its way, thank you very much. Have a good day.`,
  },
  'promise-reminder.sms': {
    body: '{greeting} a short reminder: payment of {promiseAmount} agreed for {promiseOn} (invoice {number}, {client}).{?others} Has something come up? Please tell us today. Thank you, and have a good day. {sign}{?online}',
  },
  'promise-reminder.messenger': {
    body: `{greeting}

{promiseOn} is close: we agreed on a payment of {promiseAmount}{?method} (invoice {number}, {client}).{?others}

Is everything ready? If something changes, a line here helps us to plan.

{pay?}

Thank you, and have a good day. {signLine}`,
  },

  'promise-broken.email': {
    subject: 'Our agreement of {promiseMadeOn}: {invoices}',
    body: `On {promiseMadeOn} we agreed on a payment of {promiseAmount} by {promiseOn}. Unless we are mistaken, we have not received all of it to date.

{partReceived?}

This is what is outstanding in the name {ofClient}:

{lines}

What happened? Please give us a new date now, as close as possible. If the whole sum is not available, a first payment today would be a good sign.

{pay?}

If the payment has left in the meantime, just send us its date and reference. Thank you.`,
  },
  'promise-broken.email.firm': {
    subject: 'Commitment of {promiseMadeOn} not kept: {invoices}',
    body: `On {promiseMadeOn} we were told that {promiseAmount} would be paid by {promiseOn}. That sum has not reached us in full.

{partReceived?}

This is what is outstanding in the name {ofClient}:

{lines}

We cannot put it off again without a first payment. Please make one by {replyBy}, and write to us with the date of the balance. Otherwise we will prepare a formal notice to pay, which we would rather avoid.

{pay?}

If the payment has left in the meantime, please send us its date and reference.`,
  },
  'promise-broken.sms': {
    body: '{greeting} we had agreed on a payment of {promiseAmount} by {promiseOn}, and have not received all of it. Invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others} Can you give us a new date today? {sign}{?online}',
  },
  'promise-broken.sms.firm': {
    body: '{greeting} the payment of {promiseAmount} agreed for {promiseOn} has not arrived in full. Invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others} A first payment is needed by {replyBy}. {sign}{?online}',
  },
  'promise-broken.messenger': {
    body: `{greeting}

On {promiseMadeOn} we agreed on a payment of {promiseAmount} by {promiseOn}, and we have not received all of it. Invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others}

What happened? Please give us a new date today, with a first payment if you can.

{pay?}

{signLine}`,
  },
  'promise-broken.letter': {
    subject: 'Our agreement of {promiseMadeOn}: {invoices}',
    body: `By our agreement of {promiseMadeOn}, a payment of {promiseAmount} was to reach us on {promiseOn}. To date we have not received all of it.

{partReceived?}

Still to be paid, in the name {ofClient}:

{dated}

Please pay {total}, or send us in writing, by {replyBy}, a new date together with a first payment.

{pay?}

If this payment has crossed our letter, please let us know its date and reference.`,
  },

  'promise-confirmation.email': {
    subject: 'Noted: payment by {promiseOn}',
    body: `Thank you for talking with us. As agreed, we have noted a payment of {promiseAmount}{?method} no later than {promiseOn}, in the name {ofClient}:

{lines}

{pay?}

If this is not what we agreed, please reply today. And if anything unexpected comes up, let us know before that date and we will find a solution. Thank you, and have a good day.`,
  },
  'promise-confirmation.sms': {
    body: '{greeting} thank you for talking with us. Noted: payment of {promiseAmount}{?method} no later than {promiseOn}, for {invoices} ({client}). If that is not right, please reply. Have a good day. {sign}{?online}',
  },
  'promise-confirmation.messenger': {
    body: `{greeting}

Thank you for talking with us. We have noted a payment of {promiseAmount}{?method} no later than {promiseOn}, for {invoices} ({client}).

A simple “agreed” in reply is enough. And if anything unexpected comes up, let us know before that date.

{pay?}

Have a good day. {signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
