/** A phone of the simulation: one database, any number of tabs with the real book, and the clock it believes in. */
import { type Book, openBook } from '../../client/book/book.ts'
import type { Exchange } from '../../client/book/exchange.ts'
import type { Recorded } from '../../client/book/writes.ts'
import { kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { type Channel, type Page, releaseLocks, run, type Step, silence } from './platform.ts'
import { canonical } from './server.ts'

export class Tab implements Page {
  steps: Step[] = []
  messages: (() => void)[] = []
  idle: (() => void)[] = []
  channels = new Set<Channel>()
  disconnect: (() => unknown)[] = []
  /** A newer version of the app took the database over: this tab is to be loaded again. */
  outdated = false
  cycling = false
  joining = false
  /** It was shut out and goes to the page that says so. */
  leaves = false
  /** The book did not open. */
  failed = false
  /** No other tab was open since this one is: none can have died before it told what it wrote. */
  alone = true
  /** Takes back what was recorded last. */
  undo: { take(): Promise<Recorded>; about: readonly Id[] } | null = null
  book: Book | null = null
  exchange: Exchange | null = null
  readonly app: number
  readonly name: string
  readonly device: Device
  constructor(device: Device, nth: number) {
    this.device = device
    this.app = device.app
    this.name = `${device.name}/${nth}`
  }
  clock(): number {
    return this.device.clock()
  }
  /** Nothing is under way: what it shows is all it will show. */
  rests(): boolean {
    return !!this.book && !this.outdated && !this.cycling && this.steps.length === 0 && this.messages.length === 0
  }
}

export class Device {
  tabs: Tab[] = []
  app = 1
  /** What the only tab showed when it died, all of it durable: what the next one must show. */
  left: string | null = null
  private opened = 0
  readonly name: string
  readonly user: Id
  private readonly skew: number
  private readonly time: () => number
  constructor(name: string, user: Id, skew: number, time: () => number) {
    this.name = name
    this.user = user
    this.skew = skew
    this.time = time
  }

  clock(): number {
    return this.time() + this.skew
  }

  /** Opens a tab; `failed` hears of a book that does not open. */
  async open(failed: (tab: Tab, error: unknown) => void): Promise<Tab> {
    const tab = new Tab(this, this.opened++)
    const left = this.tabs.length === 0 ? this.left : null
    this.left = null
    this.tabs.push(tab)
    for (const one of this.tabs) one.alone &&= this.tabs.length === 1
    const options = {
      name: this.name,
      onOutdated: () => {
        tab.outdated = true
      },
    }
    await run(tab, () => {
      openBook(options)
        .then(async (book) => {
          tab.exchange = await book.exchange()
          tab.book = book
          if (left !== null && view(book) !== left)
            throw new Error(`${tab.name} opened with something else than was left:\n${left}\n${view(book)}`)
        })
        .catch((error) => {
          tab.failed = true
          failed(tab, error)
        })
    })
    return tab
  }

  /** The tab dies where it stands. */
  async kill(tab: Tab): Promise<void> {
    if (tab.alone && tab.book && tab.rests()) this.left = view(tab.book)
    this.tabs = this.tabs.filter((one) => one !== tab)
    silence(tab)
    await run(tab, () => {
      for (const close of tab.disconnect) close()
    })
    if (this.tabs.length > 0) return
    releaseLocks(this.name)
  }

  async crash(): Promise<void> {
    for (const tab of [...this.tabs]) await this.kill(tab)
  }
}

/** All records a book shows, as text. */
export const shown = (book: Book): string[] =>
  kinds.flatMap((kind) => [...book.all(kind)].map((record) => canonical({ kind, record }))).sort()

/** All that a person can see of the book. */
export function view(book: Book): string {
  const { cursor, epoch, account, workspaceId } = book.meta()
  const waiting = book.outbox().map(({ mutation }) => mutation.id)
  const verdicts = book
    .verdicts()
    .map(({ id, status }) => `${id} ${status}`)
    .sort()
  return [...shown(book), canonical({ cursor, epoch, account, workspaceId, waiting, verdicts })].join('\n')
}
