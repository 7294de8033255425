import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addDays, addYears } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { interruptionsOf } from '../../../../server/domain/law/interruptions.ts'
import { limitationOf } from '../../../../server/domain/law/limitation.ts'
import type { ClientKind, Invoice } from '../../../../server/domain/records/cards.ts'
import { client, facts, interaction, invoice, payment, promise, sent } from '../facts.ts'
import { runs, timeout } from '../runs.ts'
import { act, plan } from './acts.ts'

vi.setConfig({ testTimeout: timeout })

const TODAY = '2026-11-21'

const of = (kind: ClientKind, more: Partial<Invoice> = {}, known: Partial<CaseFacts> = {}, today = TODAY) =>
  limitationOf(invoice(more), kind, today, interruptionsOf(facts({ client: client({ kind }), ...known })))

describe('the time to claim in court', () => {
  it('is five years between businesses (C. com. L110-4, C. civ. 2224), the last day included (C. civ. 2229)', () => {
    const issuedOn = '2021-11-21'
    expect(of('business', { issuedOn })).toMatchObject({ article: 'L110-4', lastDay: TODAY, passed: false })
    expect(of('business', { issuedOn }, {}, '2026-11-22').passed).toBe(true)
  })

  it('is two years against a consumer (C. conso. L218-2)', () => {
    expect(of('consumer', { issuedOn: '2024-11-20' })).toMatchObject({
      article: 'L218-2',
      lastDay: '2026-11-20',
      passed: true,
    })
  })

  it('is one year for carriage, whoever pays it (C. com. L133-6)', () => {
    for (const kind of ['business', 'consumer', 'public', 'unknown'] as const)
      expect(of(kind, { nature: 'transport', issuedOn: '2025-11-22' })).toMatchObject({
        article: 'L133-6',
        lastDay: '2026-11-22',
      })
  })

  it('is four years from 1 January of the next year against a public body (loi n° 68-1250 art. 1)', () => {
    expect(of('public', { issuedOn: '2022-01-01' })).toMatchObject({ article: 'loi-68-1250', lastDay: '2026-12-31' })
    expect(of('public', { issuedOn: '2022-12-31' }).lastDay).toBe('2026-12-31')
    expect(of('public', { issuedOn: '2023-01-01' }).lastDay).toBe('2027-12-31')
  })

  it('ends on 28 February for an invoice of 29 February where the year has none', () => {
    expect(of('business', { issuedOn: '2024-02-29' }).lastDay).toBe('2029-02-28')
    expect(of('consumer', { issuedOn: '2024-02-29' }).lastDay).toBe('2026-02-28')
  })

  it('is not put off when it ends on a Sunday: CPC art. 642 is for procedure', () => {
    expect(of('consumer', { issuedOn: '2024-11-22' })).toMatchObject({ lastDay: '2026-11-22', passed: false })
    expect(of('consumer', { issuedOn: '2024-11-22' }, {}, '2026-11-23').passed).toBe(true)
  })

  it('starts with the service where it came before the invoice (Cass. com. 26 Feb 2020 n° 18-25.036)', () => {
    expect(of('business', { serviceOn: '2021-03-01', issuedOn: '2021-09-01' }).lastDay).toBe('2026-03-01')
    expect(of('business', { serviceOn: '2021-10-01', issuedOn: '2021-09-01' }).lastDay).toBe('2026-09-01')
  })
})

describe('an interruption', () => {
  const issuedOn = '2023-05-10'

  it('starts a new time as long as the first: acknowledgement, claim, service, enforcement, declaration (C. civ. 2231)', () => {
    for (const kind of ['acknowledgement', 'claim', 'service', 'enforcement', 'declaration'] as const)
      expect(of('business', { issuedOn }, { legalActs: [act(kind, '2026-01-15')] })).toMatchObject({
        lastDay: '2031-01-15',
        interruptedOn: '2026-01-15',
        mayBe: null,
      })
  })

  it('does not come from a formal notice between private parties (Cass. com. 18 May 2022 n° 20-23.204)', () => {
    for (const kind of ['business', 'consumer'] as const)
      expect(of(kind, { issuedOn: '2025-05-10' }, { legalActs: [act('formal-notice', '2026-01-15')] })).toEqual(
        of(kind, { issuedOn: '2025-05-10' }),
      )
  })

  it('does not come from the petition for an order, but from its service (Cass. 10 July 1990 n° 89-13.345)', () => {
    const asked = [act('claim', '2026-01-15'), act('order', '2026-02-01')]
    expect(of('business', { issuedOn }, { legalActs: asked })).toMatchObject({
      lastDay: '2028-05-10',
      interruptedOn: null,
      mayBe: '2031-01-15',
    })
    const served = [...asked, act('service', '2026-02-20')]
    expect(of('business', { issuedOn }, { legalActs: served })).toMatchObject({ lastDay: '2031-02-20', mayBe: null })
  })

  it('does not come from an order, an objection or a judgment that opens an insolvency by itself', () => {
    for (const kind of ['order', 'objection', 'insolvency'] as const)
      expect(of('business', { issuedOn }, { legalActs: [act(kind, '2026-01-15')] })).toEqual(
        of('business', { issuedOn }),
      )
  })

  it('changes nothing once the time is over: it does not bring the debt back', () => {
    expect(
      of('consumer', { issuedOn: '2023-05-10' }, { legalActs: [act('acknowledgement', '2025-05-11')] }),
    ).toMatchObject({ lastDay: '2025-05-10', passed: true, interruptedOn: null, mayBe: null })
  })

  it('counts for the invoices it names, and for all of them when it names none', () => {
    const named = { legalActs: [act('claim', '2026-01-15', { invoiceIds: ['B'] })] }
    expect(of('business', { issuedOn }, named).interruptedOn).toBe(null)
    expect(of('business', { issuedOn, id: 'B' }, named).interruptedOn).toBe('2026-01-15')
  })

  it('is not counted on before its day has come', () => {
    expect(of('business', { issuedOn }, { legalActs: [act('claim', '2026-11-22')] }).interruptedOn).toBe(null)
  })
})

describe('what may interrupt (C. civ. 2240) shows both dates and is never sure', () => {
  const issuedOn = '2025-05-10'
  const both = { lastDay: '2027-05-10', interruptedOn: null, mayBe: '2028-03-01' }

  it('a written reply marked as a possible acknowledgement', () => {
    const interactions = [interaction('2026-03-01', { direction: 'in', channel: 'sms', acknowledges: true })]
    expect(of('consumer', { issuedOn }, { interactions })).toMatchObject(both)
  })

  it('a promise that can be read somewhere, not one that was only said', () => {
    expect(
      of('consumer', { issuedOn }, { promises: [promise('2026-03-01', '2026-03-10', 500, { evidence: 'SMS' })] }),
    ).toMatchObject(both)
    expect(of('consumer', { issuedOn }, { promises: [promise('2026-03-01', '2026-03-10', 500)] }).mayBe).toBe(null)
  })

  it('an instalment plan agreed in writing, not one agreed by word of mouth', () => {
    expect(of('consumer', { issuedOn }, { instalmentPlans: [plan('2026-03-01', { written: true })] })).toMatchObject(
      both,
    )
    expect(of('consumer', { issuedOn }, { instalmentPlans: [plan('2026-03-01')] }).mayBe).toBe(null)
  })

  it('a part payment', () => {
    expect(of('consumer', { issuedOn }, { payments: [payment('2026-03-01', 1000)] })).toMatchObject(both)
  })

  it('and the debt is judged on the prudent date', () => {
    const payments = [payment('2026-03-01', 1000)]
    expect(of('consumer', { issuedOn }, { payments }, '2027-05-11')).toMatchObject({
      passed: true,
      mayBe: '2028-03-01',
    })
  })
})

describe('against a public body (loi n° 68-1250 art. 2)', () => {
  const issuedOn = '2022-06-01'

  it('a written request interrupts, a formal notice included, from 1 January of the next year', () => {
    expect(of('public', { issuedOn }, { legalActs: [act('formal-notice', '2025-03-01')] })).toMatchObject({
      lastDay: '2029-12-31',
      interruptedOn: '2025-03-01',
    })
    const interactions = [sent('2025-03-01', 'x', { channel: 'registered-letter' })]
    expect(of('public', { issuedOn }, { interactions }).lastDay).toBe('2029-12-31')
  })

  it('an e-mail or a letter only may, since that it came would have to be shown', () => {
    expect(of('public', { issuedOn }, { interactions: [sent('2025-03-01', 'x')] })).toMatchObject({
      lastDay: '2026-12-31',
      mayBe: '2029-12-31',
    })
  })

  it('a call or a text that was only prepared does not', () => {
    const interactions = [interaction('2025-03-01'), sent('2025-03-01', 'x', { state: 'prepared' })]
    expect(of('public', { issuedOn }, { interactions })).toMatchObject({ lastDay: '2026-12-31', mayBe: null })
  })

  it('a part payment does', () => {
    expect(of('public', { issuedOn }, { payments: [payment('2025-03-01', 1000)] }).interruptedOn).toBe('2025-03-01')
  })
})

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days))
const kind = fc.constantFrom<ClientKind>('business', 'consumer', 'public', 'unknown')
const nature = fc.constantFrom<Invoice['nature']>('service', 'transport', undefined)
const acts = fc.array(
  fc
    .tuple(
      fc.constantFrom('formal-notice' as const, 'acknowledgement' as const, 'claim' as const, 'service' as const),
      day,
    )
    .map(([what, on]) => act(what, on)),
  { maxLength: 6 },
)
const payments = fc.array(
  day.map((on) => payment(on, 100)),
  { maxLength: 3 },
)

describe('whatever happened', () => {
  const history = fc.record({ kind, nature, issuedOn: day, legalActs: acts, payments, today: day })

  it('the prudent date is never after the other one, and never before the time without interruption', () => {
    fc.assert(
      fc.property(history, ({ kind, nature, issuedOn, legalActs, payments, today }) => {
        const bare = of(kind, { nature, issuedOn }, {}, today)
        const found = of(kind, { nature, issuedOn }, { legalActs, payments }, today)
        expect(found.lastDay >= bare.lastDay).toBe(true)
        expect(found.mayBe === null || found.mayBe > found.lastDay).toBe(true)
        expect(found.passed).toBe(today > found.lastDay)
      }),
      { numRuns: runs },
    )
  })

  it('order and repetition of the facts change nothing', () => {
    fc.assert(
      fc.property(history, ({ kind, nature, issuedOn, legalActs, payments, today }) => {
        const twice = {
          legalActs: [...legalActs, ...legalActs].reverse(),
          payments: [...payments, ...payments].reverse(),
        }
        expect(of(kind, { nature, issuedOn }, twice, today)).toEqual(
          of(kind, { nature, issuedOn }, { legalActs, payments }, today),
        )
      }),
      { numRuns: runs },
    )
  })

  it('a formal notice changes nothing between private parties (Cass. com. 18 May 2022)', () => {
    fc.assert(
      fc.property(history, day, ({ issuedOn, legalActs, payments, today }, on) => {
        for (const kind of ['business', 'consumer'] as const)
          expect(
            of(kind, { issuedOn }, { legalActs: [...legalActs, act('formal-notice', on)], payments }, today),
          ).toEqual(of(kind, { issuedOn }, { legalActs, payments }, today))
      }),
      { numRuns: runs },
    )
  })

  it('what is over stays over: nothing that comes later brings it back', () => {
    const days = fc.integer({ min: 1, max: 900 })
    fc.assert(
      fc.property(history, days, days, ({ kind, issuedOn, legalActs, payments }, after, then) => {
        const { lastDay } = of(kind, { issuedOn }, { legalActs, payments }, '2199-01-01')
        const on = addDays(lastDay, after)
        const more = { legalActs: [...legalActs, act('acknowledgement', on)], payments }
        expect(of(kind, { issuedOn }, more, addDays(on, then))).toMatchObject({ lastDay, passed: true })
      }),
      { numRuns: runs },
    )
  })

  it('a time of years ends with the date it began on, or the 28th for a 29 February', () => {
    fc.assert(
      fc.property(day, (issuedOn) => {
        expect(of('business', { issuedOn }).lastDay).toBe(addYears(issuedOn, 5))
        expect(of('public', { issuedOn }).lastDay.endsWith('-12-31')).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
