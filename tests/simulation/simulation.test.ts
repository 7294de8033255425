/** Devices, members, network, crashes, clocks and a server, by the hundred, against the model of the server. */
import { beforeAll, expect, test } from 'vitest'
import { buildSimulation, type Simulation } from './build.ts'
import { runSeeds } from './seeds.ts'

let simulation: Simulation
beforeAll(async () => {
  simulation = await buildSimulation()
})

const model = (seed: number) => simulation.simulate(seed, new simulation.Model())

test('the same seed gives the same history', async () => {
  const [first, again] = [await model(7), await model(7)]
  expect(first.trace.length).toBeGreaterThan(100)
  expect(again.trace).toEqual(first.trace)
})

test('nothing is lost, doubled or shown to strangers on the model', () => runSeeds('the model', 500, 1, model))
