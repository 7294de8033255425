/**
 * `npm run test:deep -- 30`: half an hour of simulated histories, and how many they were. Without a number the rulebook's
 * properties come first, a hundred thousand times each, and then ten minutes of histories.
 */
import { spawnSync } from 'node:child_process'

const [minutes] = process.argv.slice(2)

/** @param {Record<string, string>} env @param {string[]} args */
const vitest = (env, ...args) =>
  spawnSync('npx', ['--no-install', 'vitest', 'run', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0

const properties = minutes !== undefined || vitest({ DEEP: '1' }, '--project', 'unit', 'tests/server/domain')
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
process.exit(properties && simulated ? 0 : 1)
