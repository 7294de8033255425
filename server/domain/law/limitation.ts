/** Limitation: until when a debt can be claimed in court, on the most prudent reading, and until when it perhaps can. */

import { addYears } from '../calendar/days.ts'
import { names } from '../ledger/naming.ts'
import type { ClientKind, Invoice } from '../records/cards.ts'
import type { Day } from '../records/primitives.ts'
import type { Interruption } from './interruptions.ts'

/** Where the time comes from; `loi-68-1250` is the loi n° 68-1250 of 31 December 1968. */
export type LimitationArticle = 'L110-4' | 'L218-2' | 'L133-6' | 'loi-68-1250'

export interface Limitation {
  article: LimitationArticle
  years: 5 | 4 | 2 | 1
  /** Last day, included, on which the debt can be claimed in court, counted as prudently as the facts allow. */
  lastDay: Day
  /** True from the day after `lastDay`. */
  passed: boolean
  /** The last sure interruption that `lastDay` was counted from. */
  interruptedOn: Day | null
  /** Last day if what may interrupt (a written reply, a signed plan, a part payment) does: for a judge to say. */
  mayBe: Day | null
}

interface Rule {
  article: LimitationArticle
  years: Limitation['years']
}

/**
 * Five years: between traders and against non-traders, C. com. art. L110-4 I; from the day the creditor knew, C. civ. art.
 * 2224. Two years against a consumer: C. conso. art. L218-2. One year for carriage, whoever pays it: C. com. art. L133-6.
 * Four years against the State, départements, communes and public bodies with a public accountant: loi n° 68-1250 art. 1.
 * Field study (H) for five and two years; L133-6 and the loi of 1968 as published on Légifrance. All read on 2026-11-21.
 */
const rules = {
  business: { article: 'L110-4', years: 5 },
  consumer: { article: 'L218-2', years: 2 },
  transport: { article: 'L133-6', years: 1 },
  public: { article: 'loi-68-1250', years: 4 },
} as const satisfies Record<string, Rule>

/** Carriage first: a special time is kept by the loi of 1968 (art. 1), and is the shortest. An unknown kind has five years. */
function ruleOf({ nature }: Invoice, kind: ClientKind): Rule {
  if (nature === 'transport') return rules.transport
  return kind === 'unknown' ? rules.business : rules[kind]
}

/**
 * The prudent start, the nearest date: the issue date, or the day of the service when it is known and came first. Judges
 * count from the end of the work, whatever the date of the invoice (Cass. com. 26 Feb 2020 n° 18-25.036; Cass. 1re civ.
 * 19 May 2021 n° 20-12.520); older ones from the invoice. Field study (M) and commentaries, read on 2026-11-21.
 */
const prudentStart = ({ issuedOn, serviceOn }: Invoice): Day =>
  serviceOn && serviceOn < issuedOn ? serviceOn : issuedOn

/**
 * The last day of the time, included (C. civ. art. 2229), never put off to a working day: the rule of CPC art. 642 is for
 * steps of a procedure, not for limitation. Four years run from 1 January after the year the right arose or the time was
 * interrupted (loi n° 68-1250 art. 1 and 2). Commentaries and Légifrance, read on 2026-11-21.
 */
function lastDayFrom(start: Day, { article, years }: Rule): Day {
  if (article === 'loi-68-1250') return `${+start.slice(0, 4) + years}-12-31`
  let ends = known[years]
  if (!ends) {
    ends = new Map()
    known[years] = ends
  }
  let end = ends.get(start)
  if (!end) {
    end = addYears(start, years)
    ends.set(start, end)
  }
  return end
}

/** The ends met so far, by years and first day: every plan asks for the same few. */
const known: Partial<Record<Limitation['years'], Map<Day, Day>>> = {}

/**
 * A new time as long as the first runs from each interruption (C. civ. art. 2231, read on 2026-11-21). One that comes after the time is over
 * changes nothing here: it is no way to bring a dead debt back to life. `interruptions` come oldest first.
 */
export function limitationOf(
  invoice: Invoice,
  kind: ClientKind,
  today: Day,
  interruptions: readonly Interruption[] = [],
): Limitation {
  const rule = ruleOf(invoice, kind)
  const start = prudentStart(invoice)
  let lastDay = lastDayFrom(start, rule)
  let interruptedOn: Day | null = null
  let mayBe = lastDay
  for (const { on, sure, unsureFrom, invoiceIds } of interruptions) {
    if (on > today) break
    if (on < start || (invoiceIds.length > 0 && !names(invoiceIds, invoice.id))) continue
    const counts = sure && !(unsureFrom && unsureFrom <= today)
    if (counts && on <= lastDay) {
      lastDay = lastDayFrom(on, rule)
      interruptedOn = on
    }
    if (on <= mayBe) mayBe = lastDayFrom(on, rule)
  }
  return {
    article: rule.article,
    years: rule.years,
    lastDay,
    passed: today > lastDay,
    interruptedOn,
    mayBe: mayBe > lastDay ? mayBe : null,
  }
}
