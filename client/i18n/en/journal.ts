/** The journal: what happened with a client beside talks and payments, each thing in a few words. */
import type { Question } from '../../../server/domain/preventive/satisfaction.ts'
import type { Bill, BillState } from '../../../server/domain/records/bills.ts'
import type {
  Arrangement,
  ArrangementEnd,
  Check,
  GuardCode,
  InstalmentPlanEnd,
} from '../../../server/domain/records/facts.ts'
import { formatsFor } from '../formats.ts'
import type { journal as french } from '../fr/journal.ts'

const { count } = formatsFor('en')

const guards: Record<GuardCode, string> = {
  'too-soon-after-talk': 'spoken to recently',
  'too-many-attempts': 'too many attempts',
  'day-off': 'day off',
  'outside-hours': 'outside hours',
  'too-early': 'too early',
  'too-late': 'late reminder',
  disputed: 'open dispute',
  paused: 'reminders paused',
  'promise-open': 'open promise',
  'bank-not-checked': 'bank account not checked',
  'written-only': 'in writing only',
  'agent-appointed': 'agent appointed',
  'do-not-contact': 'do not contact',
  'wrong-number': 'wrong number',
  insolvency: 'insolvency proceedings',
  limitation: 'time to sue has passed',
  'handed-over': 'handed over to a third party',
  'no-mandate': 'no mandate in force',
  'no-written-reminder': 'no written reminder',
}

const billTypes: Record<Bill['type'], string> = {
  'promissory-note': 'Promissory note',
  draft: 'Draft',
  'accepted-draft': 'Accepted draft',
}

const billStates: Record<BillState['state'], string> = {
  sent: 'sent for signature',
  accepted: 'came back signed',
  returned: 'came back unsigned',
  presented: 'handed to the bank',
  paid: 'paid when due',
  unpaid: 'came back unpaid',
}

const arrangements: Record<Arrangement['kind'], string> = {
  extension: 'More time',
  discount: 'Discount on a future invoice',
  gesture: 'Gesture against payment',
}

const arrangementEnds: Record<ArrangementEnd['how'], string> = { kept: 'kept', lapsed: 'lapsed' }

const planEnds: Record<InstalmentPlanEnd['why'], string> = {
  breach: 'Instalment plan not kept, everything is due again',
  replaced: 'Instalment plan replaced',
  agreement: 'Instalment plan ended by agreement',
}

const checks: Record<Check['topic'], string> = {
  bank: 'Bank account checked',
  objective: 'Before the due date',
  satisfaction: 'Satisfaction of the client',
  paper: 'Paper on file',
}

const questions: Record<Question | 'type' | 'reason', string> = {
  work: 'Work',
  invoice: 'Invoice received',
  date: 'Date given',
  type: 'Subject',
  reason: 'In their words',
}

export const journal: typeof french = {
  guards,
  billTypes,
  billStates,
  arrangements,
  planEnds,
  checks,
  questions,
  answers: { yes: 'yes', no: 'no', reservation: 'reservation expressed', unknown: 'not given' },
  noReservation: 'no reservation expressed',

  plan: (sum, parts) => `Instalment plan, ${sum} in ${count(parts, { one: 'instalment', other: 'instalments' })}`,
  firstPart: (on) => `first instalment on ${on}`,
  part: (place, on) => `Instalment ${place}, ${on}`,
  arrangement: (kind, until, sum) =>
    ({
      extension: `More time given until ${until}`,
      discount: `Discount${sum ? ` of ${sum}` : ''} promised on a future invoice`,
      gesture: `Gesture${sum ? ` of ${sum}` : ''} against payment by ${until}`,
    })[kind],
  arrangementEnd: (kind, how) => `${kind ? arrangements[kind] : 'Arrangement'}: ${arrangementEnds[how]}`,
  interest: (until, claimed, waived) => {
    const parts = [claimed && `${claimed} claimed`, waived && `${waived} waived`].filter(Boolean)
    return `Interest and indemnity to ${until}: ${parts.join(', ')}`
  },
  interestLine: {
    label: (what, number, until) => (what === 'interest' ? `Interest ${number}, to ${until}` : `Indemnity ${number}`),
    value: (sum, decision, reason) => (decision === 'claimed' ? `${sum}, claimed` : `${sum}, waived: ${reason}`),
  },
  bill: (type, sum, on) => `${billTypes[type]} of ${sum} due ${on}`,
  billState: (type, state) => `${type ? billTypes[type] : 'Bill of exchange'}: ${billStates[state]}`,
  check: (topic, what) => `${checks[topic]}: ${what}`,
  mention: (what) => `Shown on the invoice: ${what}`,
  result: (what, result) => `${what}, ${result}`,
  pausedInvoice: (number, until) => `Invoice ${number} paused until ${until}`,
  passedOver: (what) => `despite: ${what}`,

  andMore: (list, many) => `${list} and ${many} more`,

  details: {
    reason: 'Reason given',
    passedOver: (guard) => `Despite: ${guard}`,
    acknowledges: 'Acknowledgement of the debt',
    mayAcknowledge: 'possible, to be checked',
    type: 'Subject',
    answerDue: 'Answer due on',
    evidence: 'Evidence',
    method: 'Means',
    written: 'Agreed in writing',
    terms: 'Terms',
    movesDueDate: 'Due date of the invoice',
    moved: 'moved',
    kept: 'unchanged',
    deadline: 'To be paid by',
    publishedOn: 'Published in the BODACC on',
    court: 'Court',
    trustee: 'Trustee',
    reference: 'Reference',
    invoices: 'Invoices',
  },
}
