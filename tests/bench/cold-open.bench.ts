/**
 * Cold open, offline, to Today with 10,000 invoices of 2,000 clients, in a fresh browser process each time; beside it a
 * raw IndexedDB index query that brings the same list, count and sum of what is late, in a fresh process too.
 */
import { afterAll, beforeAll, inject, test } from 'vitest'
import { forget, newProfile, openPhone } from '../e2e/phone.ts'
import { median, report, reportRatio } from './figures.ts'
import { fillRaw, queryRaw } from './raw-idb.ts'
import { restore } from './restore.ts'
import { largeWorkspace } from './workspace.ts'

const ROUNDS = 7
const profile = newProfile()
const url = inject('url')
const workspace = largeWorkspace(2000, 10_000)

beforeAll(async () => {
  const phone = await openPhone({ profile, realClock: true })
  await restore(phone, url, workspace.backup)
  await phone.installed()
  await phone.page.goto(`${url}/manifest.webmanifest`)
  await phone.page.evaluate(fillRaw, workspace.invoices)
  await phone.close()
})
afterAll(() => forget(profile))

test('cold open to Today', async () => {
  const ours: number[] = []
  const whole: number[] = []
  const raw: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const phone = await openPhone({ profile, realClock: true })
    await phone.offline(true)
    await phone.page.goto(url)
    await phone.page.getByRole('article').first().waitFor()
    const times = await phone.page.evaluate(() => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
      return { open: at('encaisse:open'), shown: at('encaisse:shown') }
    })
    ours.push(times.shown - times.open)
    whole.push(times.shown)
    await phone.close()

    const peer = await openPhone({ profile, realClock: true })
    await peer.page.goto(`${url}/manifest.webmanifest`)
    raw.push(await peer.page.evaluate(queryRaw))
    await peer.close()
  }
  report('Encaisse: book opened, 2,000 plans made, Today rendered', ours)
  report('Encaisse: from the navigation to Today, worker and scripts included', whole)
  report('raw IndexedDB: open, list, count and sum of what is late', raw)
  reportRatio('Encaisse / raw IndexedDB, medians', median(ours) / median(raw), 1.5)
})
