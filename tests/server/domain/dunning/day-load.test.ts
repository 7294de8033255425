/** Calls shared out over the day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NextStep } from '../../../../server/domain/dunning/case.ts'
import { shareCalls } from '../../../../server/domain/dunning/day-load.ts'
import type { Channel } from '../../../../server/domain/records/primitives.ts'
import { late } from '../facts.ts'
import { runs } from '../runs.ts'

const step = (channel: Channel, callsUpTo?: number): NextStep => ({
  key: 'k',
  channel,
  tone: 'friendly',
  stage: 'friendly',
  dueOn: late(7),
  invoiceId: 'A',
  reason: { code: 'step', level: 1, of: 4, daysLate: 7, caughtUp: false },
  why: 'age',
  ...(callsUpTo !== undefined && { callsUpTo, otherwise: 'email' }),
})

const anyStep = fc
  .tuple(
    fc.constantFrom<Channel>('call', 'email', 'sms'),
    fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  )
  .map(([channel, limit]) => step(channel, limit))

describe('the calls of a day', () => {
  it('go to the first debtors in the order of Today; the others are written to, and the reason says so (C41)', () => {
    const shared = shareCalls([step('call', 2), step('email'), step('call', 2), step('call', 2)], 0)
    expect(shared.map(({ channel }) => channel)).toEqual(['call', 'email', 'call', 'email'])
    expect(shared[3]?.reason).toMatchObject({ callsFull: 2 })
  })

  it('already made count', () => {
    expect(shareCalls([step('call', 2), step('call', 2)], 1).map(({ channel }) => channel)).toEqual(['call', 'email'])
  })

  it('without a limit stay calls, and take a place all the same', () => {
    const shared = shareCalls([step('call'), step('call'), step('call', 2)], 0)
    expect(shared.map(({ channel }) => channel)).toEqual(['call', 'call', 'email'])
  })

  it('never exceed the limit of a step that has one, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), fc.nat(8), (acting, made) => {
        const shared = shareCalls(acting, made)
        let calls = made
        shared.forEach((one, at) => {
          const before = acting[at]
          expect(one.key).toBe(before?.key)
          if (one.channel === 'call') {
            if (one.callsUpTo !== undefined) expect(calls).toBeLessThan(one.callsUpTo)
            calls++
          } else if (before?.channel === 'call') expect(calls).toBeGreaterThanOrEqual(before.callsUpTo ?? 99)
          else expect(one).toBe(before)
        })
      }),
      { numRuns: runs },
    )
  })

  it('shared out a second time stay as they are', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), fc.nat(8), (acting, made) => {
        const once = shareCalls(acting, made)
        expect(shareCalls(once, made)).toEqual(once)
      }),
      { numRuns: runs },
    )
  })
})
