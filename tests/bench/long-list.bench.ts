/** A list of 10,000 clients scrolled to its end: how many rows are in the document, and what a frame costs. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { forget, newProfile, openPhone } from '../e2e/phone.ts'
import { report } from './figures.ts'
import { restore } from './restore.ts'
import { largeWorkspace } from './workspace.ts'

const MOST_ROWS = 200
const profile = newProfile()
const url = inject('url')

beforeAll(async () => {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await restore(phone, url, largeWorkspace(10_000, 12_000).backup)
  await phone.close()
})
afterAll(() => forget(profile))

test('10,000 clients scrolled', async () => {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await phone.page.goto(`${url}/clients`)
  await phone.page.locator('li').first().waitFor()
  const { rows, frames } = await phone.page.evaluate(scrollThrough)
  report('rows in the document while scrolling', rows, 'rows')
  console.log(`at most ${Math.max(...rows)} rows (at most ${MOST_ROWS} asked)`)
  report('a frame while scrolling', frames)
  expect(Math.max(...rows)).toBeLessThanOrEqual(MOST_ROWS)
  await phone.close()
})

async function scrollThrough(): Promise<{ rows: number[]; frames: number[] }> {
  const rows: number[] = []
  const frames: number[] = []
  for (let step = 0; step < 80; step++) {
    const start = performance.now()
    window.scrollBy(0, Math.max(600, document.documentElement.scrollHeight / 80))
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    frames.push(performance.now() - start)
    rows.push(document.querySelectorAll('main li').length)
  }
  return { rows, frames }
}
