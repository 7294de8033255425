/**
 * The reference rates of interest on this device: the tables of this version of the app and, where the server gave newer
 * ones, those. Loaded with the first screen that counts interest, or by sync.
 */
import { createSignal } from 'solid-js'
import { heldRates } from '../../server/domain/interest/rates/held.ts'
import { faultsOf } from '../../server/domain/interest/rates/schema.ts'
import type { RateKey, Rates, RateTable } from '../../server/domain/interest/rates/tables.ts'
import { versionOf } from '../../server/domain/interest/rates/version.ts'
import type { Instant } from '../../server/domain/records/primitives.ts'
import { instant } from './clock.ts'
import type { Core } from './core.ts'
import type { KeptRates } from './database.ts'

export interface RateBook {
  /** Every table, the newest known of each; the running computation follows. */
  rates(): Rates
  /** When the server last gave tables that differ; null while those of the app are all there are. Followed too. */
  updatedAt(): Instant | null
  etagOf(country: string): string | undefined
  /** Tables of a country from the server. False when they cannot be trusted: then nothing has changed. */
  take(country: string, tables: unknown, etag?: string): Promise<boolean>
  close(): void
}

/** Heard by the other tabs of the device. */
const CHANNEL = 'encaisse.rates'

export async function openRates({ db }: Pick<Core, 'db'>): Promise<RateBook> {
  const read = () => db.read(['rates'], (tx) => tx.objectStore('rates').getAll())
  const [kept, setKept] = createSignal<readonly KeptRates[]>(await read())
  const [rates, setRates] = createSignal(merged(kept()))
  const show = (all: readonly KeptRates[]) => {
    setKept(all)
    if (merged(all).version !== rates().version) setRates(merged(all))
  }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = () => void read().then(show)

  return {
    rates,
    updatedAt: () =>
      latest(
        kept()
          .filter(isNewer)
          .map((one) => one.updatedAt),
      ),
    etagOf: (country) => kept().find((one) => one.country === country)?.etag,
    async take(country, given, etag) {
      const tables = tablesIn(given)
      if (!tables) return false
      const before = kept().find((one) => one.country === country)
      const same = JSON.stringify(before?.tables) === JSON.stringify(tables)
      const updatedAt = same && before ? before.updatedAt : instant()
      const taken: KeptRates = { country, tables, updatedAt, ...(etag && { etag }) }
      await db.write(['rates'], async (tx) => void (await tx.objectStore('rates').put(taken, country)))
      show([...kept().filter((one) => one.country !== country), taken])
      channel.postMessage(country)
      return true
    },
    close: () => channel.close(),
  }
}

const latest = (instants: readonly Instant[]): Instant | null => [...instants].sort().at(-1) ?? null

/** The tables of an answer, what else stands in them left out; null when one is unknown or cannot stand beside the others. */
function tablesIn(given: unknown): RateTable[] | null {
  if (!Array.isArray(given) || given.some((one) => !(one?.key in heldRates.tables))) return null
  const tables = { ...heldRates.tables, ...Object.fromEntries(given.map((one) => [one.key, one])) }
  if (faultsOf({ version: 'given', tables }).length > 0) return null
  return (given as RateTable[]).map(({ key, heldUntil, readOn, rows }) => ({
    key,
    heldUntil,
    readOn,
    rows: rows.map(({ from, percent, source, status }) => ({ from, percent, source, status })),
  }))
}

/** The app may have been updated since, and know more than what the server gave then. */
const supersedes = ({ key, heldUntil, readOn }: RateTable): boolean => {
  const held = heldRates.tables[key]
  return heldUntil > held.heldUntil || (heldUntil === held.heldUntil && readOn >= held.readOn)
}

const isNewer = ({ tables }: KeptRates): boolean =>
  tables.some((table) => supersedes(table) && JSON.stringify(table) !== JSON.stringify(ordered(table.key)))

/** A table of the app with its members in the order in which one of the server is kept. */
const ordered = (given: RateKey): RateTable => {
  const { key, heldUntil, readOn, rows } = heldRates.tables[given]
  const inOrder = rows.map(({ from, percent, source, status }) => ({ from, percent, source, status }))
  return { key, heldUntil, readOn, rows: inOrder }
}

function merged(all: readonly KeptRates[]): Rates {
  const newer = all.flatMap(({ tables }) => tables).filter(supersedes)
  if (newer.length === 0) return heldRates
  const tables = { ...heldRates.tables, ...Object.fromEntries(newer.map((table) => [table.key, table])) }
  const version = versionOf(tables)
  return version === heldRates.version ? heldRates : { version, tables }
}
