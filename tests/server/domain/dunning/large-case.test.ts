/**
 * Debtors with many invoices: their plans are read through indexes that those of few are not. What is said of them was
 * recorded while each invoice still looked through all facts by itself; after a rule was changed on purpose,
 * `RECORD=1 npx vitest run --project unit tests/server/domain/dunning/large-case.test.ts` records it anew.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrangementStates } from '../../../../server/domain/agreements/arrangements.ts'
import { planStates } from '../../../../server/domain/agreements/instalments.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { clocksOf } from '../../../../server/domain/law/clocks.ts'
import { mattersOf } from '../../../../server/domain/law/matters.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import { facts, interaction, invoice, late, sent } from '../facts.ts'
import { seen } from './histories.ts'
import { largeCase, type Size, TEN_YEARS } from './large-case.ts'

const MANY: Size = { invoices: 40, days: 3650, exchanges: 30, payments: 24, talks: 5, agreements: 3 }
const CASES = 120
const file = new URL('./large-case.recorded.json', import.meta.url)

const planOn = (of: CaseFacts, day: Day) => planCase(of, day, `${day}T06:00:00.000Z`)

/** Everything the rulebook says of a case on a day, as a digest. */
function said(of: CaseFacts, day: Day): string {
  const plan = planOn(of, day)
  const rest = [clocksOf, mattersOf].map((read) => read(of, plan.state, day))
  const text = JSON.stringify([seen(plan), rest, planStates(of, day), arrangementStates(of, day)])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const all = (): string[] =>
  Array.from({ length: CASES }, (_, seed) => {
    const of = largeCase(seed, seed % 2 ? MANY : { ...MANY, days: 400 })
    return [0, 9, 33].map((n) => said(of, late(n))).join(' ')
  })

describe('the plan of a debtor with many invoices', () => {
  it('says what it said when each invoice looked through all facts by itself', () => {
    if (process.env.RECORD) writeFileSync(file, `${JSON.stringify(all(), null, 1)}\n`)
    expect(all()).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it('counts a step for the invoice that raised it in a long journal as in a short one, whatever the message names', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: 'B', dueOn: late(1) })]
    const made = sent(late(7), 'd7', { stepInvoiceId: 'A', invoiceIds: ['B'] })
    const notes = Array.from({ length: 12 }, (_, n) => interaction(late(n), { channel: 'note', invoiceIds: ['B'] }))
    const [short, long] = [[made], [...notes, made]].map((interactions) =>
      planOn(facts({ invoices, interactions }), late(16)),
    )
    expect(long?.action).toMatchObject({ invoiceId: 'A', reason: { caughtUp: false } })
    expect(long?.action).toEqual(short?.action)
  })

  it('reads twice as much for twice as many invoices and payments, not four times', () => {
    const reads = (times: number) => {
      const size = { ...TEN_YEARS, invoices: 100 * times, payments: 60 * times, exchanges: 40 }
      const counted = watched(largeCase(12, size))
      const { action, silence, passedOver } = planOn(counted.of, late(9))
      expect([action ?? silence, passedOver]).toBeDefined()
      return counted.reads()
    }
    expect(reads(2) / reads(1)).toBeLessThan(2.5)
  })
})

/** The same case, with how often anything of its records was read. */
function watched(facts: CaseFacts): { of: CaseFacts; reads: () => number } {
  let count = 0
  const known = new WeakMap<object, object>()
  function watch<T extends object>(one: T): T {
    const made = (known.get(one) ?? new Proxy(one, handler)) as T
    known.set(one, made)
    return made
  }
  const handler: ProxyHandler<object> = {
    get(target, key) {
      count++
      const value = Reflect.get(target, key) as unknown
      return typeof value === 'object' && value !== null ? watch(value) : value
    },
  }
  return { of: watch(facts), reads: () => count }
}
