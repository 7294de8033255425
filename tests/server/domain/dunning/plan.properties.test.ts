/** What must hold for any case whatever: order, repetition and the moment of computing decide nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../../server/domain/calendar/days.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { late } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { anyHistory, changed, day, LAST, plan, seen, stepSeen } from './histories.ts'

const later = day(LAST, LAST + 60)

describe('the plan of any case', () => {
  it('does not depend on the order in which the facts arrived', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, fc.nat(5), (of, on, turn) => {
        const turned = changed(of, (list) =>
          [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse(),
        )
        expect(seen(plan(turned, on))).toBe(seen(plan(of, on)))
      }),
      { numRuns: runs },
    )
  })

  it('does not change when every fact is given twice', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, (of, on) => {
        const twice = changed(of, (list) => [...list, ...list])
        expect(seen(plan(twice, on))).toBe(seen(plan(of, on)))
      }),
      { numRuns: runs },
    )
  })

  it('has either an action or a silence, and an action is due by then', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, (of, on) => {
        const { action, silence } = plan(of, on)
        expect(action === null).toBe(silence !== null)
        if (action) expect(action.dueOn <= on).toBe(true)
      }),
      { numRuns: runs },
    )
  })

  it('says on a day what was foretold of it, and nothing comes before', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, (of, on) => {
        const { action, next } = plan(of, on)
        if (action) return
        const end = next?.dueOn ?? late(LAST + 120)
        const week = addDays(on, 8)
        for (let between = addDays(on, 1); between < end && between < week; between = addDays(between, 1))
          expect(plan(of, between).action).toBeNull()
        if (addDays(end, -1) > on) expect(plan(of, addDays(end, -1)).action).toBeNull()
        if (!next) return
        const then = plan(of, end).action
        expect(stepSeen(then && { ...then, dueOn: end })).toBe(stepSeen(next))
      }),
      { numRuns: runs },
    )
  })

  it('is the same for a day whether computed then or seen ahead of it', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, fc.nat(60), (of, on, some) => {
        const early = plan(of, on)
        if (early.action || !early.next) return
        const between = addDays(on, some % daysBetween(on, early.next.dueOn))
        expect(stepSeen(plan(of, between).next)).toBe(stepSeen(early.next))
      }),
      { numRuns: runs },
    )
  })

  it('looks ahead by rising days, begins with the next step, and a longer look begins with the shorter one', {
    timeout,
  }, () => {
    fc.assert(
      fc.property(anyHistory, later, (of, on) => {
        const { next, ahead } = plan(of, on)
        const five = ahead(5)
        expect(JSON.stringify(ahead(2))).toBe(JSON.stringify(five.slice(0, 2)))
        expect(JSON.stringify(five[0] ?? null)).toBe(JSON.stringify(next))
        let before = on
        for (const { dueOn } of five) {
          expect(dueOn > before).toBe(true)
          before = dueOn
        }
      }),
      { numRuns: runs },
    )
  })

  it('does not depend on the hour at which it is computed, but for an agreed moment', { timeout }, () => {
    fc.assert(
      fc.property(anyHistory, later, (of, on) => {
        const without = { ...of, callbacks: [] }
        const early = planCase(without, on, `${on}T00:00:01.000Z`)
        const evening = planCase(without, on, `${on}T21:59:59.000Z`)
        expect(seen(evening)).toBe(seen(early))
      }),
      { numRuns: runs },
    )
  })
})
