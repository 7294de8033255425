/**
 * `npm test`: installs the engines that are missing, then checks types and style, builds the app and runs every test.
 * Further arguments go to the test runner: `npm test -- --project unit tests/client/book`.
 */
import { spawnSync } from 'node:child_process'
import { browserVersion, findPostgres, prepareEngines } from './setup/engines.js'

const inCi = Boolean(process.env.CI)
const wanted = process.argv.slice(2)

/** @param {string} command @param {string[]} args */
function run(command, args) {
  return spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' }).status === 0
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.log(`\n${why}\n\n0 passed, 1 failed`)
  process.exit(1)
}

const missing = prepareEngines()
for (const engine of missing) console.log(`SKIPPED: every test that needs ${engine}, which is not installed.`)
if (inCi && missing.length > 0) stop(`Missing: ${missing.join(', ')}.`)
console.log(`Browser: ${browserVersion()}. PostgreSQL: ${findPostgres() ?? 'none'}.`)

if (!run('tsc', ['--noEmit'])) stop('The types do not hold.')
if (!run('biome', ['ci', '--error-on-warnings', '.']))
  stop('The style is not the project’s: npm run format mends most of it.')
if (!run('vite', ['build', '--logLevel', 'warn'])) stop('The app does not build.')
process.exit(run('vitest', ['run', ...wanted]) ? 0 : 1)
