/** Finds the browser, the database and the reader of PDF the tests run on, and installs Debian's where it may. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const SHELL = 'chromium-headless-shell'
const MAC_BROWSERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** @param {string} command */
function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(':')) {
    const file = join(folder, command)
    if (folder && existsSync(file)) return file
  }
  return null
}

/** Path of an installed Chromium, Chrome or Edge, or null. `CHROME_PATH` wins. */
export function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  return BROWSERS.map(onPath).find(Boolean) ?? MAC_BROWSERS.find(existsSync) ?? null
}

/**
 * Path of a browser for pages alone: Debian's shell of Chromium, without the window, its bars and its services, takes less of
 * the machine for the same page. Where there is none, the whole browser.
 */
export function findShell() {
  return (process.env.CHROME_PATH ? null : onPath(SHELL)) ?? findBrowser()
}

/** Path of Firefox, Debian's long-lived one first, or null. `FIREFOX_PATH` wins. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH
  if (named) return existsSync(named) ? named : null
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox'
  return onPath('firefox-esr') ?? onPath('firefox') ?? (existsSync(mac) ? mac : null)
}

/** Folder that holds `postgres` and `initdb`, version 15 or newer, or null. */
export function findPostgres() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((n) => n >= 15)
    : []
  const debian = versions.sort((a, b) => b - a).map((version) => join(root, String(version), 'bin'))
  const found = [...debian, onPath('postgres')?.replace(/\/postgres$/, '')]
  return found.find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null
}

/** Path of `pdftotext`, which comes with the other tools of poppler, or null. */
export const findPoppler = () => onPath('pdftotext')

const mayInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== null

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(' and ')} from Debian…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string[]} args */
  const apt = (...args) => {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
    if (status !== 0) console.error(stdout, stderr)
  }
  apt('update')
  // What this Debian does not offer would keep the others from being installed.
  const offered = packages.filter((name) => spawnSync('apt-cache', ['show', name]).status === 0)
  apt('install', '-y', '--no-install-recommends', ...offered)
}

/** The shell comes with Debian’s own Chromium, in the same version or not at all. */
const lacksShell = () => !onPath(SHELL) && findBrowser() === '/usr/bin/chromium'

/** Installs what is missing where that is allowed. Returns the names of what is still missing. */
export function prepareEngines() {
  const wanted = []
  if (!findBrowser() || lacksShell()) wanted.push('chromium', SHELL)
  if (!findPostgres()) wanted.push('postgresql')
  if (!findFirefox()) wanted.push('firefox-esr')
  if (!findPoppler()) wanted.push('poppler-utils')
  if (wanted.length > 0 && mayInstall()) install(wanted)
  const missing = []
  if (!findBrowser()) missing.push('a browser (Chromium, Chrome or Edge)')
  if (!findFirefox()) missing.push('Firefox')
  if (!findPostgres()) missing.push('PostgreSQL 15 or newer')
  if (!findPoppler()) missing.push('poppler (pdftotext)')
  return missing
}

/** What the browser says it is, for the record of a run. */
export function browserVersion() {
  const path = findBrowser()
  return path ? execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() : 'none'
}
