/** An outcome recorded until the next step is painted, with the processor slowed down four times, among 2,000 clients. */
import { afterAll, beforeAll, inject, test } from 'vitest'
import { forget, newProfile, openPhone } from '../e2e/phone.ts'
import { report } from './figures.ts'
import { restore } from './restore.ts'
import { largeWorkspace } from './workspace.ts'

const TIMES = 9
const profile = newProfile()
const url = inject('url')

beforeAll(async () => {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await restore(phone, url, largeWorkspace(2000, 10_000).backup)
  await phone.close()
})
afterAll(() => forget(profile))

test('an outcome until its next step is painted', async () => {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  const { page } = phone
  const slow = await phone.context.newCDPSession(page)
  const times: number[] = []
  for (let n = 0; n < TIMES; n++) {
    await page.goto(url)
    const called = page.getByRole('article').filter({ has: page.getByRole('link', { name: /Appeler/ }) })
    const client = await called.first().getByRole('link').first().getAttribute('href')
    // Not by a tap: on a Sunday the app asks first, and the machine's clock says which day it is.
    await page.goto(`${url}${client}/call`)
    await page.getByRole('button', { name: 'Noter le résultat' }).click()
    await page.getByRole('button', { name: 'Pas de réponse' }).waitFor()
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    times.push(await page.evaluate(tapAndWait))
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  report('outcome recorded until the next step is painted, CPU at a quarter', times)
  await phone.close()
})

/** Milliseconds from the tap to the frame after the next step stands in the page. */
function tapAndWait(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Pas de réponse'))
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.body.textContent?.includes('Prochaine étape')) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    const start = performance.now()
    button?.click()
  })
}
