/**
 * The next steps of 10,000 invoices in 2,000 cases, in Node, with no plan remembered: the best of ten runs, and how it
 * compares with one plain pass over the same records. After one new fact only its case is worked out again.
 * Built as the app is and run apart: the test runner's own reading of modules would be measured with it.
 */
import { expect, test } from 'vitest'
import { report, reportRatio } from './figures.ts'
import type { PlansTaken } from './plans-in-node.ts'
import { ranApart } from './ran-apart.ts'

const AT_MOST_MS = 60

test('plans from cold, and again after one new fact', async () => {
  const { plans, processor, pass, again, remade, first, cases } = (await ranApart('plans-in-node.ts')) as PlansTaken
  const best = Math.min(...plans)
  report(`${cases} cases of 5 invoices planned, nothing remembered`, plans)
  report('processor time of those runs', processor)
  report('one plain pass over the same records', pass)
  reportRatio('best run, in milliseconds', best, AT_MOST_MS)
  reportRatio('its processor time, in milliseconds', Math.min(...processor), AT_MOST_MS)
  console.log(`plans / plain pass, best runs: ${(best / Math.min(...pass)).toFixed(1)}`)
  report(`after one new fact: ${remade.length} case planned anew, all ${cases} plans read`, [again])
  expect(remade).toEqual([first])
})
