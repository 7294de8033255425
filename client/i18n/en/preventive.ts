/** Before the due date: objectives, satisfaction call, papers, bills of exchange, profiles suggested by facts. */
import type { Share } from '../../../server/domain/preventive/profiles.ts'
import type { Rest } from '../dictionary.ts'
import { formatsFor } from '../formats.ts'

const { count, number } = formatsFor('en')

const days = (many: number) => count(many, { one: 'day', other: 'days' })

/** "2 of 3"; from five on with its percentage. */
const share = ({ many, of }: Share) =>
  of < 5 ? `${many} of ${of}` : `${many} of ${of} (${number(Math.round((100 * many) / of))}%)`

export const preventive: Rest['preventive'] = {
  title: 'Before the due date',
  due: (invoice, on) => `Invoice ${invoice}, due on ${on}`,
  reached: (many, of) => `Six objectives: ${many} of ${of} reached`,
  objectives: {
    process: 'How they pay is known',
    papers: 'The client has all the papers',
    obstacles: 'Known obstacles are cleared',
    disputes: 'No disagreement is pending',
    date: 'A firm date was given',
    bills: 'Bills of exchange are signed',
  },
  ticked: (objective) => `Ticked: ${objective}`,
  unticked: (objective) => `Unticked: ${objective}`,
  evidence: {
    said: (on) => `Noted on ${on}`,
    saidNot: (on) => `Unticked on ${on}`,
    with: (text, on) => `${text} · ${on}`,
    client: (approver, paymentDay) => `${approver} · ${paymentDay}`,
    received: (on) => `The client said so on ${on}`,
    incomplete: (on) => `Something was missing on ${on}`,
    notReceived: (on) => `The client said on ${on} that it had not come`,
    noReservation: (on) => `No reservation expressed on ${on}`,
    reason: (heard) => `Heard before: ${heard}`,
    dispute: (amount, on) => `${amount} disputed since ${on}`,
    promise: (amount, on) => `${amount} promised for ${on}`,
    billSigned: (amount, on) => `Bill of ${amount} due ${on}, signed`,
    billUnsigned: (amount, on) => `Bill of ${amount} due ${on}, not signed yet`,
    nothing: 'Nothing shows it yet',
  },

  satisfaction: {
    title: 'Satisfaction call',
    open: 'Satisfaction call',
    again: 'Make the satisfaction call again',
    opening: 'A call to make sure that all is well, not about money first.',
    work: '“Did everything go well?”',
    workAnswers: { yes: 'Yes, all is well', reservation: 'A reservation' },
    invoice: '“Has our invoice reached you, with all you need?”',
    invoiceAnswers: { yes: 'Yes, it is all there', no: 'No, something is missing' },
    date: '“Which day is the payment planned for?”',
    dateAnswers: { due: (on) => `On ${on}`, other: 'Another day', unknown: 'No date' },
    otherDay: 'Day given',
    reservationType: 'What is the reservation about?',
    reservationAmount: 'Amount concerned',
    reservationHint: 'This part is frozen by a dispute, the rest stays due.',
    reservationReason: 'What the client says',
    save: 'Save the call',
    saved: 'Call saved, no reservation expressed',
    savedReserved: (amount) => `Call saved, dispute of ${amount} opened`,
    journal: 'Satisfaction call',
    refusals: {
      'question-open': 'An answer is missing.',
      'reservation-type': 'Say what the reservation is about.',
      'reservation-amount': 'Enter the amount concerned.',
      'reservation-above-remaining': 'The reservation is more than what remains due and is not disputed yet.',
      'date-past': 'This day is over.',
    },
  },

  papers: {
    title: 'Papers of the invoice',
    names: {
      'signed-quote': 'Signed quote',
      order: 'Purchase order',
      acceptance: 'Acceptance report',
      'delivery-note': 'Delivery note',
      'invoice-sent': 'Invoice sent',
    },
    complete: 'Nothing is missing.',
    missing: (many) => count(many, { one: 'paper is missing', other: 'papers are missing' }),
    states: { present: 'On file', missing: 'Missing', 'not-needed': 'Not needed' },
    on: (on) => `On file since ${on}`,
    sentOn: (on) => `Sent on ${on}`,
    notNeeded: (paper) => `Not needed: ${paper}`,
    skip: 'Not needed',
    found: (paper) => `Paper noted: ${paper}`,
    gone: (paper) => `Paper missing: ${paper}`,
    either: 'signed quote or purchase order',
    lacking: 'Invoices that lack papers',
    lacks: (list) => `Lacks: ${list}`,
    why: 'Before a firmer step, gather the papers you will be asked for:',
  },

  bills: {
    title: 'Bills of exchange',
    what: 'Promissory note or draft, with its own due date.',
    none: 'No bill for this invoice.',
    add: 'Add a bill',
    addTitle: 'New bill of exchange',
    type: 'Kind of bill',
    amount: 'Amount',
    dueOn: 'Due date of the bill',
    reference: 'Reference',
    saved: (amount) => `Bill of ${amount} saved`,
    dueBefore: 'The due date of the bill is already over. Please check.',
    above: (remaining) => `Only ${remaining} remains due on this invoice.`,
    places: {
      'to-send': 'To be sent',
      sent: 'With the client',
      accepted: 'Signed',
      returned: 'Back without a signature',
      presented: 'At the bank',
      paid: 'Paid',
      unpaid: 'Unpaid',
    },
    moves: {
      sent: 'Sent to be signed',
      accepted: 'Back and signed',
      returned: 'Back without a signature',
      presented: 'Handed to the bank',
      paid: 'Paid',
      unpaid: 'Unpaid',
    },
    tasks: {
      send: 'To be sent for signature',
      return: 'Not back signed yet: ask for it',
      present: 'Due soon: hand it to the bank',
      result: 'Due date over: paid or unpaid?',
      unpaid: 'Unpaid: take it up with the client',
    },
    placed: (place, on) => `${place} since ${on}`,
    dueLine: (on) => `due ${on}`,
    silent: (on) => `Signed bill: no reminder of this invoice before ${on}.`,
    change: 'What happened?',
    on: 'On',
    moved: (state) => `Bill: ${state}`,
    paidToo: 'Record the payment too',
    paidTooHint: (amount) => `${amount} on this invoice.`,
    final: 'Paid: nothing left to follow.',
    choose: 'Choose what happened.',
    refusals: {
      'bill-move': 'This bill cannot go to that state.',
      'bill-move-early': 'This day comes before the present state of the bill.',
      'bill-move-future': 'This day is in the future.',
    },
    all: 'All bills of exchange',
    register: 'Bills of exchange',
    toDo: 'To do',
    others: 'Under way',
    over: 'Paid',
    empty: 'No bill of exchange',
    emptyText: 'A promissory note or a draft is added from the invoice it pays.',
    onInvoice: (client, invoice) => `${client} · invoice ${invoice}`,
  },

  exposure: (open, rise) => `What they owe is growing: ${open} open, ${rise} more than three months ago.`,

  profile: {
    suggested: (profile) => `Suggested profile: ${profile}`,
    why: 'From the history of this client with you. You decide.',
    choose: 'Choose',
    later: 'Not now',
    chosen: (profile) => `Profile chosen: ${profile}`,
    because: {
      public: 'It is a public body.',
      shortOfMoney: (on) => `Lack of money or payment in parts spoken of on ${on}.`,
      conflicts: (refusals, rejected) =>
        [
          refusals > 0 && count(refusals, { one: 'refusal to pay', other: 'refusals to pay' }),
          rejected > 0 && count(rejected, { one: 'dispute rejected', other: 'disputes rejected' }),
        ]
          .filter(Boolean)
          .join(' and ')
          .concat(' in a year.'),
      late: (of) => `Invoices paid late: ${share(of)}.`,
      delay: (delay) =>
        delay > 0
          ? `Median delay: ${days(delay)} after the due date.`
          : delay < 0
            ? `Median delay: ${days(-delay)} before the due date.`
            : 'Median delay: on the due date.',
      kept: (of) => `Promises kept: ${share(of)}.`,
      noneSettled: 'No invoice paid so far.',
    },
  },
}
