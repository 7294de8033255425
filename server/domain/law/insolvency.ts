/** What follows from an insolvency of the debtor: until when to declare the claim, and to whom. */

import { dayIn } from '../calendar/days.ts'
import type { CaseFacts } from '../dunning/case.ts'
import type { LegalAct } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import { addMonths } from './months.ts'
import { placeOf } from './place.ts'

export interface Insolvency {
  /** The latest judgment recorded; `null` when only a talk said so. */
  judgment: LegalAct | null
  /** The day of the judgment, or of that talk. */
  on: Day
  /** The declaration that was sent, if any. */
  declaration: LegalAct | null
  /** Last day to declare, and to ask for relief; `null` until the publication in the BODACC is known. */
  declareBy: Day | null
  relieveBy: Day | null
}

/**
 * The latest insolvency known by `today`. From the publication of the judgment in the BODACC: two months to declare (C.
 * com. art. R622-24), six months to ask for relief (art. L622-26). The procedure of the C. com. is for businesses: for a
 * consumer or a public body no date is given. Never put off to a working day, to stay on the safe side. Field study (H)
 * and the articles as published, read on 2026-11-21.
 */
export function insolvencyOf(facts: CaseFacts, today: Day): Insolvency | null {
  const known = facts.legalActs.filter(({ on }) => on <= today)
  const judgment = latest(known.filter(({ kind }) => kind === 'insolvency'))
  if (!judgment) return said(facts, today)
  const declaration = latest(known.filter(({ kind, on }) => kind === 'declaration' && on >= judgment.on))
  const published = facts.client.kind === 'business' ? judgment.publishedOn : undefined
  return {
    judgment,
    on: judgment.on,
    declaration,
    declareBy: published ? addMonths(published, monthsToDeclare(facts)) : null,
    relieveBy: published ? addMonths(published, 6) : null,
  }
}

/** An outcome said so, and no judgment is recorded yet. */
function said({ interactions, timeZone }: CaseFacts, today: Day): Insolvency | null {
  const days = interactions.filter(({ outcome }) => outcome === 'INSOLV').map(({ at }) => dayIn(at, timeZone))
  const on = days
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  return on ? { judgment: null, on, declaration: null, declareBy: null, relieveBy: null } : null
}

/**
 * Two months more for a creditor who does not live where the court sits: outside metropolitan France for a court there,
 * outside that department or collectivity for a court overseas (C. com. art. R622-24, read on 2026-11-21). The court is taken to sit where the
 * debtor is; the shorter time is kept while either place is unknown.
 */
function monthsToDeclare({ client, creditor }: CaseFacts): number {
  const [court, ours] = [placeOf(client), placeOf(creditor)]
  return court && ours && court !== 'abroad' && court !== ours ? 4 : 2
}

/** By its day; of two of one day, the one made last. */
function latest(acts: readonly LegalAct[]): LegalAct | null {
  const after = (a: LegalAct, b: LegalAct) => a.on > b.on || (a.on === b.on && a.id > b.id)
  return acts.reduce<LegalAct | null>((best, one) => (best && !after(one, best) ? best : one), null)
}
