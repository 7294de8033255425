/**
 * The browser that the simulated pages run in: clock, chance, tasks, channels between tabs, locks and idle time are all in
 * the hands of the scheduler. One page runs at a time, until nothing of it is left to do but wait for the scheduler.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { Random } from './random.ts'

/** Something a page waits for. It goes on when the scheduler opens it, or never. */
export interface Step {
  label: string
  open(): void
  fail(error: unknown): void
}

/** One tab of a device. Once killed it never runs again: what it waits for is never opened. */
export interface Page {
  name: string
  steps: Step[]
  /** What other tabs told it, in order. */
  messages: (() => void)[]
  /** What it wants done when the phone has nothing better to do. */
  idle: (() => void)[]
  channels: Set<Channel>
  /** Closes its connections to the database, as the browser does for a page that died. */
  disconnect: (() => unknown)[]
  /** The shape of the database, and of the records, that this build of the app writes. */
  app: number
  clock(): number
}

declare global {
  /** How many versions of the database came after the one in the sources; put there by the build of the simulation. */
  var simulatedUpgrades: () => number
}

const later = globalThis.setImmediate
const realTimeout = globalThis.setTimeout
const realNow = Date.now
const realElapsed = performance.now.bind(performance)
/** How far a page's work gets between two looks at the clock: long work gives way now and then, on any machine alike. */
const TICK_MS = 3
let elapsed = 0
const tasks: (() => void)[] = []
let running: Page | null = null
let random: Random | null = null
let channels = new Map<string, Set<Channel>>()
let locks = new Set<string>()

export const page = (): Page => {
  if (!running) throw new Error('no page is running')
  return running
}

/** Lets the page do something, and everything that follows from it, up to the next step. */
export async function run(who: Page, work: () => void): Promise<void> {
  if (running) throw new Error('two pages at once')
  running = who
  try {
    work()
    for (;;) {
      // The promises that can go on do so before the next task, as in a browser.
      await new Promise<void>((done) => later(done))
      const task = tasks.shift()
      if (!task) return
      task()
    }
  } finally {
    running = null
    tasks.length = 0
  }
}

/** A point at which the page may be killed; it goes on when the scheduler says so. */
export const step = (who: Page, label: string): Promise<void> =>
  new Promise((open, fail) => {
    who.steps.push({ label, open, fail })
  })

export class Channel {
  onmessage: ((event: { data: unknown }) => void) | null = null
  readonly name: string
  readonly owner = page()
  constructor(name: string) {
    this.name = name
    const open = channels.get(name) ?? new Set()
    channels.set(name, open.add(this))
    this.owner.channels.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of channels.get(this.name) ?? []) {
      if (other === this) continue
      const copy = structuredClone(data)
      other.owner.messages.push(() => other.onmessage?.({ data: copy }))
    }
  }
  close(): void {
    channels.get(this.name)?.delete(this)
  }
}

export function silence(who: Page): void {
  for (const channel of who.channels) channel.close()
  Object.assign(who, { steps: [], messages: [], idle: [] })
}

type Holder = (lock: object | null) => unknown

const request = (name: string, _options: object, hold: Holder): Promise<unknown> => {
  const key = `${page().name.split('/')[0]} ${name}`
  const granted = !locks.has(key)
  if (granted) locks.add(key)
  const held = Promise.resolve(hold(granted ? {} : null)).finally(() => granted && locks.delete(key))
  // Nobody waits for a fold: one that fails is tried again later.
  held.catch(() => {})
  return held
}

/** A killed tab holds no lock. */
export function releaseLocks(device: string): void {
  for (const key of locks) if (key.startsWith(`${device} `)) locks.delete(key)
}

/** A world of its own: nothing of the one before is left. */
export function newWorld(chance: Random): void {
  random = chance
  channels = new Map()
  locks = new Set()
  elapsed = 0
  globalThis.indexedDB = new IDBFactory()
}

/** What the page would see of the real machine is put aside; outside of pages everything is as before. */
export function install(): void {
  const put = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  const realRandom = crypto.getRandomValues.bind(crypto)
  put('setImmediate', (work: () => void, ...rest: []) => (running ? tasks.push(work) : later(work, ...rest)))
  put('setTimeout', (work: () => void, delay = 0, ...rest: []) =>
    running && delay === 0 ? tasks.push(work) : realTimeout(work, delay, ...rest),
  )
  put('BroadcastChannel', Channel)
  put('requestIdleCallback', (work: () => void) => page().idle.push(work))
  put('navigator', { locks: { request }, onLine: true })
  put('simulatedUpgrades', () => page().app - 1)
  Object.defineProperty(crypto, 'getRandomValues', {
    configurable: true,
    value: (bytes: Uint8Array<ArrayBuffer>) => (running && random ? random.fill(bytes) : realRandom(bytes)),
  })
  Date.now = () => (running ? running.clock() : realNow())
  performance.now = () => {
    if (!running) return realElapsed()
    elapsed += TICK_MS
    return elapsed
  }
}
