/** The checklist of papers of an invoice. */
import { describe, expect, it } from 'vitest'
import { missingPapers, NOT_NEEDED, type Paper, paperStates } from '../../../../server/domain/preventive/papers.ts'
import type { Invoice } from '../../../../server/domain/records/cards.ts'
import type { Check } from '../../../../server/domain/records/facts.ts'
import { invoice } from '../facts.ts'
import { check } from './subject.ts'

const missing = (of: Invoice, ...checks: Check[]) => missingPapers({ checks }, of)
const paper = (on: string, item: Paper, more: Partial<Check> = {}) =>
  check(on, 'paper', item, { invoiceId: 'A', ...more })

describe('the papers of an invoice', () => {
  it('are a signed quote or an order, a proof of what was supplied, and the sending of the invoice', () => {
    expect(missing(invoice({ nature: 'works' }))).toEqual(['signed-quote', 'order', 'acceptance', 'invoice-sent'])
    expect(missing(invoice({ nature: 'goods' }))).toEqual(['signed-quote', 'order', 'delivery-note', 'invoice-sent'])
  })

  it('ask for no proof of delivery or acceptance while it is not known what was supplied', () => {
    expect(missing(invoice())).toEqual(['signed-quote', 'order', 'invoice-sent'])
  })

  it('need one agreement only: the order does without the quote, and the other way round', () => {
    expect(missing(invoice(), paper('2026-05-04', 'signed-quote'))).toEqual(['invoice-sent'])
    expect(missing(invoice({ orderReference: 'BC 12' }))).toEqual(['invoice-sent'])
  })

  it('know from the invoice that it was sent and which order it answers', () => {
    const states = paperStates({ checks: [] }, invoice({ sentOn: '2026-05-02', orderReference: 'BC 12' }))
    expect(states.find((one) => one.paper === 'invoice-sent')).toMatchObject({ state: 'present', on: '2026-05-02' })
    expect(states.find((one) => one.paper === 'order')).toMatchObject({ state: 'present', evidence: 'BC 12' })
  })

  it('believe the last thing the person said of a paper, of this invoice alone', () => {
    const there = paper('2026-05-04', 'acceptance')
    const gone = paper('2026-05-05', 'acceptance', { result: 'no' })
    const other = paper('2026-05-06', 'acceptance', { invoiceId: 'B' })
    expect(missing(invoice({ nature: 'works' }), gone, other, there)).toContain('acceptance')
  })

  it('are not missing when the person said that this invoice does not need them', () => {
    const unneeded = paper('2026-05-04', 'acceptance', { result: 'no', answers: NOT_NEEDED })
    expect(missing(invoice({ nature: 'works' }), unneeded)).not.toContain('acceptance')
  })
})
