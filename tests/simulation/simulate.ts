/** One history from its seed to its end: a long time in which everything may go wrong, then quiet, and what must be true then. */

import type { Device, Tab } from './device.ts'
import { install } from './platform.ts'
import { calm, checkQuiet } from './quiet.ts'
import type { Server } from './server.ts'
import { World } from './world.ts'

export interface Outcome {
  trace: string[]
  saved: number
}

export { Model } from './model.ts'
export { answerText, heldText } from './server.ts'

install()

/** Rejects with what was found wrong, and the end of the history. */
export async function simulate(seed: number, server: Server, steps = 160): Promise<Outcome> {
  const world = new World(seed, server)
  try {
    for (let i = 0; i < steps; i++) {
      await (world.random.chance(0.72) ? goOn(world) : begin(world))
      world.pass(world.random.chance(0.03) ? 20 * 3_600_000 : 400)
      world.check()
    }
    if (server.concurrent) await storm(world)
    await checkQuiet(world)
  } catch (error) {
    // TRACE=1000 shows more of it.
    const end = world.trace.slice(-Number(process.env.TRACE ?? 40)).join('\n')
    throw new Error(`${error instanceof Error ? (error.stack ?? error.message) : error}\n\n${end}`, { cause: error })
  }
  return { trace: world.trace, saved: world.saved.length }
}

const GUSTS = 8

/** Every device writes and syncs in the same moment, again and again: where calls may overlap, they do. */
async function storm(world: World): Promise<void> {
  await calm(world)
  for (let gust = 0; gust < GUSTS; gust++) {
    const tabs = world.devices.flatMap(({ tabs: [first] }) => first ?? [])
    for (const act of [world.write, world.sync]) {
      for (const tab of tabs) await act.call(world, tab)
      await world.rest()
    }
    await world.network.together()
    await world.rest()
  }
}

/** Something that was begun goes on, or fails. */
async function goOn(world: World): Promise<void> {
  const { random, network } = world
  const moves = world.moves()
  if (moves.length + network.busy === 0) return begin(world)
  if (network.busy > 0 && random.int(moves.length + network.busy) < network.busy) return network.move()
  const writing = world.devices.flatMap(({ tabs }) => tabs.filter(({ steps }) => steps[0]?.label.startsWith('write')))
  if (writing.length > 0 && random.chance(0.02)) {
    const tab = random.pick(writing)
    if (tab.steps[0]) return world.refuse(tab, tab.steps[0])
  }
  await random.pick(moves)()
}

type Act = [weight: number, act: (world: World, device: Device, tab: Tab) => Promise<unknown>]

const ACTS: Act[] = [
  [40, (world, _, tab) => world.write(tab)],
  [6, (world, _, tab) => world.undo(tab)],
  [30, (world, _, tab) => world.sync(tab)],
  [8, (world, _, tab) => world.join(tab)],
  [6, (world, device) => world.crash(device)],
  [2, (world, _, tab) => world.kill(tab)],
  [4, openAnother],
  [2, upgradeApp],
  [1, (world) => world.server.upgrade(2)],
  [3, (world) => world.changeMember()],
  [1, (world) => world.signOut()],
  [1, async (world) => world.network.forge()],
  [3, (world) => world.editAtServer()],
  [1, (world) => world.erase()],
  [2, (world) => world.purge()],
  [2, (world) => world.backup()],
  [1, (world) => world.restore()],
]
const ALL = ACTS.reduce((sum, [weight]) => sum + weight, 0)

async function begin(world: World): Promise<void> {
  const device = world.random.pick(world.devices)
  if (device.tabs.length === 0) {
    await world.open(device)
    return
  }
  const tab = world.random.pick(device.tabs)
  let roll = world.random.int(ALL)
  for (const [weight, act] of ACTS) {
    roll -= weight
    if (roll >= 0) continue
    await act(world, device, tab)
    return
  }
}

async function openAnother(world: World, device: Device): Promise<void> {
  if (device.tabs.length < 3) await world.open(device)
}

/** The newer app opens beside the older one, which then has to go. */
async function upgradeApp(world: World, device: Device): Promise<void> {
  if (device.app === 2) return
  device.app = 2
  await world.open(device)
}
