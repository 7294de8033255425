/**
 * An evidence pack of ten years: 120 invoices, 1,500 facts, for a court with all notes, by the code of the phone. Four times its
 * processor time is what a phone of the benchmark takes: the worker that lays out cannot be slowed down by the browser. All threads
 * count, half of it what the engine compiles and clears beside: as on a phone with one core to spare. The first run counts: a person
 * makes one pack, with code that has not run before.
 */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { EvidenceTaken } from './evidence-in-node.ts'
import { report, reportRatio } from './figures.ts'
import { ranApart } from './ran-apart.ts'

/** Node would compress by itself; a browser leaves that to the library. */
const IN_BROWSER = {
  pdfkit: fileURLToPath(new URL('../../node_modules/pdfkit/js/pdfkit.browser.mjs', import.meta.url)),
  fontkit: fileURLToPath(new URL('../../node_modules/fontkit/dist/browser-module.mjs', import.meta.url)),
}

const AT_MOST_MS = 10_000
const SLOWER = 4

test('an evidence pack of ten years', async () => {
  const { wall, processor, longest, bytes, facts, pages, grown } = (await ranApart(
    'evidence-in-node.ts',
    IN_BROWSER,
  )) as EvidenceTaken
  const [first = Number.NaN] = processor
  report(`a pack of ${facts} facts, ${pages} pages, ${Math.round(bytes / 1000)} kB`, wall)
  report('its processor time', processor)
  reportRatio('the same on a processor at a quarter, in milliseconds', SLOWER * first, AT_MOST_MS)
  console.log(`longest document: ${longest.toFixed(0)} ms of processor time; memory grown by ${grown.toFixed(0)} MB`)
  expect(facts).toBeGreaterThanOrEqual(1_500)
})
