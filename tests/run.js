/**
 * `npm test`: installs the engines that are missing, then checks types and style while the app is built, and
 * runs every test.
 * Further arguments go to the test runner: `npm test -- --project unit tests/client/book`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { browserVersion, findPostgres, findShell, prepareEngines } from './setup/engines.js'

const inCi = Boolean(process.env.CI)
const wanted = process.argv.slice(2)

/** Tells what it says once it has ended: others run beside it. @param {string[]} words @returns {Promise<boolean>} */
const holds = (...words) =>
  new Promise((settle) => {
    const child = spawn('npx', ['--no-install', ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    child.once('close', (code) => {
      process.stdout.write(said)
      settle(code === 0)
    })
  })

/** @param {string} why @returns {never} */
function stop(why) {
  console.log(`\n${why}\n\n0 passed, 1 failed`)
  process.exit(1)
}

const missing = prepareEngines()
for (const engine of missing) console.log(`SKIPPED: every test that needs ${engine}, which is not installed.`)
if (inCi && missing.length > 0) stop(`Missing: ${missing.join(', ')}.`)
console.log(
  `Browser: ${browserVersion()}, for pages alone ${findShell() ?? 'none'}. PostgreSQL: ${findPostgres() ?? 'none'}.`,
)

const [typed, styled, built] = await Promise.all([
  holds('tsc', '--noEmit'),
  holds('biome', 'ci', '--error-on-warnings', '.'),
  holds('vite', 'build', '--logLevel', 'warn'),
])
if (!typed) stop('The types do not hold.')
if (!styled) stop('The style is not the project’s: npm run format mends most of it.')
if (!built) stop('The app does not build.')
process.exit(spawnSync('npx', ['--no-install', 'vitest', 'run', ...wanted], { stdio: 'inherit' }).status ?? 1)
