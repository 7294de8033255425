/** The same histories against the functions of the database: on PGlite held against the model call by call, on PostgreSQL at the same time. */
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Engine, engines } from '../supabase/engines.ts'
import { buildSimulation, type Simulation } from './build.ts'
import { Lockstep } from './lockstep.ts'
import { runSeeds } from './seeds.ts'
import { prepare, SqlServer } from './sql-server.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(name, () => {
    let engine: Engine
    let simulation: Simulation
    beforeAll(async () => {
      simulation = await buildSimulation()
      if (!start) return
      engine = await start()
      await prepare(engine)
    })
    afterAll(() => engine?.close())

    test(`nothing is lost, doubled or shown to strangers on ${name}`, () =>
      runSeeds(name, 20, 0.5, async (seed) => {
        const sql = new SqlServer(engine)
        const server = sql.concurrent ? sql : new Lockstep(sql, new simulation.Model(), simulation)
        await simulation.simulate(seed, server, 120)
        await sql.clear()
      }))
  })
}
