import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { checkAct, type TypedAct } from '../../../../server/domain/law/check-act.ts'
import { invoice } from '../facts.ts'
import { runs, timeout } from '../runs.ts'

vi.setConfig({ testTimeout: timeout })

const TODAY = '2026-11-21'
const invoices = [invoice({ issuedOn: '2026-05-01' }), invoice({ id: 'B', issuedOn: '2026-09-01' })]
const check = (more: Partial<TypedAct>) =>
  checkAct({ kind: 'formal-notice', on: '2026-11-01', invoiceIds: ['A'], ...more }, invoices, TODAY)

describe('a legal act as it is typed', () => {
  it('is taken when it happened, about an invoice that existed', () => {
    expect(check({ deadline: '2026-11-16' })).toEqual({})
    expect(check({ on: TODAY, deadline: TODAY })).toEqual({})
  })

  it('is refused for a day to come, such as one of 2300', () => {
    expect(check({ on: '2026-11-22' })).toEqual({ on: 'future' })
    expect(check({ on: '2299-12-31' })).toEqual({ on: 'future' })
  })

  it('is refused before the invoice was issued, such as in 1900, but for an acknowledgement', () => {
    expect(check({ on: '1900-01-01' })).toEqual({ on: 'before-invoice' })
    expect(check({ on: '2026-04-30', kind: 'acknowledgement' })).toEqual({})
    expect(check({ on: '2026-08-31', invoiceIds: ['A', 'B'] })).toEqual({})
  })

  it('is refused with a time that ends before it begins', () => {
    expect(check({ deadline: '2026-10-31' })).toEqual({ deadline: 'deadline-before' })
  })

  it('is refused about no invoice, but for an insolvency, which is about all', () => {
    expect(check({ invoiceIds: [] })).toEqual({ invoiceIds: 'no-invoice' })
    expect(check({ invoiceIds: ['gone'] })).toEqual({ invoiceIds: 'no-invoice' })
    expect(check({ kind: 'insolvency', invoiceIds: [] })).toEqual({})
  })

  it('is refused when its publication comes before the judgment, or has not come', () => {
    const judged: Partial<TypedAct> = { kind: 'insolvency', invoiceIds: [] }
    expect(check({ ...judged, publishedOn: '2026-10-31' })).toEqual({ publishedOn: 'published-before' })
    expect(check({ ...judged, publishedOn: '2026-12-01' })).toEqual({ publishedOn: 'future' })
    expect(check({ ...judged, publishedOn: '2026-11-01' })).toEqual({})
  })

  it('whatever the days, is never taken when it lies ahead or ends before it begins', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(TODAY, n))
    fc.assert(
      fc.property(days, days, (on, deadline) => {
        const wrong = check({ on, deadline })
        expect(wrong.on === 'future').toBe(on > TODAY)
        expect(wrong.deadline === 'deadline-before').toBe(deadline < on)
      }),
      { numRuns: runs },
    )
  })
})
