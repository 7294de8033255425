/** The whole of a history: devices, members, network, server, and what has to be true of them. A seed decides all of it. */

import type { Recorded } from '../../client/book/writes.ts'
import { runCycle } from '../../client/sync/cycle.ts'
import { codeOf, isShutOut } from '../../client/sync/server-error.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { isFact } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { Debtors, debtorsOf } from './debtors.ts'
import { Device, type Tab } from './device.ts'
import { outboxOnDisk } from './disk.ts'
import { Network } from './network.ts'
import { Places } from './places.ts'
import { newWorld, run, type Step } from './platform.ts'
import { type Random, randomFrom } from './random.ts'
import type { Member, Server } from './server.ts'
import { firstRecords, something } from './work.ts'

const HOUR = 3_600_000
const BEGINNING = Date.UTC(2026, 10, 21, 8)
/** How wrong the clock of a phone is. */
const SKEWS = [0, 0, 0, 500, -HOUR, 2 * HOUR, -24 * HOUR, 24 * HOUR]

/** A change somebody was told is saved. */
export interface Saved {
  device: Device
  /** Tabs write each in its turn; what they do at the same time has no order. */
  tab: Tab
  act: Id
  facts: { kind: Kind; record: { id: Id } }[]
  /** Made before the device had an account: then its act is not what the server hears of. */
  alone: boolean
  /** The debtors it speaks of. */
  about: readonly Id[]
}

const ROLES = ['owner', 'collector', 'collector', 'viewer'] as const
const email = 'a@exemple.fr'

export class World {
  readonly random: Random
  readonly server: Server
  readonly devices: Device[]
  readonly network: Network
  readonly places = new Places()
  readonly debtors = new Debtors()
  readonly saved: Saved[] = []
  readonly trace: string[] = []
  members = new Map<Id, Member>()
  /** Mutations that a restored backup took back, after their devices were told that they are settled: nobody holds them any more. */
  readonly takenBack = new Set<Id>()
  restored = 0
  workspace: Id | null = null
  private time = BEGINNING
  private kept: { ledger: Set<Id>; members: Map<Id, Member>; erased: ReadonlySet<Id> } | null = null
  private fault: unknown = null

  constructor(seed: number, server: Server) {
    this.random = randomFrom(seed)
    this.server = server
    newWorld(this.random)
    const users = Array.from({ length: 2 + this.random.int(2) }, () => this.random.id())
    const owner = users[0] as Id
    this.members.set(owner, { user: owner, role: 'owner', revoked: false })
    const count = (server.concurrent ? 4 : 2) + this.random.int(3)
    const now = () => this.time
    this.devices = Array.from({ length: count }, (_, nth) => {
      const user = nth < users.length ? (users[nth] as Id) : this.random.pick(users)
      return new Device(`device-${nth}`, user, this.random.pick(SKEWS), now)
    })
    const { random, members, places } = this
    this.network = new Network({ random, server, now, members, places, note: (what) => this.note(what) })
  }

  /** Who made the workspace, and is never removed. */
  get owner(): Id {
    return (this.devices[0] as Device).user
  }

  now(): number {
    return this.time
  }

  note(what: string): void {
    this.trace.push(what)
  }

  /** Something happened that must never happen. */
  fail(error: unknown): void {
    this.fault ??= error
  }

  check(): void {
    if (this.fault) throw this.fault
  }

  pass(most: number): void {
    this.time += 1 + this.random.int(most)
  }

  // What devices do.

  async open(device: Device): Promise<Tab> {
    this.note(`${device.name} opens a tab of version ${device.app}`)
    // A book that finds no room to write at its first opening is opened again, as by a person.
    return device.open((tab, error) => (isExpected(tab, error) ? undefined : this.fail(error)))
  }

  async kill(tab: Tab): Promise<void> {
    this.note(`${tab.name} dies at ${tab.steps.map(({ label }) => label).join(', ') || 'rest'}`)
    this.network.forget(tab)
    await tab.device.kill(tab)
  }

  async crash(device: Device): Promise<void> {
    for (const tab of [...device.tabs]) await this.kill(tab)
  }

  async write(tab: Tab): Promise<void> {
    const { book } = tab
    if (!book || !(book.meta().account || this.worksAlone(tab))) return
    const isEmpty = book.all('creditor').length === 0 || book.all('workspace').length === 0
    // A device that has just joined, or took back its workspace, waits for what is there already.
    if (isEmpty && book.meta().account) return
    const wanted = isEmpty ? firstRecords(this.random) : something(book, this.random, this.team())
    this.note(`${tab.name} records ${wanted.map(({ op, kind }) => `${op} ${kind}`).join(', ')}`)
    this.debtors.hear(wanted)
    await run(tab, () => this.follow(tab, book.record(wanted), debtorsOf(wanted)))
  }

  /** Whom a case may be given to: to collectors most of all. */
  private team(): Id[] {
    return [...this.members.values()].flatMap(({ user, role }) => (role === 'collector' ? [user, user, user] : [user]))
  }

  /** What a device held before it joined gives way to the workspace, but for the one that brings it. */
  private worksAlone({ device, book }: Tab): boolean {
    return device === this.devices[0] && (!this.workspace || book?.all('workspace').length !== 0)
  }

  async undo(tab: Tab): Promise<void> {
    const { undo } = tab
    if (!undo) return
    this.note(`${tab.name} takes back`)
    tab.undo = null
    await run(tab, () => this.follow(tab, undo.take(), undo.about))
  }

  /** Remembers what the book says is saved: from that moment on it must never be missing. */
  private follow(tab: Tab, recording: Promise<Recorded>, about: readonly Id[]): void {
    // When it is saved, another tab may have brought the device to its account, and this with it.
    const alone = !tab.book?.meta().account
    recording.then(
      (recorded) => {
        if (!recorded.ok) {
          if (recorded.code === 'invalid') this.fail(new Error(`invalid: ${JSON.stringify(recorded.issues)}`))
          return
        }
        const { act, created } = recorded
        tab.undo = { take: recorded.undo, about }
        this.saved.push({
          device: tab.device,
          tab,
          act,
          facts: this.factsOf(tab, created),
          alone,
          about,
        })
        this.note(`${tab.name} saved ${act.slice(-6)}`)
      },
      (error) => this.fail(error),
    )
  }

  private factsOf({ book }: Tab, created: Id[]): Saved['facts'] {
    return (['interaction', 'void'] as const)
      .filter(isFact)
      .flatMap((kind) =>
        created.flatMap((id) => [book?.get(kind, id)].flatMap((record) => (record ? [{ kind, record }] : []))),
      )
  }

  async sync(tab: Tab): Promise<void> {
    const { exchange } = tab
    if (!exchange || tab.cycling || !exchange.meta().account) return
    tab.cycling = true
    this.note(`${tab.name} syncs`)
    const over = () => {
      tab.cycling = false
    }
    const { device } = exchange.meta()
    await run(tab, () => {
      runCycle(exchange, this.network.callFrom(tab))
        .catch((error) => this.afterFailure(tab, () => exchange.letGo(codeOf(error), device), error))
        .catch((error) => {
          if (!isExpected(tab, error)) this.fail(error)
        })
        .then(over, over)
    })
  }

  /** A tab that comes to the front looks where the device stands: another one may have died before it could tell. */
  async lookAgain(tab: Tab): Promise<void> {
    const { exchange } = tab
    if (!exchange) return
    await run(tab, () => void exchange.follow().catch((error) => this.fail(error)))
  }

  /** As the page does: what is shut out lets go and is loaded again. */
  private async afterFailure(tab: Tab, letGo: () => Promise<void>, error: unknown): Promise<void> {
    const code = codeOf(error)
    if (!isShutOut(code)) throw error
    this.note(`${tab.name} is told ${code}`)
    await letGo()
    tab.leaves = true
  }

  /** Signs the device in: the first one brings the workspace, the others take it. */
  async join(tab: Tab): Promise<void> {
    const { book, exchange, device } = tab
    if (!book || !exchange || book.meta().account || tab.joining) return
    const account = { userId: device.user, email }
    const own = this.worksAlone(tab)
    if (own) await this.createWorkspace(tab)
    const { workspace } = this
    if (!workspace || this.members.get(device.user)?.revoked !== false) return
    this.note(`${tab.name} joins`)
    tab.joining = true
    const over = () => {
      tab.joining = false
    }
    await run(tab, () => {
      const joined = own ? exchange.joinWithRecords(account, workspace) : exchange.joinEmpty(account, workspace)
      joined.then(over, over)
    })
  }

  private async createWorkspace({ book, device }: Tab): Promise<void> {
    const [record] = book?.all('workspace') ?? []
    if (!book || !record || this.workspace) return
    await this.server.createWorkspace(device.user, record, book.meta().device, this.time)
    this.workspace = record.id
    for (const { user } of this.devices) {
      if (this.members.has(user)) continue
      const role = this.random.pick(ROLES)
      await this.server.addMember(device.user, user, role)
      this.members.set(user, { user, role, revoked: false })
    }
  }

  // What a page waits for.

  /** Everything that could go on now. */
  moves(): (() => Promise<void>)[] {
    return this.devices.flatMap(({ tabs }) =>
      tabs.flatMap((tab) => {
        const [hear] = tab.messages
        const [rest] = tab.idle
        return [
          ...tab.steps.map((step) => () => this.go(tab, step)),
          ...(hear && tab.book && !tab.outdated ? [() => this.hear(tab, hear)] : []),
          ...(rest ? [() => this.fold(tab, rest)] : []),
        ]
      }),
    )
  }

  /** All of it goes on, until everybody waits for the network. */
  async rest(): Promise<void> {
    for (;;) {
      this.check()
      this.pass(50)
      const [move] = this.moves()
      if (!move) return
      await move()
    }
  }

  async go(tab: Tab, step: Step): Promise<void> {
    this.note(`${tab.name} ${step.label}`)
    tab.steps = tab.steps.filter((one) => one !== step)
    await run(tab, () => step.open())
    if (tab.leaves) await this.kill(tab)
  }

  /** The device has no room left: what is being written is not. */
  async refuse(tab: Tab, step: Step): Promise<void> {
    this.note(`${tab.name} has no room for ${step.label}`)
    tab.steps = tab.steps.filter((one) => one !== step)
    await run(tab, () => step.fail(new DOMException('no room', 'QuotaExceededError')))
  }

  private async hear(tab: Tab, hear: () => void): Promise<void> {
    this.note(`${tab.name} hears`)
    tab.messages.shift()
    await run(tab, hear)
  }

  private async fold(tab: Tab, work: () => void): Promise<void> {
    this.note(`${tab.name} folds`)
    tab.idle.shift()
    await run(tab, work)
  }

  // What happens to the server.

  async changeMember(): Promise<void> {
    const others = [...this.members.values()].filter(({ user }) => user !== this.owner)
    if (!this.workspace || others.length === 0) return
    const member = this.random.pick(others)
    const change = this.random.chance(0.5) ? { revoked: !member.revoked } : { role: this.random.pick(ROLES) }
    this.note(`member ${member.user.slice(0, 8)} becomes ${JSON.stringify(change)}`)
    await this.server.changeMember(this.owner, member.user, change)
    this.members.set(member.user, { ...member, ...change })
  }

  /** A phone that was lost, or only looked for in the wrong coat. */
  async signOut(): Promise<void> {
    const tab = this.random.pick(this.devices.flatMap(({ tabs }) => tabs.slice(0, 1)))
    const replica = tab?.book?.meta().account && tab.book.meta().device
    if (!replica) return
    this.note(`the owner signs ${tab.device.name} out`)
    await this.server.signOut(this.owner, replica).catch((error) => {
      // It has not synced yet.
      if (codeOf(error) !== 'unknown_device') throw error
    })
  }

  async editAtServer(): Promise<void> {
    const tab = this.devices.flatMap(({ tabs }) => tabs).find(({ book }) => book?.meta().account)
    const clients = tab?.book?.all('client') ?? []
    if (!this.workspace || clients.length === 0) return
    this.note('the server edits')
    await this.server.edit(this.random.pick(clients).id, `Ville ${this.random.int(1000)}`, this.time)
  }

  async erase(): Promise<void> {
    const tab = this.devices.flatMap(({ tabs }) => tabs).find(({ book }) => book?.meta().account)
    const clients = tab?.book?.all('client') ?? []
    if (!this.workspace || clients.length === 0) return
    const { id } = this.random.pick(clients)
    this.note(`the owner erases ${id.slice(0, 8)}`)
    try {
      await this.server.eraseClient(this.owner, id)
      this.debtors.erase(id)
    } catch (error) {
      // It has not come yet, or was restored away.
      if (codeOf(error) !== 'missing') throw error
    }
  }

  async purge(): Promise<void> {
    if (!this.workspace) return
    this.note('the server forgets deletions')
    await this.server.purge()
  }

  async backup(): Promise<void> {
    if (!this.workspace) return
    this.note('the server is backed up')
    await this.server.backup()
    const { ledger } = await this.server.held()
    const { erased } = this.debtors
    this.kept = { ledger: new Set(ledger.map(({ id }) => id)), members: new Map(this.members), erased }
  }

  async restore(): Promise<void> {
    if (!this.kept) return
    this.note('the server is restored')
    const { ledger } = await this.server.held()
    const waiting = new Set(await this.waitingOnDisk())
    for (const { id } of ledger)
      if (!this.kept.ledger.has(id) && (this.network.settled.has(id) || !waiting.has(id))) this.takenBack.add(id)
    await this.server.restore()
    this.members.clear()
    for (const [user, member] of this.kept.members) this.members.set(user, member)
    this.debtors.erased = this.kept.erased
    this.restored += 1
  }

  /** Mutations in the outboxes as they are on disk, whatever the tabs show. */
  private async waitingOnDisk(): Promise<Id[]> {
    const found = await Promise.all(this.devices.map(({ name }) => outboxOnDisk(name)))
    return found.flat()
  }
}

/** What a device meets in a world like this, and lives with. */
const EXPECTED = new Set(['schema_too_new'])

/** A tab that a newer app has taken the database from can write nothing any more. */
function isExpected(tab: Tab, error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' || tab.outdated
  if (!(error instanceof Error)) return false
  if (error.message === 'unreachable' || error.message === 'the server keeps asking to begin again') return true
  return 'code' in error && EXPECTED.has(String(error.code))
}
