/** Ready-made confirmations of what was agreed, in English. */
import type { AgreementFrame, AgreementStage, AgreementTemplate } from './agreements-templates.ts'

export const frame: AgreementFrame = {
  row: '– {on}: {amount}',
  rowShort: '{amount} on {on}',
  manyShort: '{count} payments, {total} in all, from {first} to {last}',
  acknowledgement:
    'Acknowledgement of the debt. Please confirm by replying, if it is correct: “Agreed. I acknowledge owing {total} {these}, to be paid on the dates above.”',
  acknowledgementShort: 'If this is correct, please reply “agreed, I acknowledge owing {total}”. ',
  theseOne: 'for invoice {number}',
  theseMany: 'for invoices {numbers}',
  moved: 'The due date {ofInvoices} moves to that date.',
  notMoved: 'This is a one-off extension: the due date {ofInvoices} stays the same.',
  ofOne: 'of the invoice',
  ofMany: 'of the invoices',
}

export const templates: Record<AgreementStage, AgreementTemplate> = {
  plan: {
    subject: 'Our agreement of {agreedOn}: {invoices} in {count} payments',
    body: `Thank you for talking with us. This is what we agreed on {agreedOn} for the payment of {total} in the name {ofClient}:

{rows}

This plan is about:
{covered}

{pay?}

If a date becomes difficult, please let us know before it comes and we will look for a solution. If a payment is missing two days after its date, the agreement may end and the balance is then due in one sum again.

{acknowledgement?}

If this is not what we agreed, simply reply to this message. Thank you, and have a good day.`,
    short:
      '{greeting} as agreed on {agreedOn}, for {invoices} ({client}): {rowsShort}. If a date becomes difficult, please let us know before. If a payment is missing two days after its date, the agreement may end and the balance is due in one sum again. {?acknowledgementShort}{sign}',
  },
  extension: {
    subject: 'Our agreement of {agreedOn}: payment by {until}',
    body: `Thank you for talking with us. As agreed on {agreedOn}, we expect your payment no later than {until}, in the name {ofClient}:

{covered}

{dueDate}

{terms?}

{pay?}

If this is not what we agreed, simply reply to this message. Thank you, and have a good day.`,
    short:
      '{greeting} as agreed on {agreedOn}, we expect your payment no later than {until}, for {invoices} ({client}). {dueDate} If that is not right, please reply. {sign}',
  },
  gesture: {
    subject: 'Our agreement of {agreedOn}: {amount} less',
    body: `Thank you for talking with us. As agreed on {agreedOn}, against a payment of {toPay} received no later than {until}, we give up {amount} in the name {ofClient}:

{covered}

A credit note of {amount} follows as soon as the payment has arrived. Without a payment by that date this no longer applies and the whole sum remains due.

{terms?}

{pay?}

If this is not what we agreed, simply reply to this message. Thank you, and have a good day.`,
    short:
      '{greeting} as agreed on {agreedOn}: against {toPay} received no later than {until}, we give up {amount} ({invoices}, {client}) and a credit note follows. Without a payment by that date the whole sum remains due. If that is not right, please reply. {sign}',
  },
  discount: {
    subject: 'Our agreement of {agreedOn}: {amount} off',
    body: `Thank you for talking with us. As agreed on {agreedOn}, {amount} will be taken off a future invoice in the name {ofClient}, issued no later than {until}.

{terms?}

If this is not what we agreed, simply reply to this message. Thank you, and have a good day.`,
    short:
      '{greeting} as agreed on {agreedOn}, {amount} will be taken off a future invoice ({client}), issued no later than {until}. If that is not right, please reply. {sign}',
  },
}
