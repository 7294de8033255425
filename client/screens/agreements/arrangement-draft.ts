/** An extension, a gesture or a discount while it is made. */
import { createSignal } from 'solid-js'
import { checkArrangement } from '../../../server/domain/agreements/arrangements-check.ts'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { workingDayFrom } from '../../../server/domain/calendar/working-days.ts'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Arrangement } from '../../../server/domain/records/facts.ts'
import type { Cents, Currency, Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import { choosable, named, sumOf, usual } from './choosable.ts'

export type ArrangementKind = Arrangement['kind']
export const arrangementKinds: readonly ArrangementKind[] = ['extension', 'gesture', 'discount']

/** Days from today that are offered; a gesture is for payment now. */
const likely: Record<ArrangementKind, readonly number[]> = {
  extension: [7, 15, 30],
  gesture: [0, 2, 7],
  discount: [90, 180, 365],
}

export type ArrangementDraft = ReturnType<typeof createArrangementDraft>

export function createArrangementDraft(
  facts: () => CaseFacts,
  state: () => CaseState,
  today: () => Day,
  fallback: () => Currency,
) {
  const open = () => choosable(state().open)
  const currencies = () => [...new Set(open().map((one) => one.invoice.currency))]
  const [kind, setKind] = createSignal<ArrangementKind>(open().length ? 'extension' : 'discount')
  const [currency, setCurrency] = createSignal<Currency>(currencies()[0] ?? fallback())
  const [ids, setIds] = createSignal<Id[]>(usual(state().open, currency()))
  const inDays = (days: number) => (days ? workingDayFrom(addDays(today(), days), facts().settings) : today())
  const [until, setUntil] = createSignal<Day>(inDays(likely[kind()][0] ?? 7))
  const [amount, setAmount] = createSignal<Cents>()
  const [movesDueDate, setMovesDueDate] = createSignal(false)
  const [terms, setTerms] = createSignal('')
  const due = () => sumOf(open(), ids())

  return {
    open,
    currencies,
    kind,
    setKind(next: ArrangementKind) {
      setKind(next)
      setUntil(inDays(likely[next][0] ?? 7))
    },
    /** Nothing is due: only a discount on what comes makes sense. */
    kinds: () => arrangementKinds.filter((one) => one === 'discount' || open().length > 0),
    currency,
    setCurrency(next: Currency) {
      setCurrency(next)
      setIds(usual(state().open, next))
    },
    ids,
    setIds,
    days: () => likely[kind()].map((days) => ({ days, on: inDays(days) })),
    until,
    setUntil,
    amount,
    setAmount,
    movesDueDate,
    setMovesDueDate,
    terms,
    setTerms,
    /** What remains to be paid once a gesture is made. */
    toPay: () => Math.max(0, due() - (amount() ?? 0)),
    issues: () => checkArrangement({ kind: kind(), until: until(), amount: amount() }, due(), today()),
    wanted(): Wanted[] {
      const isSum = kind() !== 'extension'
      const record = {
        clientId: facts().client.id,
        invoiceIds: kind() === 'discount' ? [] : named(ids()),
        kind: kind(),
        on: today(),
        until: until(),
        ...(isSum && { amount: amount() ?? 0, currency: currency() }),
        ...(kind() === 'extension' && movesDueDate() && { movesDueDate: true }),
        ...(terms().trim() && { terms: terms().trim() }),
      }
      return [{ op: 'create', kind: 'arrangement', record }]
    },
  }
}
