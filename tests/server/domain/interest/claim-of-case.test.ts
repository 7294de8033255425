import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { claimOf, interestCountryOf, noticeReached } from '../../../../server/domain/interest/claim-of-case.ts'
import type { Invoice } from '../../../../server/domain/records/cards.ts'
import type { PaperMade, PaperState } from '../../../../server/domain/records/papers.ts'
import {
  client,
  creditNote,
  creditor,
  DUE,
  extension,
  facts,
  interestStatement,
  invoice,
  late,
  legalAct,
  payment,
  planOn,
} from '../facts.ts'

const AS_OF = late(100)

/** The claim on invoice A as the screen makes it: with the due date that was agreed last. */
function claim(more: Partial<CaseFacts> = {}, one: Partial<Invoice> = {}) {
  const known = { invoices: [invoice(one)], ...more }
  const { open, settled } = planOn(AS_OF, known).state
  const state = [...open, ...settled][0]
  if (!state) throw new Error('no invoice')
  return claimOf(facts(known), state, 'FR', AS_OF)
}
const claimed = (more: Partial<CaseFacts> = {}, one: Partial<Invoice> = {}) => claim(more, one)?.invoices[0]

describe('a claim for interest', () => {
  it('asks for what the client is, in the currency of the law, up to the day asked for', () => {
    expect(claim()).toMatchObject({
      country: 'FR',
      creditorKind: 'business',
      debtorKind: 'business',
      currency: 'EUR',
      asOf: AS_OF,
      compounding: null,
      judgment: null,
      insolvencyOpenedOn: null,
    })
    expect(claim({ client: client({ kind: 'consumer' }) })?.debtorKind).toBe('consumer')
    expect(claim({ client: client({ kind: 'public' }) })?.debtorKind).toBe('public')
  })

  it('is made for nobody while it is not known what the client is', () => {
    expect(claim({ client: client({ kind: 'unknown' }) })).toBeNull()
  })

  it('converts nothing: an invoice in another currency has none', () => {
    expect(claim({}, { currency: 'USD' })).toBeNull()
  })

  describe('of a consumer, from a notice sent by registered post', () => {
    const stamp = (at: string) => ({ act: 'sending', at, device: 'device' })
    const notice: PaperMade = {
      ...stamp('2026-07-01T08:00:00.000Z'),
      ...{ id: 'notice', clientId: 'client', invoiceIds: [], kind: 'formal-notice', on: late(9), title: 'Notice' },
    }
    const state = (id: string, more: Partial<PaperState>): PaperState => ({
      ...{ ...stamp(`2026-07-02T08:00:0${id.length}.000Z`), act: id },
      ...{ id, clientId: 'client', paperId: 'notice', state: 'presented', on: late(13), sendingId: 'sending' },
      ...more,
    })
    const sent = (id: string, more: Partial<PaperState> = {}): PaperState => {
      const { sendingId, ...rest } = state(id, { state: 'sent', how: 'registered-letter', on: late(10), ...more })
      return rest
    }
    const noticeOn = (...paperStates: PaperState[]) =>
      claimed({
        client: client({ kind: 'consumer' }),
        legalActs: [legalAct(late(10), 'formal-notice', { act: 'sending' })],
        papers: [notice],
        paperStates,
      })?.formalNoticeOn
    const sending = sent('sending')

    it('says what its day was read from', () => {
      const by = (...paperStates: PaperState[]) =>
        noticeReached(
          facts({
            client: client({ kind: 'consumer' }),
            legalActs: [legalAct(late(10), 'formal-notice', { act: 'sending' })],
            papers: [notice],
            paperStates,
          }),
          { invoice: invoice(), dueOn: DUE },
        )?.by
      expect(by(sending)).toBe('sent')
      expect(by(sending, state('p', {}))).toBe('presented')
      expect(by(sending, state('p', {}), state('dd', { state: 'delivered', on: late(20) }))).toBe('delivered')
      expect(by(sending, state('r', { state: 'refused', on: late(12) }))).toBe('refused')
      expect(by(sent('sending', { how: 'by-hand' }))).toBe('by-hand')
      expect(by(sent('sending', { how: 'letter' }))).toBe('sent')
      expect(by()).toBe('noted')
    })

    it('counts it from the day it was handed over, or else offered; from its posting while nothing is known', () => {
      expect(noticeOn(sending)).toBe(late(10))
      expect(noticeOn(sending, state('p', {}))).toBe(late(13))
      expect(noticeOn(sending, state('p', {}), state('dd', { state: 'delivered', on: late(20) }))).toBe(late(20))
      expect(noticeOn(sending, state('p', {}), state('uu', { state: 'unclaimed', on: late(29) }))).toBe(late(13))
      expect(noticeOn(sending, state('r', { state: 'refused', on: late(12) }))).toBe(late(12))
      expect(noticeOn(sent('sending', { how: 'by-hand' }))).toBe(late(10))
    })

    it('counts none that came back from a wrong address, until it is sent again and arrives', () => {
      const back = state('r', { state: 'returned', on: late(14) })
      expect(noticeOn(sending, back)).toBeNull()
      const again = sent('again', { on: late(20) })
      const arrived = state('aa', { sendingId: 'again', state: 'delivered', on: late(23) })
      expect(noticeOn(sending, back, again, arrived)).toBe(late(23))
    })

    it('leaves alone a notice that was recorded without its paper', () => {
      const apart = legalAct(late(10), 'formal-notice', { act: 'typed' })
      const known = { papers: [notice], paperStates: [sending, state('p', {})], legalActs: [apart] }
      expect(claimed({ client: client({ kind: 'consumer' }), ...known })?.formalNoticeOn).toBe(late(10))
    })
  })

  it('takes what each payment put on the invoice, on its day, and no money of another currency', () => {
    const shared = payment(late(5), 500, {
      allocations: [
        { invoiceId: 'A', amount: 300 },
        { invoiceId: 'B', amount: 200 },
      ],
    })
    const foreign = payment(late(6), 700, { currency: 'USD' })
    expect(claimed({ payments: [shared, foreign] })?.payments).toEqual([{ on: late(5), amount: 300 }])
  })

  it('counts a payment that two devices handed in once', () => {
    const once = payment(late(5), 300)
    expect(claimed({ payments: [once, once] })?.payments).toHaveLength(1)
  })

  it('counts credit notes by date, and never more of them than the invoice', () => {
    const creditNotes = [creditNote(late(9), 100_000), creditNote(late(3), 50_000)]
    expect(claimed({ creditNotes })?.creditNotes).toEqual([
      { on: late(3), amount: 50_000 },
      { on: late(9), amount: 70_000 },
    ])
  })

  it('begins after the due date that an extension moved, and only when it did', () => {
    expect(claimed()?.dueOn).toBe(DUE)
    expect(claimed({ arrangements: [extension(late(2), late(30), { movesDueDate: true })] })?.dueOn).toBe(late(30))
    expect(claimed({ arrangements: [extension(late(2), late(30))] })?.dueOn).toBe(DUE)
  })

  it('leaves out what a retention of guarantee keeps back', () => {
    expect(claimed({}, { retentionAmount: 6000, retentionUntil: '2027-06-01' })?.amount).toBe(114_000)
    expect(claimed({}, { retentionAmount: 6000 })?.amount).toBe(120_000)
    expect(claim({}, { retentionAmount: 120_000, retentionUntil: '2027-06-01' })).toBeNull()
  })
})

describe('the acts of a case', () => {
  it('give the first formal notice sent after the due date', () => {
    const legalActs = [
      legalAct(late(40), 'formal-notice'),
      legalAct(late(20), 'formal-notice', { invoiceIds: ['A'] }),
      legalAct(late(-3), 'formal-notice', { invoiceIds: ['A'] }),
      legalAct(late(10), 'formal-notice', { invoiceIds: ['B'] }),
    ]
    expect(claimed({ legalActs })?.formalNoticeOn).toBe(late(20))
    expect(claimed()?.formalNoticeOn).toBeNull()
  })

  it('give the day a decision was served, unless it was objected to', () => {
    const served = legalAct(late(30), 'service')
    expect(claim({ legalActs: [served] })?.judgment).toEqual({ servedOn: late(30) })
    expect(claim({ legalActs: [served, legalAct(late(45), 'objection')] })?.judgment).toBeNull()
  })

  it('give the first day of an insolvency', () => {
    const legalActs = [legalAct(late(60), 'insolvency'), legalAct(late(50), 'insolvency')]
    expect(claim({ legalActs })?.insolvencyOpenedOn).toBe(late(50))
  })
})

describe('the rate of a contract', () => {
  const terms = { ...creditor, contractRatePercent: '13.5' }

  it('is that of the client, else that of the terms of the creditor', () => {
    expect(claimed({ creditor: terms })?.contractRatePercent).toBe('13.5')
    expect(claimed({ creditor: terms, client: client({ contractRatePercent: '15' }) })?.contractRatePercent).toBe('15')
    expect(claimed()?.contractRatePercent).toBeNull()
  })

  it('of terms made for businesses is not asked of others', () => {
    expect(claimed({ creditor: terms, client: client({ kind: 'consumer' }) })?.contractRatePercent).toBeNull()
  })
})

describe('what a payment settles first', () => {
  it('is interest, unless the terms say principal', () => {
    expect(claim()?.imputation).toBe('interest-first')
    expect(claim({ creditor: { ...creditor, imputation: 'principal-first' } })?.imputation).toBe('principal-first')
  })

  it('is the principal for an invoice that is paid: nothing of it bears interest any more', () => {
    expect(claim({ payments: [payment(late(20), 120_000)] })?.imputation).toBe('principal-first')
  })

  it('is the principal once interest was given up', () => {
    const line = { invoiceId: 'A', what: 'interest' as const, from: late(1), to: late(30), amount: 1200 }
    const waived = interestStatement(late(30), [{ ...line, decision: 'waived', reason: 'Bon client' }])
    expect(claim({ interestStatements: [waived] })?.imputation).toBe('principal-first')
    const claimedOnce = interestStatement(late(30), [{ ...line, decision: 'claimed' }])
    expect(claim({ interestStatements: [claimedOnce] })?.imputation).toBe('interest-first')
  })
})

describe('the country of the law', () => {
  it('is one of the twelve, or none', () => {
    expect(interestCountryOf('FR')).toBe('FR')
    expect(interestCountryOf('GB')).toBe('GB')
    expect(interestCountryOf('US')).toBeNull()
  })
})
