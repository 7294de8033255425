/**
 * `npm run test:deep -- 30`: half an hour of simulated histories, and how many they were. Without a number the rulebook's
 * properties come first, a hundred thousand times each, and the interface's, then ten minutes of histories, then twenty
 * thousand reminders through four dispatchers that are killed, and at last two real phones that are killed `KILLS` times
 * each, in the midst of some two hundred acts and their syncs. `KILL_SEED` chooses the acts and moments of the first again,
 * the number after it those of the second.
 */
import { spawnSync } from 'node:child_process'

const [minutes] = process.argv.slice(2)

/** @param {Record<string, string>} env @param {string[]} args */
const vitest = (env, ...args) =>
  spawnSync('npx', ['--no-install', 'vitest', 'run', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0

const properties =
  minutes !== undefined || vitest({ DEEP: '1' }, '--project', 'unit', 'tests/server/domain', 'tests/server/api')
const duration = Number(minutes ?? 10)
if (!(duration > 0)) throw new Error(`not a number of minutes: ${minutes}`)
// A test may take as long as it was given, and what its last seed needs.
const patience = String((duration + 10) * 60_000)
const files = ['tests/simulation/simulation.test.ts', 'tests/simulation/databases.test.ts']
const simulated = vitest(
  { SIMULATION_MINUTES: String(duration) },
  '--project',
  'simulation',
  ...files,
  '--testTimeout',
  patience,
)
const told =
  minutes !== undefined ||
  vitest({ REMINDERS: '20000' }, '--project', 'database', 'tests/supabase/dispatch-faults.test.ts')
const KILLS = process.env.KILLS ?? '70'
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9))
/** @param {number} of */
const dies = (of) => vitest({ KILLS, KILL_SEED: String(of) }, '--project', 'e2e', 'tests/e2e/kill.test.ts')
const killed = minutes !== undefined || [seed, seed + 1].map(dies).every(Boolean)
process.exit(properties && simulated && told && killed ? 0 : 1)
