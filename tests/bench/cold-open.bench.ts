/**
 * Cold open, offline, to Today with 10,000 invoices of 2,000 clients, in a fresh browser process each time: as it was left,
 * and with every plan to be made first. Beside it a raw IndexedDB index query that brings the same list, count and sum of
 * what is late, in a fresh process too.
 */
import { afterAll, beforeAll, inject, test } from 'vitest'
import { forget, newProfile, openPhone } from '../e2e/phone.ts'
import { median, report, reportRatio } from './figures.ts'
import { dropGlance, untilGlanceIsKept } from './glance.ts'
import { fillRaw, queryRaw } from './raw-idb.ts'
import { restore } from './restore.ts'
import { largeWorkspace } from './workspace.ts'

const ROUNDS = 7
const profile = newProfile()
const url = inject('url')
const workspace = largeWorkspace(2000, 10_000)

beforeAll(async () => {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await restore(phone, url, workspace.backup)
  await phone.installed()
  await phone.page.goto(`${url}/manifest.webmanifest`)
  await phone.page.evaluate(fillRaw, { invoice: workspace.invoices })
  await phone.close()
})
afterAll(() => forget(profile))

interface Opened {
  /** From opening the book to Today on the screen. */
  shown: number
  /** From the navigation, worker and scripts included. */
  whole: number
}

async function coldOpen(): Promise<Opened> {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await phone.offline(true)
  await phone.page.goto(url)
  await phone.page.getByRole('article').first().waitFor()
  const times = await phone.page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
    return { open: at('encaisse:open'), shown: at('encaisse:shown') }
  })
  // Every plan is made behind the first cards, and what Today shows is kept for the next start.
  await phone.page.evaluate(untilGlanceIsKept)
  await phone.close()
  return { shown: times.shown - times.open, whole: times.shown }
}

/** A page beside the app, in a process of its own. */
async function beside<T>(work: () => Promise<T>): Promise<T> {
  const peer = await openPhone({ profile, realClock: true, installs: true })
  await peer.page.goto(`${url}/manifest.webmanifest`)
  const result = await peer.page.evaluate(work)
  await peer.close()
  return result
}

test('cold open to Today', async () => {
  const [usual, first, raw]: [Opened[], Opened[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    await beside(dropGlance)
    first.push(await coldOpen())
    usual.push(await coldOpen())
    raw.push(await beside(queryRaw))
  }
  const shown = (opened: Opened[]) => opened.map((one) => one.shown)
  report('Encaisse, as it was left: book opened, Today rendered, plans made behind it', shown(usual))
  report('Encaisse, after another build or day: book opened, 2,000 plans made, Today rendered', shown(first))
  report(
    'Encaisse, as it was left: from the navigation, worker and scripts included',
    usual.map((one) => one.whole),
  )
  report('raw IndexedDB: open, list, count and sum of what is late', raw)
  reportRatio('as it was left / raw IndexedDB, medians', median(shown(usual)) / median(raw), 1.5)
  reportRatio('after another build or day / raw IndexedDB, medians', median(shown(first)) / median(raw), 1.5)
})
