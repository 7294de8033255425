/** The mentions of an invoice to a business, said of one invoice or of all of a creditor. */
import { describe, expect, it } from 'vitest'
import {
  asksForMentions,
  isOfCreditor,
  type Mention,
  mentionItem,
  mentionStates,
  mentions,
  ofCreditor,
} from '../../../../server/domain/law/invoice-mentions.ts'
import { missingPapers } from '../../../../server/domain/preventive/papers.ts'
import { ClientKind } from '../../../../server/domain/records/cards.ts'
import type { Check } from '../../../../server/domain/records/facts.ts'
import { client, invoice } from '../facts.ts'
import { check } from '../preventive/subject.ts'

const of = (...checks: Check[]) =>
  Object.fromEntries(mentionStates(checks, invoice(), 'creditor').map(({ mention, state }) => [mention, state]))
const said = (on: string, mention: Mention, more: Partial<Check> = {}) =>
  check(on, 'paper', mentionItem(mention), { invoiceId: 'A', ...more })
const common = (on: string, mention: Mention, more: Partial<Check> = {}) =>
  check(on, 'paper', mentionItem(mention), { clientId: undefined, answers: ofCreditor('creditor'), ...more })

describe('the mentions of an invoice', () => {
  it('are the date of settlement, the discount, the rate of the penalties and the 40 EUR, of which nothing is known at first', () => {
    expect(mentions).toEqual(['due-date', 'discount', 'penalty-rate', 'indemnity'])
    expect(new Set(Object.values(of()))).toEqual(new Set(['unknown']))
  })

  it('are asked of invoices to businesses alone, and not across a border', () => {
    expect(ClientKind.options.filter((kind) => asksForMentions(client({ kind }), {}))).toEqual(['business'])
    expect(asksForMentions(client({ country: 'ES' }), {})).toBe(false)
    expect(asksForMentions(client(), { country: 'CH' })).toBe(false)
    expect(asksForMentions(client({ country: 'RE' }), { country: 'FR' })).toBe(true)
  })

  it('follow the last word about this invoice, whatever was said of another', () => {
    const yes = said('2026-05-02', 'discount')
    const no = said('2026-05-03', 'discount', { result: 'no' })
    const other = said('2026-05-04', 'discount', { invoiceId: 'B' })
    expect(of(other, no, yes).discount).toBe('missing')
    expect(of(other, yes).discount).toBe('present')
  })

  it('are said once for all invoices of a creditor, of no other creditor', () => {
    expect(of(common('2026-05-02', 'indemnity')).indemnity).toBe('present')
    expect(of(common('2026-05-02', 'indemnity', { answers: ofCreditor('another') })).indemnity).toBe('unknown')
  })

  it('believe what was said of the invoice itself, even before the creditor', () => {
    const checks = [said('2026-05-01', 'due-date', { result: 'no' }), common('2026-05-02', 'due-date')]
    expect(mentionStates(checks, invoice(), 'creditor')[0]).toEqual({
      mention: 'due-date',
      state: 'missing',
      told: 'invoice',
      on: '2026-05-01',
      onAll: true,
    })
  })

  it('are not known again once it was said that not all invoices carry them', () => {
    const checks = [common('2026-05-02', 'due-date'), common('2026-05-03', 'due-date', { result: 'no' })]
    expect(of(...checks)['due-date']).toBe('unknown')
  })

  it('are no papers: an invoice without them lacks none', () => {
    const checks = [said('2026-05-02', 'due-date', { result: 'no' })]
    expect(missingPapers({ checks }, invoice())).toEqual(missingPapers({ checks: [] }, invoice()))
  })
})

describe('a check about all invoices of a creditor', () => {
  it('is one of a mention that names the creditor and no client', () => {
    expect(isOfCreditor(common('2026-05-02', 'discount'))).toBe(true)
    expect(isOfCreditor(said('2026-05-02', 'discount'))).toBe(false)
    expect(isOfCreditor(common('2026-05-02', 'discount', { answers: undefined }))).toBe(false)
    expect(isOfCreditor(common('2026-05-02', 'discount', { item: 'order' }))).toBe(false)
    expect(isOfCreditor(common('2026-05-02', 'discount', { topic: 'objective' }))).toBe(false)
  })
})
