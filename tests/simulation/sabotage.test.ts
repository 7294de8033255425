/** Each rule broken in turn has to be noticed, within a few histories. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startPglite } from '../supabase/engines.ts'
import { buildSimulation, type Simulation } from './build.ts'
import { Lockstep } from './lockstep.ts'
import { inDatabase, onDevice } from './sabotage.ts'
import { prepare, SqlServer, sabotage } from './sql-server.ts'

/** Runs histories until one fails, and says which. */
async function noticed(name: string, most: number, one: (seed: number) => Promise<unknown>): Promise<void> {
  for (let seed = 1; seed <= most; seed++) {
    const found = await one(seed).then(
      () => null,
      (error: Error) => error.message.split('\n')[0],
    )
    if (found === null) continue
    console.log(`${name}: seed ${seed}, ${found}`)
    return
  }
  expect.fail(`${most} histories noticed nothing`)
}

test.each(onDevice)('it is noticed when $name', async ({ name, edits }) => {
  const { simulate, Model } = await buildSimulation(edits)
  await noticed(name, 150, (seed) => simulate(seed, new Model()))
})

describe('in the database', () => {
  let engine: Engine
  let simulation: Simulation
  beforeAll(async () => {
    simulation = await buildSimulation()
    engine = await startPglite()
    await prepare(engine)
  })
  afterAll(() => engine?.close())

  test.each(inDatabase)('it is noticed when $name', async ({ name, edits }) => {
    const mend = await sabotage(engine, edits)
    try {
      await noticed(name, 40, async (seed) => {
        const sql = new SqlServer(engine)
        try {
          await simulation.simulate(seed, new Lockstep(sql, new simulation.Model(), simulation), 120)
        } finally {
          await sql.clear()
        }
      })
    } finally {
      await mend()
    }
  })
})
