/** Interest on 10,000 invoices by the code of the phone, a sample by the decimal version, and over HTTP; prints what it took. */
import { createApi } from '../../server/api/app.ts'
import type { Claim, ClaimedInvoice } from '../../server/domain/interest/claim.ts'
import { computeInterest } from '../../server/domain/interest/compute.ts'
import { heldRates } from '../../server/domain/interest/rates/held.ts'
import type { Statement } from '../../server/domain/interest/statement.ts'
import { decimalInterest } from './interest-decimal/statement.ts'

/** Microseconds of processor time for one invoice, one figure a run. */
export interface InterestTaken {
  plain: number[]
  paid: number[]
  plainDecimal: number[]
  paidDecimal: number[]
  /** Milliseconds of processor time for one request of 500 invoices, and bytes of its answer. */
  request: number[]
  answerBytes: number
  /** Segments of one invoice without payments: half-years of fifteen years. */
  segments: number
  /** Totals of a claim by both, in cents: they must be one. */
  totals: [number, number]
}

const RUNS = 10
const CLAIMS = 20
const OF_CLAIM = 500
const SAMPLE = 100

/** German law has base rates of more than fifteen years; each invoice has a day and an amount of its own. */
function claimOf(part: number, count: number, isPaid: boolean): Claim {
  const invoices = Array.from({ length: count }, (_, at): ClaimedInvoice => {
    const number = part * OF_CLAIM + at
    return {
      id: `F-${number}`,
      amount: 50_000 + ((number * 7919) % 2_000_000),
      dueOn: `2011-${String(1 + (number % 6)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
      formalNoticeOn: null,
      contractRatePercent: null,
      payments: isPaid
        ? [
            { on: '2014-03-14', amount: 10_000 },
            { on: '2019-10-02', amount: 20_000 },
          ]
        : [],
      creditNotes: [],
    }
  })
  return {
    country: 'DE',
    creditorKind: 'business',
    debtorKind: 'business',
    currency: 'EUR',
    asOf: '2026-06-30',
    imputation: 'interest-first',
    insolvencyOpenedOn: null,
    compounding: null,
    judgment: null,
    invoices,
  }
}

const claimsOf = (isPaid: boolean): Claim[] =>
  Array.from({ length: CLAIMS }, (_, part) => claimOf(part, OF_CLAIM, isPaid))

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const each = (runs: number, invoices: number, work: () => unknown): number[] =>
  Array.from({ length: runs }, () => (processorMs(work) * 1000) / invoices)

const byPhone = (claims: readonly Claim[]) =>
  each(RUNS, CLAIMS * OF_CLAIM, () => claims.map((claim) => computeInterest(claim, heldRates)))

const byDecimals = (isPaid: boolean) => {
  const sample = claimOf(0, SAMPLE, isPaid)
  return each(3, SAMPLE, () => decimalInterest(sample, heldRates))
}

async function overHttp(): Promise<{ request: number[]; answerBytes: number }> {
  const api = createApi({
    base: '/api',
    version: '',
    database: 'postgres',
    ready: () => true,
    rateLimitPerMinute: 0,
    addressOf: () => '',
    now: Date.now,
  })
  const body = JSON.stringify(claimOf(0, OF_CLAIM, true))
  const ask = async () =>
    (await api.fetch(new Request('http://localhost/api/interest', { method: 'POST', body }))).text()
  const answerBytes = Buffer.byteLength(await ask())
  const request: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage()
    for (let turn = 0; turn < 10; turn++) await ask()
    const { user, system } = process.cpuUsage(before)
    request.push((user + system) / 10_000)
  }
  return { request, answerBytes }
}

function totals(): [number, number] {
  const claim = claimOf(0, SAMPLE, true)
  const answer = decimalInterest(claim, heldRates)
  const decimal = answer.refused ? Number.NaN : (answer.totals.totalDue?.toNumber() ?? Number.NaN)
  return [(computeInterest(claim, heldRates) as Statement).totals.totalDue, decimal]
}

const [plain, paid] = [claimsOf(false), claimsOf(true)]
const first = computeInterest(claimOf(0, 1, false), heldRates) as Statement
const taken: InterestTaken = {
  plain: byPhone(plain),
  paid: byPhone(paid),
  plainDecimal: byDecimals(false),
  paidDecimal: byDecimals(true),
  ...(await overHttp()),
  segments: first.invoices[0]?.segments.length ?? 0,
  totals: totals(),
}
console.log(JSON.stringify(taken))
