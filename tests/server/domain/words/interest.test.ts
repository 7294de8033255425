import { describe, expect, it } from 'vitest'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import { statedOf } from '../../../../server/domain/interest/stated.ts'
import type { InterestLine } from '../../../../server/domain/records/facts.ts'
import { composeInterest, type InterestInput } from '../../../../server/domain/words/interest.ts'
import { client, facts, interestStatement, late, payment } from '../facts.ts'
import { inMandate, states, subject } from './subject.ts'

const NN = '\u202f'
const AS_OF = late(34)
const interest: InterestLine = {
  ...{ invoiceId: 'A', what: 'interest', from: late(1), to: AS_OF },
  ...{ amount: 1362, decision: 'claimed' },
}
const indemnity: InterestLine = { invoiceId: 'A', what: 'indemnity', amount: 4000, decision: 'claimed' }

const stated = (lines: InterestLine[], more: Parameters<typeof facts>[0] = {}) =>
  statedOf(facts(more), states(more), interestStatement(AS_OF, lines), 'FR', heldRates)
function message(lines: InterestLine[], more: Partial<InterestInput> = {}) {
  const { invoices, sources } = stated(lines)
  return composeInterest({ ...subject(), asOf: AS_OF, currency: 'EUR', stated: invoices, sources, ...more })
}
function textOf(lines: InterestLine[], more: Partial<InterestInput> = {}): string {
  const made = message(lines, more)
  return made.ok ? `${made.subject}\n${made.text}` : `refused: ${made.missing.join(', ')}`
}

describe('a statement of interest in writing', () => {
  it('tells each run of days with its rate, its sum, and how to pay', () => {
    const text = textOf([interest, indemnity])
    expect(text).toContain(`Facture 2026-001, échéance du 1er juin 2026`)
    expect(text).toContain(
      `– du 2 juin au 30 juin 2026, 29 jours à 12,15${NN}% sur 1${NN}200,00${NN}€${NN}: 11,58${NN}€`,
    )
    expect(text).toContain(`5 jours à 12,40${NN}% sur 1${NN}200,00${NN}€${NN}: 2,04${NN}€`)
    expect(text).toContain(`Intérêts${NN}: 13,62${NN}€. Indemnités${NN}: 40,00${NN}€. En tout 53,62${NN}€`)
    expect(text).toContain('C. com. art. L441-10 II, C. com. art. D441-5')
    expect(text).toContain('FR76 3000')
  })

  it('says the same in English, and to whom it is written in either way', () => {
    const text = textOf([interest, indemnity], { language: 'en' })
    expect(text).toContain('– from 2 June to 30 June 2026, 29 days at 12.15% on €1,200.00: €11.58')
    expect(text).toContain('In all €53.62, on top of the invoices.')
    expect(textOf([interest], { client: client({ address: 'tu' }) })).not.toMatch(/[[\]{}|]/)
  })

  it('says what was given up as a gesture, and never why', () => {
    const text = textOf([interest, { ...indemnity, decision: 'waived', reason: 'Client fragile' }])
    expect(text).toContain(`nous ne demandons pas 40,00${NN}€`)
    expect(text).not.toContain('fragile')
    expect(text).not.toContain('indemnité forfaitaire')
  })

  it('keeps the sum that was recorded, and tells no days that would make another one', () => {
    const before = stated([interest], { payments: [payment(late(10), 50_000)] })
    expect(before.invoices[0]?.segments).toEqual([])
    const text = textOf([interest], { stated: before.invoices })
    expect(text).toContain(`– intérêts du 2 juin au 5 juillet 2026${NN}: 13,62${NN}€`)
    expect(text).not.toContain('12,15')
  })

  it('follows French typography', () => {
    expect(textOf([interest, indemnity])).not.toMatch(/[^\u202f\s][:;!?»]| [:;!?€»]|'|«(?!\u202f)/)
  })

  it('is not written without the mandate it is sent under, and names it where there is one', () => {
    expect(message([interest], { ...inMandate, mandate: null })).toEqual({ ok: false, missing: ['mandate'] })
    expect(textOf([interest], inMandate)).toContain('mandat écrit du 1er janvier 2026')
  })
})
