/** The rulebook against a version written from the contract alone, in decimals: they agree to the cent, or one of them is wrong. */
import { isDeepStrictEqual } from 'node:util'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../../server/domain/interest/claim.ts'
import { computeInterest } from '../../../../server/domain/interest/compute.ts'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import type { InvoiceStatement } from '../../../../server/domain/interest/statement.ts'
import { type DecimalInvoice, decimalInterest } from '../../../bench/interest-decimal/statement.ts'
import { timeout } from '../runs.ts'
import { claims } from './random-claims.ts'

/** Seconds by itself; minutes beside everything else on a busy machine. */
const PATIENCE = Math.max(timeout, 180_000)
const RUNS = process.env.DEEP ? 100_000 : 10_000

/** A percent without the zeros at its end, so that `12.40` and `12.4` are one. */
const plain = (percent: string): string => new Decimal(percent).toString()

const engineInvoice = ({ warnings, sources: _, segments, ...figures }: InvoiceStatement) => ({
  ...figures,
  segments: segments.map(({ ratePercent, ...segment }) => ({ ...segment, rate: plain(ratePercent) })),
  warnings: warnings.map(({ code, halfYear }) => (halfYear ? `${code} ${halfYear}` : code)).sort(),
})

const inNumbers = (figures: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, value instanceof Decimal ? value.toNumber() : value]),
  )

const decimalInvoice = ({ segments, ...figures }: DecimalInvoice) => ({
  ...inNumbers(figures),
  segments: segments.map(({ rate, ...segment }) => ({ ...inNumbers(segment), rate: rate.toString() })),
})

function byEngine(claim: Claim): object {
  const answer = computeInterest(claim, heldRates)
  if ('code' in answer) return answer
  return { ...answer, invoices: answer.invoices.map(engineInvoice) }
}

function byDecimals(claim: Claim): object {
  const answer = decimalInterest(claim, heldRates)
  if (answer.refused === 'rate-unknown') return { code: 'rate-unknown', halfYear: answer.halfYear }
  if (answer.refused) return { code: answer.refused }
  const { ratesKnownUntil, totals, invoices } = answer
  return { asOf: claim.asOf, ratesKnownUntil, invoices: invoices.map(decimalInvoice), totals: inNumbers(totals) }
}

describe('The rulebook and the decimal version', () => {
  it(
    'agree on every segment, figure, warning and refusal of random claims',
    () => {
      const met: Record<string, number> = {}
      fc.assert(
        fc.property(claims, (claim) => {
          const answer = byEngine(claim)
          const kind = 'code' in answer ? String(answer.code) : 'answered'
          met[kind] = (met[kind] ?? 0) + 1
          const other = byDecimals(claim)
          // Much faster; which part differs matters only when one does.
          if (!isDeepStrictEqual(answer, other)) expect(answer).toEqual(other)
        }),
        { numRuns: RUNS, seed: 1343 },
      )
      // A generator that meets one kind of claim only would hold nothing.
      expect(met.answered).toBeGreaterThan(RUNS / 3)
      expect(met['rate-unknown']).toBeGreaterThan(RUNS / 50)
      expect(met['rule-not-covered']).toBeGreaterThan(RUNS / 50)
    },
    PATIENCE,
  )
})
