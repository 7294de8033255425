/** What shows that an objective is reached, or not, in one line. */
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { ObjectiveState } from '../../../server/domain/preventive/objectives.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { lower } from './lower.ts'

/** `unknown` has nothing to show, which is said too. */
export function evidenceWords({ key, state, on, evidence }: ObjectiveState, invoice: Invoice, today: string): string {
  const words = rest().preventive.evidence
  const short = (iso: string) => day(iso, 'short', today)
  const since = on ? short(on) : ''
  switch (evidence?.code) {
    case undefined:
      return words.nothing
    case 'said':
      if (evidence.text) return words.with(evidence.text, since)
      return state === 'yes' ? words.said(since) : words.saidNot(since)
    case 'client':
      return words.client(evidence.approver, evidence.paymentDay)
    case 'satisfaction':
      if (key === 'disputes') return words.noReservation(since)
      return state === 'yes' ? words.received(since) : words.incomplete(since)
    case 'not-received':
      return words.notReceived(since)
    case 'reason':
      return words.reason(lower(rest().reasons.times(rest().reasons.labels[evidence.reason], evidence.times)))
    case 'dispute':
      return words.dispute(money(evidence.dispute.amount, invoice.currency), since)
    case 'promise':
      return words.promise(money(evidence.promise.amount, evidence.promise.currency), short(evidence.promise.on))
    case 'bill': {
      const say = state === 'yes' ? words.billSigned : words.billUnsigned
      return say(money(evidence.bill.amount, invoice.currency), short(evidence.bill.dueOn))
    }
  }
}

/** The open one that falls due next, today included: its due date is still to come, so it can be prepared. */
export const nextToPrepare = (open: readonly InvoiceState[], today: string): InvoiceState | undefined =>
  open.find(({ invoice, closed }) => invoice.dueOn >= today && !closed)
