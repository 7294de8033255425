/**
 * Interest on 10,000 invoices over fifteen years of half-years, by the code of the phone, and how many times faster it is
 * than a plain version in decimals on the same claims; then the HTTP function at 500 invoices a request. Processor time:
 * what a busy machine cannot blur. Built as the app is and run apart, without the test runner’s own reading of modules.
 */
import { expect, test } from 'vitest'
import { median, report } from './figures.ts'
import type { InterestTaken } from './interest-in-node.ts'
import { ranApart } from './ran-apart.ts'

const AT_LEAST_TIMES = 50

test('interest by the phone’s code, by decimals and over HTTP', async () => {
  const taken = (await ranApart('interest-in-node.ts')) as InterestTaken
  const { plain, paid, plainDecimal, paidDecimal, request, answerBytes, segments, totals } = taken
  report(`one invoice of ${segments} half-years`, plain, 'µs')
  report('the same with two part payments', paid, 'µs')
  report('the same in decimals, without payments', plainDecimal, 'µs')
  report('the same in decimals, with payments', paidDecimal, 'µs')
  for (const [what, ours, theirs] of [
    ['without payments', plain, plainDecimal],
    ['with payments', paid, paidDecimal],
  ] as const) {
    const times = Math.min(...theirs) / Math.min(...ours)
    const word = times >= AT_LEAST_TIMES ? 'met' : 'MISSED'
    console.log(`decimals / phone, best runs, ${what}: ${times.toFixed(0)} (at least ${AT_LEAST_TIMES}: ${word})`)
  }
  report('one request of 500 invoices with payments', request, 'ms')
  console.log(`requests a second on one core: ${(1000 / median(request)).toFixed(0)}, ${answerBytes} bytes answered`)
  expect(totals[0]).toBe(totals[1])
})
