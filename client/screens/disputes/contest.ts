/** A dispute being written down: of which invoice, about what, how much of it, by when an answer. */
import { createSignal } from 'solid-js'
import type { WorkingTime } from '../../../server/domain/calendar/working-days.ts'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { answerDay, contestable, type DisputeFault, disputeFaults } from '../../../server/domain/ledger/disputes.ts'
import type { Dispute, DisputeType } from '../../../server/domain/records/facts.ts'
import type { Cents, Day, Id } from '../../../server/domain/records/primitives.ts'
import { money, rest } from '../../i18n/index.ts'

export type Contested = Pick<Dispute, 'invoiceId' | 'on' | 'amount' | 'type' | 'answerDue' | 'evidence' | 'reason'>

export interface Contest {
  open: () => readonly InvoiceState[]
  about: () => InvoiceState | undefined
  choose: (id: Id) => void
  currency: () => string
  /** What of the invoice is not contested yet. */
  most: () => Cents
  /** Undefined for all of it, else what was typed. */
  part: () => { cents: Cents | undefined } | undefined
  setPart: (part: { cents: Cents | undefined } | undefined) => void
  type: () => DisputeType | undefined
  setType: (type: DisputeType) => void
  on: () => Day
  setOn: (day: Day) => void
  answerDue: () => Day
  setAnswerDue: (day: Day) => void
  reason: () => string
  setReason: (text: string) => void
  evidence: () => string
  setEvidence: (text: string) => void
  /** The sentence for a field, once the person tried to save. */
  fault: (field: DisputeFault['field']) => string | undefined
  /** The record, or null while something is wrong with it, which is then said. */
  taken: () => Contested | null
}

export function createContest(
  open: () => readonly InvoiceState[],
  today: Day,
  settings: WorkingTime,
  first?: Id,
): Contest {
  const free = () => open().find((state) => contestable(state) > 0)
  const [chosen, setChosen] = createSignal(first)
  const [part, setPart] = createSignal<{ cents: Cents | undefined }>()
  const [type, setType] = createSignal<DisputeType>()
  const [on, setOn] = createSignal(today)
  const [answer, setAnswerDue] = createSignal<Day>()
  const [reason, setReason] = createSignal('')
  const [evidence, setEvidence] = createSignal('')
  const [tried, setTried] = createSignal(false)

  const about = () => open().find((state) => state.invoice.id === chosen()) ?? free() ?? open()[0]
  const most = () => {
    const state = about()
    return state ? contestable(state) : 0
  }
  const currency = () => about()?.invoice.currency ?? 'EUR'
  const amount = () => (part() ? part()?.cents : most())
  // Until another day is chosen the answer follows the day of the dispute.
  const answerDue = () => answer() ?? answerDay(on() || today, settings)
  const faults = () => {
    const state = about()
    return state ? disputeFaults({ on: on(), amount: amount(), answerDue: answerDue() }, state, today) : []
  }

  return {
    open,
    about,
    choose(id) {
      setChosen(id)
      setPart(undefined)
    },
    currency,
    most,
    part,
    setPart,
    type,
    setType,
    on,
    setOn,
    answerDue,
    setAnswerDue,
    reason,
    setReason,
    evidence,
    setEvidence,
    fault(field) {
      const found = tried() ? faults().find((one) => one.field === field) : undefined
      return found && faultWords(found, currency(), most())
    },
    taken() {
      setTried(true)
      const state = about()
      if (!state || faults().length > 0) return null
      return {
        invoiceId: state.invoice.id,
        on: on(),
        amount: amount() ?? 0,
        answerDue: answerDue(),
        ...(type() && { type: type() }),
        ...(reason().trim() && { reason: reason().trim() }),
        ...(evidence().trim() && { evidence: evidence().trim() }),
      }
    },
  }
}

function faultWords(fault: DisputeFault, currency: string, most: Cents): string {
  const words = rest().disputes.faults
  if (fault.code === 'above-remaining') return words['above-remaining'](money(fault.most, currency))
  return fault.code === 'amount' && most === 0 ? rest().disputes.allContested : words[fault.code]
}
