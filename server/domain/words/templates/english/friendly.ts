/** The first reminder and the second, in English: an oversight is supposed, and an answer is easy to give. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const friendly = {
  'friendly.email': {
    subject: 'A friendly reminder: {invoices}',
    body: `Unless we are mistaken, we have not yet received payment {these}, in the name {ofClient}:

{lines}

It has probably just slipped through. Could you let us know when payment is planned?

If you are missing a document, or if something is not right, simply reply to this message and we will look into it together.

{pay?}

If the payment is already on its way, please disregard this message. Thank you, and have a good day.`,
  },
  'friendly.email.reliable': {
    subject: 'A word about {invoices}',
    body: `Your payments usually reach us on time, so this is only a nudge: unless we are mistaken, payment {these} has not arrived yet, in the name {ofClient}.

{lines}

Perhaps the invoice took a different route this time. If so, tell us and we will send it again straight away. Otherwise, the planned payment date is all we need.

{pay?}

Thank you for your loyalty, and have a good day.`,
  },
  'friendly.email.new': {
    subject: 'A first due date has passed: {invoices}',
    body: `Unless we are mistaken, payment {these} has not reached us yet, in the name {ofClient}:

{lines}

We have not been working together for long: the invoice may not have found the right person, or something may be missing to pay it. Could you tell us how things stand, and when payment is planned?

{pay?}

If it is already done, thank you, and please disregard this message. Have a good day.`,
  },
  'friendly.email.occasional': {
    subject: 'A friendly reminder: {invoices}',
    body: `We have not yet received payment {these}, in the name {ofClient}:

{lines}

On what date can you pay? If the whole sum is hard to find at once, say so now: two or three dated instalments can easily be agreed.

{pay?}

If the payment is already on its way, thank you, and have a good day.`,
  },
  'friendly.email.large': {
    subject: 'Payment follow-up: {invoices}',
    body: `Unless we are mistaken, the due date has passed and payment {these} has not reached our account yet, in the name {ofClient}:

{lines}

Could you tell us where each invoice stands in your process (received, approved, released) and the date of the next payment run? If an approval or an order number is missing, give us the name of the person to contact and we will take care of it.

{pay?}

Thank you for your help. Have a good day.`,
  },
  'friendly.email.public': {
    subject: 'Payment follow-up: {invoices}',
    body: `Unless we are mistaken, payment {these} has not reached us yet, in the name {ofClient}:

{lines}

Could you tell us which stage the file has reached (service certified, payment ordered, accounting officer) and the expected payment date? If a document was rejected or has to be filed again, we will send it straight away.

{pay?}

Thank you for following this up. Have a good day.`,
  },
  'friendly.email.difficulty': {
    subject: 'Where do we stand: {invoices}',
    body: `We know that times are not easy, and we prefer to talk about it early. This is what remains to be paid in the name {ofClient}:

{lines}

What can we plan together? A modest sum on a date that suits you, and the rest in instalments: we will look at any realistic proposal.

{pay?}

A word in reply, or a call, is enough. Have a good day.`,
  },
  'friendly.sms': {
    body: '{greeting} unless we are mistaken, invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Could you let us know when payment is planned? If it is already done, thank you and have a good day. {sign}{?online}',
  },
  'friendly.sms.reliable': {
    body: '{greeting} just a nudge: invoice {number} ({client}), due {dueOn}, does not seem to be paid yet: {amount}.{?others} Did it reach you? Thank you, and have a good day. {sign}{?online}',
  },
  'friendly.sms.difficulty': {
    body: '{greeting} invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Would a first payment, even a modest one, be possible? Tell us what would suit you. {sign}{?online}',
  },
  'friendly.messenger': {
    body: `{greeting}

Unless we are mistaken, invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others}

Could you let us know when payment is planned? If anything is missing, we will send it straight away.

{pay?}

If it is already done, thank you! {signLine}`,
  },
  'friendly.letter': {
    subject: 'Reminder: {invoices}',
    body: `Unless we are mistaken, payment {these} did not reach us by its due date, in the name {ofClient}:

{dated}

We believe that it has simply slipped through. Please pay {total}, or let us know the date on which payment will be made.

If you are missing a document, or if a point needs explaining, we are at your disposal.

{pay?}

If your payment has crossed this letter, thank you, and please disregard it.`,
  },

  'second.email': {
    subject: 'Coming back to you: {invoices}',
    body: `We have had no answer to our first message so far. Payment {these} has still not reached us, in the name {ofClient}:

{lines}

{history?}

Is something in the way: a missing document, a question about the invoice, somebody away? Just tell us. Otherwise, please let us know by {replyBy} the date and means of payment planned.

{pay?}

If you have paid in the meantime, thank you, and have a good day.`,
  },
  'second.email.reliable': {
    subject: 'A second nudge: {invoices}',
    body: `We have not heard back from you about payment {these}, in the name {ofClient}, which is not like you:

{lines}

Our message may have gone unseen, or the person who handles payments may be away. Could you tell us whom to turn to, or simply when payment is planned?

{pay?}

Thank you very much, and have a good day.`,
  },
  'second.email.large': {
    subject: 'Second reminder: {invoices}',
    body: `We have had no reply to our earlier reminder about payment {these}, in the name {ofClient}:

{lines}

{history?}

Please let us know by {replyBy}:
– where each invoice stands in your approval process;
– what is missing, if anything, and whom to contact;
– the date of payment.

{pay?}

Have a good day.`,
  },
  'second.email.difficulty': {
    subject: 'Let us find a solution: {invoices}',
    body: `We have had no news from you about payment {these}, in the name {ofClient}:

{lines}

We understand that paying in one go may be hard. Please propose by {replyBy} a first payment and dates for the rest: a modest plan that is kept is better than silence.

{pay?}

We are ready to listen. Have a good day.`,
  },
  'second.sms': {
    body: '{greeting} coming back to you: invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Is something in the way? Please give us a date by {replyBy}. {sign}{?online}',
  },
  'second.messenger': {
    body: `{greeting}

We have had no answer about invoice {number} ({client}), due {dueOn}: {amount} is outstanding.{?others}

If something is in the way, tell us and we will sort it out together. Otherwise, what date may we note? Please reply by {replyBy}.

{pay?}

{signLine}`,
  },
  'second.letter': {
    subject: 'Second reminder: {invoices}',
    body: `Our earlier reminder has gone unanswered, and payment {these} has not reached us, in the name {ofClient}:

{dated}

{history?}

Please pay {total} by {replyBy}, or let us know by then the reason for the delay and the date you have set.

If you are going through a difficult time, payment in instalments can be agreed in writing.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
