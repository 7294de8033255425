/** The last written steps, in English. Only what will be done is announced, with its day; no enforcement that does not exist. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const formal = {
  'formal-notice-announced.email': {
    subject: 'Before formal notice: {invoices}',
    body: `Despite our reminders, we have not received payment {these}, in the name {ofClient}:

{lines}

{history?}

The oldest due date passed {late} ago. Without payment of {total} or a reply from you by {deadline}, we will send you a formal notice to pay.

We would rather avoid it. A call or a reply to this message is enough to agree on a date or on instalments, or to tell us what stands in the way.

{pay?}

If the payment is already on its way, please send us its date and reference. Thank you.`,
  },
  'formal-notice-announced.email.public': {
    subject: 'Before formal notice: {invoices}',
    body: `Our messages about payment {these}, in the name {ofClient}, have not brought it about:

{lines}

{history?}

The oldest due date passed {late} ago. Please pass this message on to the person who can decide on the payment. Without payment of {total} or a date confirmed in writing by {deadline}, we will send a formal notice to the head office.

{pay?}

If your file still lacks a document, please tell us before that date.`,
  },
  'formal-notice-announced.email.difficulty': {
    subject: 'A last chance to talk about it: {invoices}',
    body: `We have looked with you for a solution about payment {these}, in the name {ofClient}, and we have not found one yet:

{lines}

{history?}

The oldest due date passed {late} ago. Without a first payment or a written proposal by {deadline}, we will have to send you a formal notice to pay. We would much rather sign an instalment plan: the sum and the dates are ours to settle together.

{pay?}

A call is enough to begin.`,
  },
  'formal-notice-announced.sms': {
    body: '{greeting} despite our reminders, invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others} Without payment or a reply by {deadline}, we will send you a formal notice to pay. A call is enough to agree on a solution. {sign}{?online}',
  },
  'formal-notice-announced.messenger': {
    body: `{greeting}

Despite our reminders, invoice {number} ({client}), due {dueOn}, is outstanding: {amount}.{?others}

Without payment or a reply by {deadline}, we will send you a formal notice to pay. We would rather avoid it: a call is enough to agree on a date or on instalments.

{pay?}

{signLine}`,
  },
  'formal-notice-announced.letter': {
    subject: 'Last reminder before formal notice: {invoices}',
    body: `Despite our reminders, payment {these} has not reached us, in the name {ofClient}:

{dated}

{history?}

The oldest due date passed {late} ago. Without payment of {total}, or a written reply from you, by {deadline}, we will send you a formal notice to pay.

We wish to avoid it. Until then a date, instalments, or an explanation of what stands in the way can still be agreed.

{pay?}`,
  },

  'formal-notice.letter': {
    subject: 'Formal notice to pay (mise en demeure): {invoices}',
    body: `Creditor: {creditorBlock}

Debtor: {clientBlock}

We hereby give you formal notice (mise en demeure) to pay {total}, being payment {these}:

{dated}

{history?}

This sum must reach us no later than {deadline}. {pay}

{consequence}

Failing payment by that date, we may ask the competent court to order payment of these sums and what comes with them.

If you contest all or part of this demand, or wish to propose instalments, please write to us before that date.`,
  },
  'formal-notice.email': {
    subject: 'Formal notice to pay (mise en demeure): {invoices}',
    body: `Creditor: {creditorBlock}

Debtor: {clientBlock}

By this message we give you formal notice (mise en demeure) to pay {total}, being payment {these}:

{dated}

{history?}

This sum must reach us no later than {deadline}. {pay}

{consequence}

Failing payment by that date, we may ask the competent court to order payment of these sums and what comes with them.

If you contest all or part of this demand, or wish to propose instalments, please reply to this message before that date.`,
  },
  'formal-notice.sms': {
    body: '{greeting} the formal notice to pay of {today} concerns invoice {number} ({client}), due {dueOn}: {amount}.{?others} Payment is expected no later than {deadline}. For a question or a proposal, please reply. {sign}{?online}',
  },

  'hand-over.email': {
    subject: 'To find a way forward: {invoices}',
    body: `We have written several times to obtain payment {these}, in the name {ofClient}, and no solution has been found:

{lines}

{history?}

The oldest due date is {late} past. Without payment or a proposal from you by {deadline}, we will consider entrusting this matter to a third party.

Talking directly is still what we prefer: reply with a date or a proposal, in instalments too, and we will look at it.

{pay?}

If the payment is already on its way, please send us its date and reference. Thank you.`,
  },
  'hand-over.sms': {
    body: '{greeting} invoice {number} ({client}), due {dueOn}, is still outstanding: {amount}.{?others} Without payment or a proposal by {deadline}, we will consider entrusting the matter to a third party. A solution is still possible. {sign}{?online}',
  },
  'hand-over.letter': {
    subject: 'To find a way forward: {invoices}',
    body: `Our efforts to obtain payment {these}, in the name {ofClient}, have come to nothing so far:

{dated}

{history?}

The oldest due date is {late} past. Without payment of {total}, or a written proposal from you, by {deadline}, we will consider entrusting this matter to a third party.

A direct agreement remains what we prefer, and payment in instalments can still be considered.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
