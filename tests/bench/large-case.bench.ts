/** The plan of one debtor with 300 invoices, ten years of history and 200 exchanges, in Node: from cold, and warm. */
import { test } from 'vitest'
import { median, report, reportRatio } from './figures.ts'
import type { LargeCaseTaken } from './large-case-in-node.ts'
import { ranApart } from './ran-apart.ts'

const COLD_MS = 40
const WARM_MS = 10

test('one debtor with 300 invoices', async () => {
  const taken = (await ranApart('large-case-in-node.ts')) as LargeCaseTaken
  const { plan, next } = taken
  const [cold = Number.NaN, ...warm] = plan.map((one, run) => one + (next[run] ?? 0))
  for (const [what, times] of Object.entries(taken)) report(what, times)
  reportRatio('plan and what comes next from cold, in milliseconds', cold, COLD_MS)
  reportRatio('the same warm', median(warm), WARM_MS)
})
