/** Guards nobody can pass over for a reminder: a court, the time to claim, the power to collect. */
import { addDays } from '../../calendar/days.ts'
import { compare } from '../../ledger/distinct.ts'
import type { Day } from '../../records/primitives.ts'
import { isInForce } from '../hold.ts'
import type { GuardOf } from './guard.ts'
import type { Scene } from './guards.ts'

/**
 * The opening judgment forbids paying what was owed before it, so nothing of it is asked for any more: the claim is declared
 * to the trustee. C. com. art. L622-7 I and L622-21, read 2026-11-21; field study 3.6, quality H. What a client says of it
 * (outcome INSOLV) stops as well: the register is looked at first.
 */
export function stoppedByCourt({ facts, plan, exchanges }: Scene): GuardOf<'insolvency'> | null {
  if (!plan.state.open.length) return null
  const judged = facts.legalActs.filter(({ kind }) => kind === 'insolvency').map(({ on }) => on)
  const said = exchanges.filter(({ fact }) => fact.outcome === 'INSOLV').map(({ day }) => day)
  const on = [...judged, ...said].sort(compare)[0]
  return on ? { code: 'insolvency', weight: 'blocks', on } : null
}

/**
 * A debt past its limitation is not asked for: the DGCCRF counts reminders of such debts among the unfair practices it found
 * (inquiry of 2022, published in May 2024; field study 3.1, quality H, read 2026-11-21). What is paid of itself may be kept.
 * Where other invoices can still be claimed it is only said, and the reminder leaves the old ones out.
 */
export function limitationPassed({ plan }: Scene): GuardOf<'limitation'> | null {
  const open = plan.state.open.filter(({ closed }) => !closed)
  const passed = open.filter(({ limitation }) => limitation.passed)
  const first = passed.map(({ limitation }) => limitation.lastDay).sort(compare)[0]
  if (!first) return null
  const all = passed.length === open.length
  return {
    code: 'limitation',
    weight: all ? 'blocks' : 'tells',
    since: addDays(first, 1),
    count: passed.length,
    all,
  }
}

/** Collecting for others needs a written agreement with the creditor: CPCE art. R124-3 (field study 3.7, quality H, read 2026-11-21). */
export function noMandate({ facts, act }: Scene): GuardOf<'no-mandate'> | null {
  if (facts.workspaceKind !== 'mandate' || isInForce(facts.mandate, act.today)) return null
  return { code: 'no-mandate', weight: 'blocks', endedOn: endOf(facts.mandate, act.today) }
}

function endOf(mandate: Scene['facts']['mandate'], today: Day): Day | null {
  return mandate?.endsOn && mandate.endsOn < today ? mandate.endsOn : null
}
