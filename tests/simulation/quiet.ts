/** What must be true once the network is whole, every device open and nobody writes any more. */
import type { ServerRow } from '../../client/book/database.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { type Device, shown, type Tab, view } from './device.ts'
import { textOnDisk } from './disk.ts'
import type { Assigned } from './places.ts'
import { canonical, type Held } from './server.ts'
import type { Saved, World } from './world.ts'

/** A server that answers settles a device in far fewer rounds. */
const ROUNDS = 60

export async function checkQuiet(world: World): Promise<void> {
  await calm(world)
  const held = await world.server.held()
  const assigned = await world.server.assigned()
  checkLedger(world, held)
  checkFacts(world, held)
  checkOrder(world, held)
  for (const tab of tabsOf(world)) checkTab(world, tab, held, assigned)
  await reopen(world, held, assigned)
  await checkErased(world, held)
  world.check()
}

/** Every device is open, those of members have joined, and all have sent and taken everything. */
export async function calm(world: World): Promise<void> {
  await world.server.upgrade(2)
  for (const device of world.devices)
    for (const tab of device.tabs.filter((one) => one.outdated || one.failed)) await world.kill(tab)
  await drain(world)
  await prepare(world)
  await settle(world)
}

/** Everything under way arrives, and nothing goes wrong. */
async function drain(world: World): Promise<void> {
  await world.rest()
  while (world.network.busy > 0) {
    await world.network.drain()
    await world.rest()
  }
}

/** A first device that nobody used writes something and joins, so that there is a workspace. */
async function prepare(world: World): Promise<void> {
  const [first] = world.devices
  if (!first || world.workspace) return
  const tab = first.tabs[0] ?? (await world.open(first))
  await drain(world)
  if (tab.book?.all('workspace').length === 0) await world.write(tab)
  await drain(world)
  await world.join(tab)
  await drain(world)
}

const isMember = (world: World, { user }: Device): boolean => world.members.get(user)?.revoked === false

const tabsOf = (world: World): Tab[] => world.devices.flatMap(({ tabs }) => tabs)

/** Every tab syncs, and every device of a member joins, until there is nothing left to do. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const device of world.devices) {
      if (device.tabs.length === 0) await world.open(device)
      await drain(world)
      for (const tab of device.tabs) {
        await world.lookAgain(tab)
        await drain(world)
        await (tab.book?.meta().account ? world.sync(tab) : world.join(tab))
        await drain(world)
      }
    }
    const { head } = await world.server.held()
    if (world.devices.every((device) => isQuiet(world, device, head))) return
  }
  const stuck = tabsOf(world).map(
    ({ name, book }) => `${name} at ${book?.meta().cursor}, ${book?.outbox().length} wait`,
  )
  throw new Error(`it never becomes quiet: ${stuck.join('; ')}`)
}

/** The tab that syncs has taken everything, and the others show what it tells them; who is no member has let go. */
function isQuiet(world: World, device: Device, head: number): boolean {
  if (device.tabs.length === 0) return false
  if (!isMember(world, device)) return device.tabs.every(({ book }) => book?.meta().account === null)
  return device.tabs.every(
    ({ book }, nth) => book?.meta().account && book.outbox().length === 0 && (nth > 0 || book.meta().cursor === head),
  )
}

/** Saved is saved: at the server, or taken back by a restored backup, or kept as refused on a device that was shut out. */
function checkLedger(world: World, { ledger }: Held): void {
  const known = new Set(ledger.map(({ id }) => id))
  if (known.size !== ledger.length) throw new Error('a mutation stands twice in the ledger')
  for (const one of world.saved) {
    if (one.alone || known.has(one.act) || world.takenBack.has(one.act) || isKept(one)) continue
    // Refused for the device was shut out, and forgotten with the debtor.
    if (world.debtors.wasErased(one.about)) continue
    throw new Error(`${one.act} was saved on ${one.device.name} and is nowhere`)
  }
}

const isKept = ({ device, act }: Saved): boolean =>
  device.tabs.some(({ book }) => book?.verdicts().some(({ id, mutation }) => id === act && mutation))

/** Facts are at the server as they were recorded, stamped with who did it. */
function checkFacts(world: World, held: Held): void {
  const rows = new Map(held.rows.map((row) => [row.id, row]))
  const verdicts = new Map(held.ledger.map(({ id, verdict }) => [id, verdict]))
  for (const { device, act, facts, alone, about } of world.saved) {
    if (world.debtors.isErased(about)) {
      // What undoes an act that came too late says nothing of anybody, and undoes nothing.
      const left = facts.find(({ kind, record }) => kind !== 'void' && rows.get(record.id)?.record)
      if (left) throw new Error(`${left.record.id} stands, and its debtor was erased`)
      continue
    }
    const verdict = verdicts.get(act)
    if (alone ? world.restored > 0 : verdict !== 'applied' && verdict !== 'merged') continue
    for (const { kind, record } of alone ? facts.filter((fact) => !isRefused(device, fact.record.id)) : facts) {
      const stands = rows.get(record.id)?.record
      if (canonical(stands) !== canonical({ ...record, by: device.user }))
        throw new Error(`${kind} ${record.id} was ${canonical(record)} and is ${canonical(stands)}`)
    }
  }
}

/** It went up with all that the device held, which was shut out before: the person still has it there. */
const isRefused = (device: Device, id: Id): boolean =>
  device.tabs.some(({ book }) =>
    book
      ?.verdicts()
      .some(({ mutation }) => mutation.changes.some((one) => one.op === 'create' && one.record.id === id)),
  )

/** What a tab did first, the server took first. */
function checkOrder(world: World, { ledger }: Held): void {
  const place = new Map(ledger.map(({ id }, nth) => [id, nth]))
  const last = new Map<Tab, number>()
  for (const { tab, act, alone } of world.saved) {
    // What a restored backup took back may come once more by a request that was late.
    const at = alone || world.takenBack.has(act) ? undefined : place.get(act)
    if (at === undefined) continue
    if (at < (last.get(tab) ?? -1)) throw new Error(`${act} of ${tab.name} came out of order`)
    last.set(tab, at)
  }
}

/** A device shows what the server holds and its member may see, no more and no less, and every verdict its person has to see. */
function checkTab(world: World, { name, device, book }: Tab, held: Held, assigned: Assigned): void {
  if (!book) throw new Error(`${name} is not open`)
  const expected = visibleTo(world, device, held, assigned)
  const seen = shown(book)
  if (seen.join('\n') !== expected.join('\n')) throw new Error(`${name} differs:\n${difference(seen, expected)}`)
  const told = new Map(book.verdicts().map((verdict) => [verdict.id, verdict]))
  for (const { id, replica, verdict } of held.ledger) {
    if (replica !== book.meta().device || verdict === 'applied') continue
    // Told as applied before a backup took it back: a request that was late may bring it once more, to a refusal nobody waits for.
    if (world.takenBack.has(id) && world.network.applied.has(id)) continue
    // It left the device with its debtor.
    if (world.places.speaksOf(id, world.debtors.everErased)) continue
    if (!told.get(id)?.mutation) throw new Error(`${name} was never told that ${id} is ${verdict}`)
  }
}

/** Nothing that was said of an erased debtor is on any device, in whatever store; where there was no room to fold, since it was opened again. */
async function checkErased(world: World, { ledger }: Held): Promise<void> {
  const known = new Set(ledger.map(({ id }) => id))
  // What a device that was shut out could not send any more is the person's, until it is read.
  const isToldOf = (device: Device) => (id: Id) => isMember(world, device) && known.has(id)
  for (const device of world.devices) {
    const word = world.debtors.traceIn(await textOnDisk(device.name, isToldOf(device)))
    if (word) throw new Error(`${device.name} still holds "${word}" of an erased debtor`)
  }
}

function visibleTo(world: World, { user }: Device, { rows }: Held, assigned: Assigned): string[] {
  const acts = new Map(rows.map((row) => [(row.record as { act?: Id } | null)?.act, row]))
  // What undoes something that never came hangs on nothing yet, nor does what undoes that.
  const isPlaced = ({ kind, record }: ServerRow): boolean => {
    const undone = kind === 'void' && acts.get((record as { target?: Id }).target)
    return undone ? isPlaced(undone) : kind !== 'void'
  }
  const member = world.members.get(user)
  const placed = rows.filter((row) => row.record && (member?.role !== 'collector' || isPlaced(row)))
  const visible = placed.filter((row) => world.places.maySee(member, row, assigned))
  return visible.map(({ kind, record }) => canonical({ kind, record })).sort()
}

/** A tab opened now shows the same as the one that was open all along. */
async function reopen(world: World, held: Held, assigned: Assigned): Promise<void> {
  for (const device of world.devices) {
    const [before] = device.tabs
    if (!before?.book) throw new Error(`${device.name} is not open`)
    const text = view(before.book)
    await world.crash(device)
    const tab = await world.open(device)
    await drain(world)
    if (!tab.book) throw new Error(`${tab.name} does not open`)
    const lines = [view(tab.book), text].map((one) => one.split('\n')) as [string[], string[]]
    if (view(tab.book) !== text) throw new Error(`${tab.name} shows something else: ${difference(...lines)}`)
    checkTab(world, tab, held, assigned)
  }
}

function difference(seen: string[], expected: string[]): string {
  const only = (these: string[], those: string[]) => these.filter((one) => !those.includes(one)).slice(0, 3)
  return `only here: ${only(seen, expected).join('\n')}\nonly there: ${only(expected, seen).join('\n')}`
}
