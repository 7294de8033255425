/** Statement, copy, call back and thanks, in English. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const around = {
  'statement.email': {
    subject: 'Your statement to {today}',
    body: `This is the statement of open invoices in the name {ofClient}, up to {today}:

{dated}

{dueNow?}

If a line does not agree with your books, reply with its number: we will compare and put right what has to be.

{pay?}

Thank you, and have a good day.`,
  },
  'statement.email.large': {
    subject: 'Statement of account to {today}: {invoices}',
    body: `So that we can reconcile our accounts, these are the open invoices in the name {ofClient}, up to {today}:

{dated}

{dueNow?}

Please tell us of any invoice missing from your books, any credit note not taken up and any payment already made, with its date and reference. For the others, the date of payment will help us.

{pay?}

Have a good day.`,
  },
  'statement.sms': {
    body: '{greeting} as of {today}, {amount} is outstanding on invoice {number} ({client}), due {dueOn}.{?others} A detailed statement can be sent on request. Have a good day. {sign}{?online}',
  },
  'statement.messenger': {
    body: `{greeting}

This is where we stand on {today} ({client}):

{lines}

{dueNow?}

If anything does not agree, do tell us.

{pay?}

Have a good day. {signLine}`,
  },
  'statement.letter': {
    subject: 'Statement of account to {today}',
    body: `Please find below the statement of open invoices in the name {ofClient}, up to today:

{dated}

{dueNow?}

Please let us know of any difference with your books, and of the date planned for payment of what is due.

{pay?}`,
  },

  'resend.email': {
    subject: 'Once more, {invoices}',
    body: `As agreed, here are the details once more, in the name {ofClient}:

{lines}

To be sure that it has arrived this time, please send us a short reply with the planned payment date. If it should go to someone else or in another form, just tell us.

{pay?}

Thank you, and have a good day.`,
  },
  'resend.sms': {
    body: '{greeting} as agreed, here are the details once more: invoice {number} ({client}), due {dueOn}, {amount} outstanding.{?others} Can you confirm that you have it, and when payment is planned? Thank you. {sign}{?online}',
  },
  'resend.messenger': {
    body: `{greeting}

As agreed, here are the details once more: invoice {number} ({client}), due {dueOn}, {amount} outstanding.{?others}

Can you confirm that all is there, and tell us when payment is planned?

{pay?}

Thank you, and have a good day. {signLine}`,
  },

  'voicemail-sms.email': {
    subject: 'Please call us back',
    body: `We tried to reach you about a matter in progress. Please call us back, or tell us when you are available.

Have a good day.`,
  },
  'voicemail-sms.sms': {
    body: '{greeting} this is {me}. We tried to reach you about a matter in progress. Please call back on this number, or tell us when you are available. Have a good day.',
  },

  'thanks.email': {
    subject: 'Payment received, thank you',
    body: `We have received your payment of {received} in the name {ofClient}. Thank you very much!

{balance}

We look forward to working with you again. Have a good day.`,
  },
  'thanks.email.reliable': {
    subject: 'Payment received, thank you',
    body: `Your payment of {received} has arrived, in the name {ofClient}. Thank you: dealing with you is always straightforward.

{balance}

We remain at your disposal for what comes next. Have a good day.`,
  },
  'thanks.email.new': {
    subject: 'Payment received, thank you',
    body: `We have received your payment of {received} in the name {ofClient}. Thank you for your trust: it is a good start.

{balance}

If anything could be simpler next time (terms, means of payment, whom to write to), do tell us. Have a good day.`,
  },
  'thanks.sms': {
    body: '{greeting} your payment of {received} ({client}) has arrived, thank you very much! {balanceShort} Have a good day. {sign}',
  },
  'thanks.messenger': {
    body: `{greeting}

Your payment of {received} ({client}) has arrived, thank you very much! {balanceShort}

We look forward to working with you again. {signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
