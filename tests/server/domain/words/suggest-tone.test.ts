import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { suggestTone } from '../../../../server/domain/words/suggest-tone.ts'
import { call, client, facts, interaction, invoice, late, payment, planOn, promise, sent } from '../facts.ts'

const on = (day: string, more: Partial<CaseFacts> = {}) => suggestTone(facts(more), planOn(day, more), day)
/** Without a step of the strategy that gives the tone. */
const free = (day: string, more: Partial<CaseFacts> = {}) =>
  suggestTone(facts(more), { state: planOn(day, more).state, action: null }, day)
const codes = ({ because }: ReturnType<typeof on>) => because.map(({ code }) => code)

describe('the tone that is suggested', () => {
  it('is friendly before the due date, because nothing is late', () => {
    expect(on(late(-5))).toMatchObject({ tone: 'friendly', because: [{ code: 'not-late' }] })
  })

  it('is that of the step, with the facts beside it', () => {
    const found = on(late(7))
    expect(found.tone).toBe('friendly')
    expect(found.because).toEqual([
      { code: 'step', tone: 'friendly' },
      { code: 'days-late', days: 7 },
      { code: 'no-reminder' },
    ])
  })

  it('is never firm before a first reminder', () => {
    expect(free(late(60)).tone).toBe('friendly')
  })

  it('is firm after two reminders, or a broken promise, and says which', () => {
    const twice = { interactions: [sent(late(7), 'd7'), sent(late(14), 'd14')] }
    expect(free(late(20), twice)).toMatchObject({ tone: 'firm' })
    expect(free(late(20), twice).because).toContainEqual({ code: 'reminders', times: 2, last: late(14) })
    const broken = { interactions: [sent(late(7), 'd7')], promises: [promise(late(8), late(12), 50_000)] }
    expect(free(late(20), broken).tone).toBe('firm')
    expect(codes(free(late(20), broken))).toContain('promises-broken')
    expect(free(late(20), { interactions: [sent(late(7), 'd7'), call(late(9), 'REFUS')] }).because).toContainEqual({
      code: 'refused',
      on: late(9),
    })
  })

  it('stays friendly for who said that money is short', () => {
    const short = { interactions: [sent(late(7), 'd7'), sent(late(14), 'd14'), call(late(15), 'DIFF')] }
    const found = free(late(20), short)
    expect(found.tone).toBe('friendly')
    expect(found.because).toContainEqual({ code: 'short-of-money', on: late(15) })
  })

  it('stays friendly longer for who pays on time as a rule', () => {
    const paid = ['X', 'Y', 'Z'].map((id) => ({
      invoice: invoice({ id, number: id, issuedOn: '2026-01-01', dueOn: '2026-02-01', amount: 10_000 }),
      payment: payment('2026-01-20', 10_000, { allocations: [{ invoiceId: id, amount: 10_000 }] }),
    }))
    const usual = {
      client: client({ profile: 'reliable' }),
      invoices: [invoice(), ...paid.map((one) => one.invoice)],
      payments: paid.map((one) => one.payment),
      interactions: [sent(late(7), 'd7'), sent(late(14), 'd14')],
    }
    const found = free(late(20), usual)
    expect(found.tone).toBe('friendly')
    expect(found.because).toContainEqual({ code: 'pays-usually', late: 0, of: 3 })
    expect(found.because).toContainEqual({ code: 'profile', profile: 'reliable' })
  })

  it('comes with the last answers, the latest first, and no note of our own', () => {
    const { replies } = on(late(20), {
      interactions: [
        interaction(late(2), { channel: 'email', direction: 'in', text: 'Je regarde.' }),
        call(late(8), 'PROM'),
        interaction(late(9), { channel: 'note', note: 'Pour moi.' }),
        interaction(late(10), { channel: 'email', direction: 'in', text: 'Vendredi.' }),
        interaction(late(11), { channel: 'sms', direction: 'in', text: 'Plutôt lundi.' }),
        sent(late(12), 'd7'),
      ],
    })
    expect(replies.map(({ text, outcome }) => text ?? outcome)).toEqual(['Plutôt lundi.', 'Vendredi.', 'PROM'])
  })
})
