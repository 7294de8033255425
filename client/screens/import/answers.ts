/** What the person has answered about a file so far, and what is still open. */
import { createSignal } from 'solid-js'
import type { DayOrder } from '../../intake/days.ts'
import { type Field, missingFields, type TakenKind } from '../../intake/fields.ts'
import type { DecimalMark } from '../../intake/numbers.ts'
import type { Opened } from '../../intake/open-file.ts'
import type { Decided } from './flow.ts'
import { ambiguousAmount, ambiguousDay, fitted, remap } from './questions.ts'

/** `decided` is null until nothing is missing. `earlier`: what was decided before coming back from the preview. */
export function createAnswers(opened: Opened, earlier: Decided | null, creditors: () => { id: string }[]) {
  const [kind, setKindAlone] = createSignal<TakenKind | null>(
    earlier?.kind ?? (opened.kind === 'unknown' ? null : opened.kind),
  )
  const [mapping, setMapping] = createSignal(earlier?.mapping ?? opened.mapping)
  const [dayOrder, setDayOrder] = createSignal<DayOrder | undefined>(earlier?.dayOrder)
  const [decimal, setDecimal] = createSignal<DecimalMark | undefined>(earlier?.decimal)
  const [chosen, setCreditor] = createSignal<string | undefined>(earlier?.creditorId)
  const creditorId = () => chosen() ?? (creditors().length === 1 ? creditors()[0]?.id : undefined)
  const unclearDay = () => ambiguousDay(opened.columns, mapping())
  const unclearAmount = () => ambiguousAmount(opened.columns, mapping())
  const missing = () => {
    const what = kind()
    return what ? missingFields(what, mapping()) : []
  }
  return {
    kind,
    setKind(next: TakenKind) {
      setKindAlone(next)
      setMapping(fitted(opened.mapping, next))
    },
    mapping,
    map: (place: number, field: Field | null) => setMapping(remap(mapping(), place, field)),
    dayOrder,
    setDayOrder,
    decimal,
    setDecimal,
    creditorId,
    setCreditor,
    unclearDay,
    unclearAmount,
    missing,
    decided(): Decided | null {
      const [what, whose] = [kind(), creditorId()]
      if (!what || !whose || missing().length > 0) return null
      if ((unclearDay() && !dayOrder()) || (unclearAmount() && !decimal())) return null
      const [order, mark] = [dayOrder(), decimal()]
      return {
        kind: what,
        creditorId: whose,
        mapping: mapping(),
        ...(order && { dayOrder: order }),
        ...(mark && { decimal: mark }),
      }
    },
  }
}

export type Answers = ReturnType<typeof createAnswers>
