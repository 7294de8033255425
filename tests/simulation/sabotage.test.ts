/** Each rule broken in turn has to be noticed, within a few histories. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, engines } from '../supabase/engines.ts'
import { buildSimulation, type Simulation } from './build.ts'
import { Lockstep } from './lockstep.ts'
import { amongMany, inDatabase, onDevice, type Sabotage } from './sabotage.ts'
import { prepare, SqlServer, sabotage } from './sql-server.ts'

/** Runs histories until one fails, and says which. */
async function noticed(
  { name, first = 1 }: Sabotage,
  most: number,
  one: (seed: number) => Promise<unknown>,
): Promise<void> {
  for (let seed = first; seed < first + most; seed++) {
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

test.each(onDevice)('it is noticed when $name', async (rule) => {
  const { simulate, Model } = await buildSimulation(rule.edits)
  await noticed(rule, 150, (seed) => simulate(seed, new Model()))
})

/** Breaks a rule of the database and runs histories on it until one notices. */
async function noticedOn(engine: Engine, rule: Sabotage, one: OneHistory): Promise<void> {
  const { edits, before = [] } = rule
  for (const statement of before) await engine.run('owner', statement)
  const mend = await sabotage(engine, edits)
  try {
    await noticed(rule, 60, async (seed) => {
      const sql = new SqlServer(engine)
      try {
        await one(seed, sql)
      } finally {
        await sql.clear()
      }
    })
  } finally {
    await mend()
  }
}

type OneHistory = (seed: number, sql: SqlServer) => Promise<unknown>

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`on ${name}`, () => {
    let engine: Engine
    let simulation: Simulation
    beforeAll(async () => {
      simulation = await buildSimulation()
      if (!start) return
      engine = await start()
      await prepare(engine)
    })
    afterAll(() => engine?.close())

    const { one, all } = {
      PGlite: {
        all: inDatabase,
        one: (seed: number, sql: SqlServer) =>
          simulation.simulate(seed, new Lockstep(sql, new simulation.Model(), simulation), 120),
      },
      PostgreSQL: { all: amongMany, one: (seed: number, sql: SqlServer) => simulation.simulate(seed, sql, 120) },
    }[name]

    test.each(all)('it is noticed when $name', (rule) => noticedOn(engine, rule, one))
  })
}
