/** The book: the only door to the data. Screens read it, follow it, and ask it to record what a person did. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import type { Creditor, Workspace } from '../../server/domain/records/cards.ts'
import type { Kind, RecordOf } from '../../server/domain/records/kinds.ts'
import type { Day, Id, Language } from '../../server/domain/records/primitives.ts'
import type { Archive, JournalCall } from './archive.ts'
import type { Cases } from './cases.ts'
import { deviceTimeZone, instant, now, today } from './clock.ts'
import { type OpenOptions, openCore } from './core.ts'
import type { Meta, OutboxEntry, Verdict } from './database.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import type { Erased } from './erasing.ts'
import type { Exchange } from './exchange.ts'
import { firstCases, holds } from './glance.ts'
import type { Draw } from './keeping.ts'
import type { RateBook } from './rates.ts'
import type { AccountingCopy, Erasable } from './retention.ts'
import type { Search } from './search.ts'
import type { Recorded, Wanted } from './writes.ts'

export interface Book {
  // Read (each call follows what it reads).
  workspace(): Workspace | undefined
  /** The business itself, or the principals of the mandates. */
  creditors(): Creditor[]
  get<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined
  all<K extends Kind>(kind: K): RecordOf<K>[]
  /** Everything known of a debtor, voided facts left out; null when there is no such client. */
  facts(clientId: Id): CaseFacts | null
  plan(clientId: Id): CasePlan | null
  /** Every debtor's plan, for Today: one thing to follow however many there are. */
  plans(): [Id, CasePlan][]
  /** What a screen drew of all plans and had kept, while it still holds; null otherwise. */
  glance<T>(): T | null
  /** Keeps what a screen draws today for the next start; with `daysAhead`, also what it will draw in the days to come. */
  keepGlance(draw: Draw, daysAhead?: boolean): Promise<void>
  /** False for a moment after a start from a glance: only the cases it draws first are known then. */
  isWhole(): boolean
  /** Resolves once everything is known. */
  whole: Promise<void>
  /** Works out the plans that are not known yet, a few at a time, when the phone has nothing better to do. */
  planAhead(): Promise<void>
  /** Ids of all debtors (merged cards left out). */
  debtors(): Id[]
  /** Where the records of a merged client are shown. */
  canonical(clientId: Id): Id
  isVoided(fact: { id: Id; act: Id }): boolean
  /** The debtors in which every word of it is found; null while what is looked through is being prepared. */
  find(query: string): Id[] | null
  today(): Day
  meta(): Meta
  /** Changes not yet settled by the server, oldest first; none on a device without an account. */
  outbox(): readonly OutboxEntry[]
  verdicts(): readonly Verdict[]

  // Write (durable before it resolves).
  record(wanted: Wanted[]): Promise<Recorded>
  drafts: Drafts
  backup(): Promise<{ name: string; text: string }>
  /** Says that the backup file was handed to the person. */
  backedUp(): Promise<void>
  restore(file: Blob): Promise<import('./backup.ts').Restored>
  /** Everything as one zip; with the journal where `call` reaches the database for an owner. */
  archive(language: Language, call?: JournalCall): Promise<Archive>
  /** Erases a debtor with all that hangs on it, on a device without an account. */
  eraseClient(id: Id): Promise<Erased>
  /** Debtors with nothing open and nothing recorded for so many years: proposed, never erased by itself. */
  erasable(years: number): Promise<Erasable[]>
  /** What the law wants kept of a debtor that is erased. */
  accountingCopy(id: Id, language: Language): Promise<AccountingCopy>
  /** The reference rates of interest: those that came with the app, and newer ones from the server. */
  rates(): Promise<RateBook>
  /** The door for the sync. */
  exchange(): Promise<Exchange>
  /** Fetches what writing and planning need before the first tap asks for it. */
  warm(): void
  close(): void
}

export async function openBook(options: OpenOptions = {}): Promise<Book> {
  const opening = openCore(options)
  // Time zones take a while to wake up: they do it while the database opens.
  today(deviceTimeZone())
  const core = await opening
  const { live } = core
  const zone = (): string => first(core.set.all('workspace'))?.timeZone ?? deviceTimeZone()
  const [day, setDay] = createSignal(today(zone()))
  let search: Search | undefined
  // Fetched and prepared when idle, or by the first search, once there is everything to look through.
  const openSearch = async (): Promise<void> => {
    await whole
    const { createSearch } = await import('./search.ts')
    search ??= createSearch(() => core.set)
    await search.prepare()
    live.fire(['search'])
  }
  let rates: Promise<RateBook> | undefined
  let cases: Cases | undefined = core.partial && core.glance?.first ? firstCases(core.glance.first) : undefined
  // The rulebook comes with the first client: an empty device opens without it.
  const openCases = async (): Promise<void> => {
    const { createCases } = await import('./cases.ts')
    cases ??= createCases(...givenNow)
  }
  const givenNow = [() => core.set, () => ({ today: day(), now: instant(), timeZone: zone() })] as const
  if (!cases && core.set.count('client') > 0) await openCases()

  const [isWhole, setWhole] = createSignal(!core.partial)
  // In turn: what is recorded meanwhile waits for the records it is checked against.
  const whole = core.partial ? core.inTurn(becomeWhole) : Promise.resolve()
  async function becomeWhole(): Promise<void> {
    await painted()
    const { createCases } = await import('./cases.ts')
    await core.reload(() => {
      cases = createCases(...givenNow)
      setWhole(true)
    })
  }

  core.onShown = (touched) => {
    cases?.forget(touched)
    // Another tab, or the account, brought the first client.
    if (!cases && core.set.count('client') > 0) void openCases().then(live.fireAll)
    if (!touched || touched.kinds.has('workspace')) setDay(today(zone()))
    search?.forget(touched?.clients ?? null)
  }
  const stopTurning = onDayTurned(() => {
    const before = day()
    setDay(today(zone()))
    // The minute matters too: a callback is due at its instant.
    if (before === day()) cases?.forgetMoments()
    else cases?.forget(null)
    live.fire(['moment', 'plans'])
  })

  const followed = <T>(keys: string[], read: () => T): T => {
    for (const key of keys) live.track(key)
    return read()
  }

  return {
    workspace: () => followed(['kind:workspace'], () => first(core.set.all('workspace'))),
    creditors: () => followed(['kind:creditor'], () => [...core.set.all('creditor')]),
    get: (kind, id) => followed([`kind:${kind}`], () => core.set.get(kind, id)),
    all: (kind) => followed([`kind:${kind}`], () => [...core.set.all(kind)]),
    facts: (id) => followed([`client:${core.set.canonical(id)}`, ...CONTEXT], () => cases?.facts(id) ?? null),
    plan: (id) => followed([`client:${core.set.canonical(id)}`, ...CONTEXT, 'moment'], () => cases?.plan(id) ?? null),
    plans: () => followed(['plans', 'moment'], () => cases?.plans() ?? []),
    glance: <T>() =>
      followed(['plans', 'moment'], () =>
        holds(core.glance, core.meta.revision, day()) ? (core.glance.shown as T) : null,
      ),
    async keepGlance(draw, daysAhead) {
      await whole
      const { keepDaysAhead, keepToday } = await import('./keeping.ts')
      if (cases) await (daysAhead ? keepDaysAhead : keepToday)(core, cases, draw, day())
    },
    isWhole,
    whole,
    async planAhead() {
      await whole
      await cases?.planAhead()
    },
    debtors: () => followed(['kind:client'], () => core.set.debtors()),
    canonical: (id) => followed(['kind:client'], () => core.set.canonical(id)),
    isVoided: (fact) => core.set.isVoided(fact),
    find(query) {
      const found = followed(SEARCHED, () => search?.find(query) ?? null)
      if (!found) void openSearch()
      return found
    },
    today: () => followed(['moment'], day),
    meta: () => followed(['meta'], () => core.meta),
    outbox: () => followed(['outbox'], () => [...(core.pending?.entries() ?? [])]),
    verdicts: () => followed(['outbox'], () => [...core.verdicts]),

    async record(wanted) {
      const [{ record }] = await Promise.all([import('./writes.ts'), openCases()])
      return record(core, wanted)
    },
    drafts: createDrafts(core),
    async backup() {
      await whole
      return (await import('./backup.ts')).makeBackup(core)
    },
    backedUp: () => core.changeMeta({ unsavedChanges: 0, backupAt: instant() }),
    async archive(language, call) {
      await whole
      const { collectJournal, makeArchive } = await import('./archive.ts')
      return makeArchive(core, language, call ? await collectJournal(core, call) : null)
    },
    async eraseClient(id) {
      await whole
      return (await import('./erasing.ts')).eraseHere(core, id)
    },
    async erasable(years) {
      await whole
      const moment = { today: day(), now: instant(), timeZone: zone() }
      return (await import('./retention.ts')).erasable(core.set, years, moment)
    },
    async accountingCopy(id, language) {
      await whole
      return (await import('./retention.ts')).accountingCopy(core.set, id, language)
    },
    restore: async (file) => (await import('./backup.ts')).restoreBackup(core, file),
    rates() {
      rates ??= import('./rates.ts').then(({ openRates }) => openRates(core))
      return rates
    },
    async exchange() {
      await whole
      return (await import('./exchange.ts')).createExchange(core)
    },
    warm() {
      void import('./writes.ts')
      void openCases()
      void openSearch()
    },
    close() {
      stopTurning()
      void rates?.then((open) => open.close())
      core.close()
    },
  }
}

/** Records whose terms and references are searched too. */
const AGREED = ['kind:instalmentPlan', 'kind:arrangement', 'kind:legalAct', 'kind:bill']

/** What a search looks through. */
const SEARCHED = ['search', 'kind:client', 'kind:contact', 'kind:invoice', 'kind:interaction', ...AGREED]

/** What every plan depends on beside its own facts. */
const CONTEXT = ['kind:workspace', 'kind:creditor', 'kind:mandate', 'kind:strategy', 'kind:check']

const first = <T>(all: Iterable<T>): T | undefined => {
  for (const one of all) return one
  return undefined
}

/** After the first frame; a page nobody sees draws none. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = () => setTimeout(resolve)
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) soon()
    else requestAnimationFrame(soon)
  })

/** Calls back every minute while the page is seen, and when it is seen again: phones stop the timers of hidden pages. */
function onDayTurned(turned: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  let last = Math.floor(now() / 60_000)
  const look = () => {
    const minute = Math.floor(now() / 60_000)
    if (document.hidden || minute === last) return
    last = minute
    turned()
  }
  const timer = setInterval(look, 5000)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
