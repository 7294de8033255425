/** Firm reminders in English: the facts, a date, a way out. Never a threat, never a reproach. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const firm = {
  'firm.email': {
    subject: 'Payment awaited: {invoices}',
    body: `We are coming back to you about payment {these}, in the name {ofClient}, which has still not reached us:

{lines}

{history?}

The oldest due date passed {late} ago. Please pay {total}, or give us by {replyBy} a definite date and the means of payment.

If you are going through a difficult time, tell us: paying in instalments can be considered. And if anything on the invoice needs explaining, we will answer at once.

{pay?}

We are counting on your reply. Thank you.`,
  },
  'firm.email.reliable': {
    subject: 'We need your answer: {invoices}',
    body: `We have always been able to count on you, which is why we prefer to be direct: payment {these} has still not arrived, in the name {ofClient}.

{lines}

{history?}

The oldest due date passed {late} ago. Has something happened on your side? Please pay {total}, or call us by {replyBy} to settle on a date: we will find an arrangement in keeping with our good dealings so far.

{pay?}

Thank you in advance.`,
  },
  'firm.email.conflictual': {
    subject: 'Request for payment: {invoices}',
    body: `We request payment {these}, in the name {ofClient}. The oldest due date passed {late} ago:

{lines}

{history?}

Please pay {total} by {replyBy}. If you contest a point, please write to us by the same date and say which and why, with the documents: we will answer in writing. The part that is not contested remains payable.

{pay?}

Failing an answer by that date we will prepare the next step and inform you of it in writing.`,
  },
  'firm.email.large': {
    subject: 'Invoices awaiting payment: {invoices}',
    body: `Despite our messages, payment {these} has not reached us, in the name {ofClient}:

{lines}

{history?}

The oldest due date passed {late} ago. Please have {total} paid, or send us by {replyBy} the name and direct number of the person who can decide on it.

If your department is waiting for a document, name it: it will leave the same day.

{pay?}

Thank you for stepping in.`,
  },
  'firm.email.public': {
    subject: 'Payment awaited: {invoices}',
    body: `Payment {these} has not reached us, in the name {ofClient}, although the oldest due date passed {late} ago:

{lines}

{history?}

Please tell us in writing by {replyBy} when payment was or will be ordered, and which department to follow it up with. If payment is suspended, please state the reason and the documents expected.

{pay?}

Thank you for following this up.`,
  },
  'firm.email.difficulty': {
    subject: 'We need a date: {invoices}',
    body: `We have understood that things are tight, and we have been patient. Still to be paid, in the name {ofClient}:

{lines}

The oldest due date passed {late} ago. We need a clear commitment: a first payment, its amount and its date, by {replyBy}. For the rest, propose instalments that you can keep, and we will put them in writing.

{pay?}

We are looking for a solution with you. Thank you for your reply.`,
  },
  'firm.sms': {
    body: '{greeting} we have still not received payment of invoice {number} ({client}), due {dueOn}: {amount}.{?others} Please pay, or give us a definite date by {replyBy}. {sign}{?online}',
  },
  'firm.sms.difficulty': {
    body: '{greeting} invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} We need a first payment and its date by {replyBy}. Instalments are possible. {sign}{?online}',
  },
  'firm.messenger': {
    body: `{greeting}

We have still not received payment of invoice {number} ({client}), due {dueOn}: {amount} is outstanding.{?others}

Please pay, or give us by {replyBy} a definite date and the means of payment. If you would rather talk about it, a call is enough.

{pay?}

{signLine}`,
  },
  'firm.letter': {
    subject: 'Request for payment: {invoices}',
    body: `We have not received payment {these}, in the name {ofClient}. The oldest due date passed {late} ago:

{dated}

{history?}

Please pay {total}, or let us know in writing, by {replyBy}, a definite date and the means of payment chosen.

We know that unexpected things happen: if that is the case, payment in instalments can be considered. If a point on the invoice raises a question, we will answer it without delay.

{pay?}

Thank you for the attention you will give to this letter.`,
  },

  'instalment-missed.email': {
    subject: 'Our instalment plan: {invoices}',
    body: `We agreed on payment in instalments. Unless we are mistaken, the latest one has not reached us in full. This is what is outstanding in the name {ofClient}:

{lines}

Could you tell us what happened, and on what date this instalment will arrive? If the plan no longer works for you, it is best to say so now, and we will look for what does.

{pay?}

If the instalment has left in the meantime, simply send us its date and reference. Thank you.`,
  },
  'instalment-missed.email.firm': {
    subject: 'Our instalment plan, to be resumed: {invoices}',
    body: `An instalment of our plan has not arrived in full. This is what is outstanding, in the name {ofClient}:

{lines}

The agreement stands as long as its dates are kept. Please pay the missing instalment, or tell us by {replyBy} what can be paid and when. Without news by that date the plan may end, and the balance may become due in one sum again.

{pay?}

We would much rather carry on with it. Thank you for your reply.`,
  },
  'instalment-missed.sms': {
    body: '{greeting} unless we are mistaken, the latest instalment of our plan (invoice {number}, {client}, due {dueOn}) has not reached us in full. Outstanding: {amount}.{?others} Could you tell us when it will arrive? Thank you. {sign}{?online}',
  },
  'instalment-missed.messenger': {
    body: `{greeting}

The latest instalment of our plan has not reached us in full (invoice {number}, {client}, due {dueOn}). Outstanding: {amount}.{?others}

What happened, and what date may we note? If the pace is too fast, we can look at it again together.

{pay?}

{signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
