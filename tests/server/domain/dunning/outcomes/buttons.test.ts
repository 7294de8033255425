/** The 26 outcomes of the field study, part 5.2, row by row: what each counts as, leads to, waits for, and asks. */
import { describe, expect, it } from 'vitest'
import { type Ask, type Onward, outcomeButtons } from '../../../../../server/domain/dunning/outcomes/buttons.ts'
import { type Counts, type Effect, outcomes } from '../../../../../server/domain/dunning/outcomes/outcomes.ts'
import { OutcomeCode } from '../../../../../server/domain/records/facts.ts'

type RowOf = [code: OutcomeCode, counts: Counts, effect: Effect, delay: number, asks: Ask[], onward: Onward | null]

const rows: RowOf[] = [
  ['PAY', 'reached', 'check-payment', 0, ['amount', 'date', 'method'], 'thanks'],
  ['PAYDIT', 'reached', 'check-payment', 3, [], null],
  ['ENROUTE', 'reached', 'check-payment', 5, [], null],
  ['PROM', 'reached', 'promise', 0, ['date', 'amount', 'method', 'evidence'], null],
  ['PROMPART', 'reached', 'promise', 0, ['amount', 'date', 'method'], null],
  ['ECH', 'reached', 'follow-up', 7, ['instalments'], null],
  ['ROMPU', 'none', 'none', 0, [], null],
  ['LITIGE', 'reached', 'dispute', 7, ['disputed-part', 'dispute-type', 'answer-due', 'evidence'], null],
  ['NRECU', 'reached', 'resend', 2, [], 'resend'],
  ['APPROB', 'reached', 'follow-up', 7, ['date'], null],
  ['ABSENT', 'attempt', 'retry', 1, ['return-date'], null],
  ['RAPPEL', 'reached', 'callback', 1, ['moment'], null],
  ['MSG', 'attempt', 'retry', 3, [], 'neutral-sms'],
  ['NR', 'attempt', 'retry', 1, [], null],
  ['FAUX', 'attempt', 'retry', 0, [], 'card'],
  ['TIERS', 'attempt', 'retry', 1, [], null],
  ['REFUS', 'reached', 'refused', 3, [], null],
  ['DIFF', 'reached', 'soften', 7, [], 'plan'],
  ['INSOLV', 'reached', 'stop', 0, [], 'insolvency'],
  ['AVOCAT', 'reached', 'stop', 0, [], 'agent'],
  ['COLERE', 'reached', 'calm', 7, [], null],
  ['STOP', 'none', 'written-only', 0, [], null],
  ['DECES', 'none', 'stop', 0, [], null],
  ['NPAI', 'none', 'returned', 0, [], 'card'],
  ['AGENCE', 'none', 'stop', 0, [], null],
  ['PERTE', 'none', 'stop', 0, [], null],
]

describe('the outcomes', () => {
  it('are twenty-six, each with its row here', () => {
    expect(rows.map(([code]) => code).sort()).toEqual([...OutcomeCode.options].sort())
  })

  it.each(rows)('%s counts as %s, leads to %s after %i days, and asks for what it needs', (code, ...row) => {
    const { counts, effect, delay } = outcomes[code]
    const { asks, onward } = outcomeButtons[code]
    expect([counts, effect, delay, asks, onward]).toEqual(row)
  })

  it('wait working days after an unanswered call, an absence or a payment said to be made', () => {
    const working = OutcomeCode.options.filter((code) => outcomes[code].working)
    expect(working).toEqual(['PAYDIT', 'ABSENT', 'RAPPEL', 'NR'])
  })

  it('say that somebody was reached, which starts the days of quiet, or only that it was tried', () => {
    const attempts = OutcomeCode.options.filter((code) => outcomes[code].counts === 'attempt')
    expect(attempts).toEqual(['ABSENT', 'MSG', 'NR', 'FAUX', 'TIERS'])
  })

  it('that end the reminders ask for nothing first: they are saved by their tap', () => {
    for (const code of ['INSOLV', 'AVOCAT', 'STOP', 'DECES', 'AGENCE', 'PERTE'] as const)
      expect(outcomeButtons[code].asks).toEqual([])
  })

  it('never offer a broken promise: it follows from the payments', () => {
    expect(outcomeButtons.ROMPU.offered).toEqual([])
  })
})
