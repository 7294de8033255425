/** `POST …/interest`: a claim in, its statement out, by the same rules as on the phone. Nothing of it is kept. */
import { computeInterest } from '../domain/interest/compute.ts'
import { heldRates } from '../domain/interest/rates/held.ts'
import { checkClaim } from '../domain/interest/schema.ts'
import type { InterestRefusal, Statement } from '../domain/interest/statement.ts'
import { invalid, notJson, readJson } from './body.ts'
import { problem } from './problem.ts'

export async function answerInterest(request: Request): Promise<Response> {
  const value = await readJson(request)
  if (value === undefined) return notJson()
  const checked = checkClaim(value)
  if (!checked.ok) return problem('invalid', undefined, {}, { errors: checked.errors })
  const answer = computeInterest(checked.claim, heldRates)
  if ('code' in answer) return refusal(answer)
  const inexact = inexactInvoice(answer)
  return inexact === undefined ? statement(answer) : tooLarge(inexact)
}

const statement = (answer: Statement): Response => Response.json(answer, { headers: { 'cache-control': 'no-store' } })

function refusal(refused: InterestRefusal): Response {
  return refused.code === 'rate-unknown'
    ? problem('rate-unknown', undefined, {}, { halfYear: refused.halfYear })
    : problem('rule-not-covered')
}

/** Beyond this a number in JSON is no longer exact to the cent: centuries of compounding reach it. */
const areExact = (figures: object): boolean =>
  Object.values(figures).every((figure) => typeof figure !== 'number' || Number.isSafeInteger(figure))

/** Path of what cannot be said to the cent, if anything. */
function inexactInvoice({ invoices, totals }: Statement): string | undefined {
  const at = invoices.findIndex((invoice) => !areExact(invoice) || !invoice.segments.every(areExact))
  if (at >= 0) return `invoices.${at}`
  return areExact(totals) ? undefined : 'invoices'
}

const tooLarge = (path: string): Response => invalid(path, 'Comes to more than can be said to the cent.')
