/**
 * Plans one debtor of 300 invoices, ten years of history and 200 exchanges, once from cold and then on; prints what it took.
 * Run apart, as the app is built.
 */
import { planCase } from '../../server/domain/dunning/plan.ts'
import { largeCase, TEN_YEARS } from '../server/domain/dunning/large-case.ts'
import { late } from '../server/domain/facts.ts'

/** Milliseconds; the first of each was worked out by a process that had planned nothing. */
export interface LargeCaseTaken {
  /** What is to do, or why nothing. */
  plan: number[]
  /** What comes after it. */
  next: number[]
  /** The five steps that the case page foresees. */
  ahead: number[]
}

const RUNS = 15
/** A case that somebody waits in: what comes next is looked for over months. */
const SEED = 4

function measure(): LargeCaseTaken {
  const facts = largeCase(SEED, TEN_YEARS)
  const day = late(9)
  const taken: LargeCaseTaken = { plan: [], next: [], ahead: [] }
  for (let run = 0; run < RUNS; run++) {
    const times = [performance.now()]
    const plan = planCase(facts, day, `${day}T06:00:00.000Z`)
    times.push(performance.now())
    if (!plan.next) throw new Error('a case in which nothing comes measures nothing')
    times.push(performance.now())
    plan.ahead(5)
    times.push(performance.now())
    const [begun = 0, planned = 0, found = 0, ended = 0] = times
    taken.plan.push(planned - begun)
    taken.next.push(found - planned)
    taken.ahead.push(ended - found)
  }
  return taken
}

console.log(JSON.stringify(measure()))
