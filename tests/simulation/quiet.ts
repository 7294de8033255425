/** What must be true once the network is whole, every device open and nobody writes any more. */
import { type Device, shown, type Tab, view } from './device.ts'
import { canonical, type Held, maySee } from './server.ts'
import type { Saved, World } from './world.ts'

/** A server that answers settles a device in far fewer rounds. */
const ROUNDS = 60

export async function checkQuiet(world: World): Promise<void> {
  await world.server.upgrade(2)
  for (const device of world.devices) {
    for (const tab of device.tabs.filter((one) => one.outdated || one.failed)) await world.kill(tab)
    if (device.tabs.length === 0) await world.open(device)
  }
  await drain(world)
  await joinAll(world)
  await settle(world)
  const held = await world.server.held()
  checkLedger(world, held)
  checkFacts(world, held)
  checkOrder(world, held)
  for (const tab of members(world)) checkTab(world, tab, held)
  await reopen(world, held)
  world.check()
}

/** Everything under way arrives, and nothing goes wrong. */
async function drain(world: World): Promise<void> {
  for (;;) {
    world.check()
    world.pass(50)
    const [move] = world.moves()
    if (move) await move()
    else if (world.network.busy > 0) await world.network.drain()
    else return
  }
}

async function joinAll(world: World): Promise<void> {
  const [first] = world.devices
  for (const device of world.devices) {
    if (device.tabs.some(({ book }) => !book?.meta().account)) await alone(world, device)
    const [tab] = device.tabs
    if (!tab) throw new Error(`${device.name} does not open`)
    if (device === first && !world.workspace) await prepare(world, tab)
    await world.join(tab)
    await drain(world)
  }
}

async function alone(world: World, device: Device): Promise<void> {
  for (const tab of device.tabs.slice(1)) await world.kill(tab)
  await drain(world)
}

/** A first device that nobody used: it writes something, so that there is a workspace. */
async function prepare(world: World, tab: Tab): Promise<void> {
  if (tab.book?.all('workspace').length === 0) await world.write(tab)
  await drain(world)
}

const isMember = (world: World, tab: Tab): boolean => world.members.get(tab.device.user)?.revoked === false

/** The tabs of those who are members, one per device at least. */
const members = (world: World): Tab[] =>
  world.devices.flatMap(({ tabs }) => tabs).filter((tab) => isMember(world, tab) && tab.book?.meta().account)

async function settle(world: World): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const tab of world.devices.flatMap(({ tabs }) => tabs)) {
      await world.sync(tab)
      await drain(world)
    }
    const { head } = await world.server.held()
    if (members(world).every((tab) => hasAll(tab, head))) return
  }
  const stuck = members(world).map(
    ({ name, book }) => `${name} at ${book?.meta().cursor}, ${book?.outbox().length} wait`,
  )
  throw new Error(`it never becomes quiet: ${stuck.join('; ')}`)
}

/** The tab that syncs has taken everything; the others show what it tells them. */
const hasAll = ({ device, book }: Tab, head: number): boolean =>
  book?.outbox().length === 0 && device.tabs[0]?.book?.meta().cursor === head

/** Saved is saved: at the server, or taken back by a restored backup, or on a device that may not send any more. */
function checkLedger(world: World, { ledger }: Held): void {
  const known = new Set(ledger.map(({ id }) => id))
  if (known.size !== ledger.length) throw new Error('a mutation stands twice in the ledger')
  for (const one of world.saved) {
    if (one.alone || known.has(one.act) || world.takenBack.has(one.act)) continue
    if (waitsAtRemoved(world, one)) continue
    throw new Error(`${one.act} was saved on ${one.device.name} and is nowhere`)
  }
}

const waitsAtRemoved = (world: World, { device, act }: Saved): boolean =>
  device.tabs.some((tab) => !isMember(world, tab) && tab.book?.outbox().some(({ mutation }) => mutation.id === act))

/** Facts are at the server as they were recorded, stamped with who did it. */
function checkFacts(world: World, held: Held): void {
  const rows = new Map(held.rows.map((row) => [row.id, row]))
  const verdicts = new Map(held.ledger.map(({ id, verdict }) => [id, verdict]))
  for (const { device, act, facts, alone } of world.saved) {
    const verdict = verdicts.get(act)
    if (alone ? world.restored > 0 : verdict !== 'applied' && verdict !== 'merged') continue
    for (const { kind, record } of facts) {
      const stands = rows.get(record.id)?.record
      if (canonical(stands) !== canonical({ ...record, by: device.user }))
        throw new Error(`${kind} ${record.id} was ${canonical(record)} and is ${canonical(stands)}`)
    }
  }
}

/** What a tab did first, the server took first. */
function checkOrder(world: World, { ledger }: Held): void {
  const place = new Map(ledger.map(({ id }, nth) => [id, nth]))
  const last = new Map<Tab, number>()
  for (const { tab, act, alone } of world.saved) {
    const at = alone ? undefined : place.get(act)
    if (at === undefined) continue
    if (at < (last.get(tab) ?? -1)) throw new Error(`${act} of ${tab.name} came out of order`)
    last.set(tab, at)
  }
}

/** A device of a member shows what the server holds, no more and no less, and every verdict its person has to see. */
function checkTab(world: World, { name, device, book }: Tab, held: Held): void {
  if (!book) throw new Error(`${name} is not open`)
  const member = world.members.get(device.user)
  const visible = held.rows.filter((row) => row.record && maySee(member, row))
  const expected = visible.map(({ kind, record }) => canonical({ kind, record })).sort()
  const seen = shown(book)
  if (seen.join('\n') !== expected.join('\n')) throw new Error(`${name} differs:\n${difference(seen, expected)}`)
  const told = new Map(book.verdicts().map((verdict) => [verdict.id, verdict]))
  for (const { id, replica, verdict } of held.ledger) {
    if (replica !== book.meta().device || verdict === 'applied') continue
    if (!told.get(id)?.mutation) throw new Error(`${name} was never told that ${id} is ${verdict}`)
  }
}

/** A tab opened now shows the same as the one that was open all along. */
async function reopen(world: World, held: Held): Promise<void> {
  for (const device of world.devices) {
    const [before] = device.tabs
    if (!before?.book) throw new Error(`${device.name} is not open`)
    const text = view(before.book)
    // Who may not sync any more never learns what another tab wrote and died before it told.
    const knows = before.alone || isMember(world, before)
    await world.crash(device)
    const tab = await world.open(device)
    await drain(world)
    if (!tab.book) throw new Error(`${tab.name} does not open`)
    const lines = [view(tab.book), text].map((one) => one.split('\n')) as [string[], string[]]
    if (knows && view(tab.book) !== text) throw new Error(`${tab.name} shows something else: ${difference(...lines)}`)
    if (isMember(world, tab)) checkTab(world, tab, held)
  }
}

function difference(seen: string[], expected: string[]): string {
  const only = (these: string[], those: string[]) => these.filter((one) => !those.includes(one)).slice(0, 3)
  return `only here: ${only(seen, expected).join('\n')}\nonly there: ${only(expected, seen).join('\n')}`
}
