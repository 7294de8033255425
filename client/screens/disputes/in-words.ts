/** An open dispute in one line: which invoice, about what, since when, and when an answer is due. */
import type { OpenDispute } from '../../../server/domain/ledger/disputes.ts'
import { rest } from '../../i18n/index.ts'

export function inWords({ invoice, dispute, age, daysToAnswer }: OpenDispute): string {
  const { report, types } = rest().disputes
  return [invoice.number, dispute.type && types[dispute.type], report.open(age), report.answer(daysToAnswer)]
    .filter(Boolean)
    .join(' · ')
}
