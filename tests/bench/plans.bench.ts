/**
 * The next steps of 10,000 invoices in 2,000 cases, in Node, with no plan remembered: the best of ten runs, and how it
 * compares with one plain pass over the same records. After one new fact only its case is worked out again.
 * Built as the app is and run apart: the test runner's own reading of modules would be measured with it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { report, reportRatio } from './figures.ts'
import type { PlansTaken } from './plans-in-node.ts'

const AT_MOST_MS = 60

async function measured(): Promise<PlansTaken> {
  const outDir = mkdtempSync(join(tmpdir(), 'plans-'))
  try {
    const entry = fileURLToPath(new URL('./plans-in-node.ts', import.meta.url))
    const output = { entryFileNames: 'plans.mjs' }
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output } },
    })
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(outDir, 'plans.mjs')], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return JSON.parse(stdout) as PlansTaken
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

test('plans from cold, and again after one new fact', async () => {
  const { plans, processor, pass, again, remade, first, cases } = await measured()
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
