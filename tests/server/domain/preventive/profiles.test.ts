/** Profiles by facts: what is counted, and what is suggested from it. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { profileFacts, suggestProfile } from '../../../../server/domain/preventive/profiles.ts'
import {
  call,
  client,
  creditNote,
  DUE,
  dispute,
  disputeClosing,
  facts,
  invoice,
  late,
  payment,
  promise,
} from '../facts.ts'

const TODAY = late(60)

/** Invoices due on the same day and settled so many days after it. */
function settledAfter(...delays: number[]): Partial<CaseFacts> {
  const invoices = delays.map((_, at) => invoice({ id: `S${at}`, number: `S${at}`, amount: 1000 }))
  const payments = delays.map((delay, at) =>
    payment(addDays(DUE, delay), 1000, { allocations: [{ invoiceId: `S${at}`, amount: 1000 }] }),
  )
  return { invoices, payments }
}
const suggested = (more: Partial<CaseFacts>) => suggestProfile(facts(more), TODAY)?.profile ?? null

describe('the facts of a profile', () => {
  it('are the middle delay of settled invoices and how many of them were late', () => {
    expect(profileFacts(facts(settledAfter(-2, 0, 12)), TODAY)).toMatchObject({
      settled: 3,
      medianDelay: 0,
      late: { many: 1, of: 3 },
    })
  })

  it('count an invoice from the payment that settled it, not from the first part', () => {
    const parts = [payment(late(1), 60_000), payment(late(40), 60_000)]
    expect(profileFacts(facts({ payments: parts }), TODAY).medianDelay).toBe(40)
  })

  it('leave out an invoice that a credit note alone ended', () => {
    expect(profileFacts(facts({ creditNotes: [creditNote(late(3), 120_000)] }), TODAY).settled).toBe(0)
  })

  it('count promises kept among those that came to an end, as "1 of 2"', () => {
    const promises = [
      promise(late(1), late(5), 50_000),
      promise(late(20), late(30), 70_000),
      promise(TODAY, late(70), 1),
    ]
    expect(profileFacts(facts({ promises, payments: [payment(late(5), 50_000)] }), TODAY).kept).toEqual({
      many: 1,
      of: 2,
    })
  })
})

describe('the profile suggested', () => {
  it('is reliable for three settled invoices, at most one in four of them late', () => {
    expect(suggested(settledAfter(0, -3, -1))).toBe('reliable')
    expect(suggested(settledAfter(0, -3, -1, 10))).toBe('reliable')
    expect(suggested(settledAfter(0, -3, 10))).toBe('occasional')
  })

  it('is nothing after one or two settled invoices: that is no habit', () => {
    expect(suggested(settledAfter(0, 0))).toBeNull()
  })

  it('is nothing for a client that nearly always pays late: no profile says so', () => {
    expect(suggested(settledAfter(20, 30, 25, 40))).toBeNull()
  })

  it('is new while nothing was settled and nothing is late', () => {
    expect(suggested({ invoices: [invoice({ dueOn: late(90) })] })).toBe('new')
    expect(suggested({})).toBeNull()
  })

  it('is in difficulty when the client said within half a year that money is lacking', () => {
    expect(suggested({ ...settledAfter(0, 0, 0), interactions: [call(late(30), 'DIFF')] })).toBe('difficulty')
    expect(suggested({ ...settledAfter(0, 0, 0), interactions: [call(addDays(TODAY, -200), 'DIFF')] })).toBe('reliable')
  })

  it('is conflictual after two refusals or disputes without ground within a year, and not before', () => {
    const one = dispute(late(5), 100)
    const rejected = { disputes: [one], disputeClosings: [disputeClosing(late(9), one.id)] }
    expect(suggested({ ...rejected })).toBeNull()
    expect(suggested({ ...rejected, interactions: [call(late(20), 'REFUS')] })).toBe('conflictual')
  })

  it('is public for a public body whatever its history', () => {
    expect(suggested({ client: client({ kind: 'public' }) })).toBe('public')
  })

  it('is not suggested again to a client that has it', () => {
    expect(suggested({ ...settledAfter(0, 0, 0), client: client({ profile: 'reliable' }) })).toBeNull()
  })

  it('comes with the facts it follows from and says which of them', () => {
    expect(suggestProfile(facts(settledAfter(0, 0, 0)), TODAY)).toMatchObject({
      because: ['late', 'delay'],
      facts: { settled: 3, late: { many: 0, of: 3 }, medianDelay: 0 },
    })
  })
})
