/** Guards of the law: an insolvency, a debt that is time-barred, a mandate that is missing. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../../server/domain/calendar/days.ts'
import type { Day } from '../../../../../server/domain/records/primitives.ts'
import { call, client, invoice, late, legalAct, mandate } from '../../facts.ts'
import { codes, D7, one } from './asking.ts'

describe('insolvency (C. com. art. L622-7 and L622-21)', () => {
  it('blocks every reminder from a recorded judgment', () => {
    expect(one('insolvency', D7, { legalActs: [legalAct(late(2), 'insolvency')] })).toMatchObject({
      weight: 'blocks',
      on: late(2),
    })
  })

  it('blocks from what the client said of it, the first time counting', () => {
    const said = [call(late(9), 'INSOLV'), call(late(3), 'INSOLV')]
    expect(one('insolvency', late(14), { interactions: said })).toMatchObject({ weight: 'blocks', on: late(3) })
  })

  it('does not speak of another legal act, nor where nothing is open', () => {
    expect(codes(D7, { legalActs: [legalAct(late(2), 'acknowledgement')] })).not.toContain('insolvency')
    expect(codes(D7, { invoices: [], legalActs: [legalAct(late(2), 'insolvency')] })).not.toContain('insolvency')
  })
})

describe('limitation', () => {
  const consumer = client({ kind: 'consumer' })
  /** Issued on 1 May 2026: two years against a consumer (C. conso. art. L218-2), the last day included. */
  const LAST: Day = '2028-05-01'

  it('does not block on its last day', () => {
    expect(codes(LAST, { client: consumer })).not.toContain('limitation')
  })

  it('blocks the reminder of a time-barred debt from the day after (DGCCRF)', () => {
    expect(one('limitation', addDays(LAST, 1), { client: consumer })).toMatchObject({
      weight: 'blocks',
      since: addDays(LAST, 1),
      count: 1,
      all: true,
    })
  })

  it('is only mentioned where another invoice can still be claimed', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: '2', issuedOn: '2028-03-01', dueOn: '2028-04-01' })]
    expect(one('limitation', addDays(LAST, 1), { client: consumer, invoices })).toMatchObject({
      weight: 'tells',
      all: false,
    })
  })

  it('says nothing of invoices that were given up', () => {
    expect(codes(addDays(LAST, 1), { client: consumer, interactions: [call(late(60), 'PERTE')] })).not.toContain(
      'limitation',
    )
  })
})

describe('mandate (CPCE art. R124-3)', () => {
  it('blocks collecting for others without one, before it was signed and after it ended', () => {
    const others = { workspaceKind: 'mandate' as const }
    expect(one('no-mandate', D7, others)).toMatchObject({ weight: 'blocks', endedOn: null })
    expect(one('no-mandate', D7, { ...others, mandate: mandate({ endsOn: late(6) }) })).toMatchObject({
      endedOn: late(6),
    })
    expect(codes(D7, { ...others, mandate: mandate({ signedOn: late(8) }) })).toContain('no-mandate')
  })

  it('lets one act from the day of signing to the last day', () => {
    expect(codes(D7, { workspaceKind: 'mandate', mandate: mandate({ signedOn: D7, endsOn: D7 }) })).toEqual([])
  })

  it('is nobody’s business for one’s own invoices', () => {
    expect(codes(D7, { mandate: null })).toEqual([])
  })
})
