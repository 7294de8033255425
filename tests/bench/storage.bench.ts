/**
 * The store of the book beside raw IndexedDB, same run, same data, same durability: first load, cold open in a fresh
 * browser process each time, durable write; and warm search. Ratios are what counts: the machine may be busy.
 */
import { loadavg } from 'node:os'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { forget, newProfile, openPhone, type Phone } from '../e2e/phone.ts'
import type { measured } from './book-in-page.ts'
import { median, report, reportRatio } from './figures.ts'
import { pageScript } from './page-script.ts'
import { fillRaw, queryRaw, writeRaw } from './raw-idb.ts'
import { largeWorkspace } from './workspace.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 7)
const WRITES = 50
const LOADS = 3
const WRITINGS = 8
const url = inject('url')
let script: string

/** One for each: the databases of an address share one store in Chromium, which would be opened with the other's records in it. */
const profiles = { usual: newProfile(), large: newProfile(), raw: newProfile() }
const sizes = { usual: [2000, 10_000, 40_000], large: [20_000, 100_000, 100_000] } as const

beforeAll(async () => {
  script = await pageScript('./book-in-page.ts')
})
afterAll(() => {
  for (const profile of Object.values(profiles)) forget(profile)
})

/** A page of a fresh browser process, with the book's script in it. */
async function inPage<T>(profile: string, work: (phone: Phone) => Promise<T>): Promise<T> {
  const phone = await openPhone({ profile, realClock: true, installs: true })
  await phone.page.goto(`${url}/manifest.webmanifest`)
  await phone.page.evaluate(script)
  const result = await work(phone)
  await phone.close()
  return result
}

type Measured = typeof measured
type Of<K extends keyof Measured> = Awaited<ReturnType<Measured[K]>>

const run = <K extends keyof Measured>(profile: string, what: K, ...given: Parameters<Measured[K]>): Promise<Of<K>> =>
  inPage(profile, ({ page }) =>
    page.evaluate(
      ([of, values]) => {
        const { measured } = globalThis as unknown as {
          measured: Record<string, (...all: unknown[]) => Promise<never>>
        }
        return measured[of]?.(...values) as Promise<Of<K>>
      },
      [what, given as unknown[]] as const,
    ),
  )

const load = () =>
  console.log(
    `load average ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  )

test('a first load', async () => {
  const { records } = largeWorkspace(...sizes.usual)
  load()
  const [ours, raw]: [number[], number[]] = [[], []]
  for (let round = 0; round < LOADS; round++) {
    for (const which of ['usual', 'raw'] as const) {
      forget(profiles[which])
      profiles[which] = newProfile()
    }
    const { taken, puts } = await run(profiles.usual, 'firstSync', ...sizes.usual)
    ours.push(...taken)
    raw.push(await inPage(profiles.raw, ({ page }) => page.evaluate(fillRaw, records)))
    expect(puts).toBeLessThanOrEqual(60)
  }
  report('first sync stored, by the book', ours)
  report('the same rows put by raw IndexedDB', raw)
  reportRatio('first load / raw IndexedDB, medians', median(ours) / median(raw), 0.1)
  load()
})

test('a cold open', async () => {
  const [left, whole, planned, raw]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const all = await run(profiles.usual, 'openWhole')
    whole.push(all.taken)
    planned.push(all.planned)
    if (round === 0) await run(profiles.usual, 'leave')
    left.push((await run(profiles.usual, 'openLeft')).taken)
    raw.push(await inPage(profiles.raw, ({ page }) => page.evaluate(queryRaw)))
  }
  report('opened as it was left: the list of Today, its count, its sum', left)
  report('opened whole: the late invoices listed, counted, summed', whole)
  report('opened whole: every plan made, Today listed', planned)
  report('raw IndexedDB: opened, the late invoices listed, counted, summed', raw)
  reportRatio('as it was left / raw IndexedDB, medians', median(left) / median(raw), 0.25)
  console.log(`whole / raw IndexedDB, medians: ${(median(whole) / median(raw)).toFixed(2)}`)
  load()
})

test('a durable write', async () => {
  const [ours, raw]: [number[], number[]] = [[], []]
  for (let round = 0; round < WRITINGS; round++) {
    // Another one each time: what stands there already would be no change.
    const project = `Chantier des Lilas ${round}`
    const { taken, puts, transactions } = await run(profiles.usual, 'write', WRITES, project)
    ours.push(...taken)
    raw.push(...(await inPage(profiles.raw, ({ page }) => page.evaluate(writeRaw, { times: WRITES, project }))))
    expect({ puts, transactions }).toEqual({ puts: WRITES, transactions: WRITES })
  }
  report('a durable write of the book', ours)
  report('the same by raw IndexedDB', raw)
  reportRatio('durable write / raw IndexedDB, medians', median(ours) / median(raw), 0.7)
  load()
})

test('a warm search', async () => {
  const { first, taken, found } = await run(profiles.usual, 'search')
  report(`the first search, which builds its index (${found} found by the others)`, [first])
  report('a key typed', taken)
  console.log(`slowest key: ${Math.max(...taken).toFixed(2)} ms`)
  reportRatio('a key typed, median in milliseconds', median(taken), 1)
})

test('ten times the invoices', async () => {
  await run(profiles.large, 'firstSync', ...sizes.large)
  for (const profile of [profiles.large, profiles.usual]) await run(profile, 'leave')
  const [large, usual]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    large.push((await run(profiles.large, 'openLeft')).taken)
    usual.push((await run(profiles.usual, 'openLeft')).taken)
  }
  report('100,000 invoices opened as they were left', large)
  reportRatio('100,000 / 10,000 invoices, medians', median(large) / median(usual), 3)
  const whole = await run(profiles.large, 'openWhole')
  report('100,000 invoices opened whole', [whole.taken])
  load()
})
