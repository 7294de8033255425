/** A phone as the tests hold it: Debian's Chromium at 390x844, that can be taken offline, started anew or killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser, findShell } from '../setup/engines.js'

/**
 * The address bar draws its list ahead in a page of its own, a third of what a start costs. The others are those the
 * driver turns off: only the last list given counts.
 */
const UNUSED = [
  'WebUIOmniboxPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED}`,
]

/** A device that beeps, and may be listened to without anybody being asked. */
const MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

const SIZE = { width: 390, height: 844 }
const PATIENCE = 60_000

export interface PhoneOptions {
  /** Profile on disk to open, in a browser of its own. Without one the phone is forgotten when it closes. */
  profile?: string
  /** Whether the shell opens the profile: for whoever starts often and needs neither push nor background sync. */
  shell?: boolean
  language?: 'fr' | 'en'
  dark?: boolean
  /** With a microphone, in a browser of its own. */
  microphone?: boolean
  /** The instant the phone believes it is; the tests depend on no clock but this. */
  at?: string
  /** Whether the app keeps itself on the phone, for which it fetches all its files: only who goes without network needs them. */
  installs?: boolean
  /** For measuring: the machine's own clock, with its marks and times. */
  realClock?: boolean
  /**
   * Links that lead to other apps are followed by the browser instead of being noted down (`openedApps`). The shell only: the
   * whole browser asks about each such link, in a window of its own that takes every tap on the page away.
   */
  follows?: boolean
}

export interface Phone {
  page: Page
  context: BrowserContext
  offline(yes: boolean): Promise<void>
  /** Waits until the service worker serves the app, so that the next start needs no network. */
  installed(): Promise<void>
  close(): Promise<void>
}

/** Without a browser the tests are skipped visibly; where CI is set the run has failed before this. */
export const hasBrowser = findBrowser() !== null

const browserPath = (): string => findBrowser() ?? 'chromium'
const shellPath = (): string => findShell() ?? 'chromium'

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'encaisse-phone-'))
export const forget = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

/** Monday 23 November 2026 at ten in Paris: a working day, on which no guard speaks against a call. */
export const DAY = '2026-11-23T09:00:00Z'

/** For phones with an account: a working day that lies behind the server’s clock, whenever the tests run; sync allows for it. */
export const FRIDAY_BEFORE = '2026-11-20T09:00:00Z'

/** Of this process: to start a browser takes longer than most walks. It ends with the process. */
let browser: Promise<Browser> | undefined
const sharedBrowser = (): Promise<Browser> => {
  browser ??= chromium.launch({ executablePath: shellPath(), args: FLAGS, timeout: 120_000 })
  return browser
}

const settingsOf = ({ language, dark }: PhoneOptions): BrowserContextOptions => ({
  viewport: SIZE,
  deviceScaleFactor: 1,
  hasTouch: true,
  locale: language === 'en' ? 'en-GB' : 'fr-FR',
  timezoneId: 'Europe/Paris',
  colorScheme: dark ? 'dark' : 'light',
  acceptDownloads: true,
})

/** What the tests believe to be several phones shares a browser, and nothing that is stored: contexts know nothing of each other. */
async function contextOf(options: PhoneOptions): Promise<BrowserContext> {
  if (!options.profile && !options.microphone) return (await sharedBrowser()).newContext(settingsOf(options))
  const args = options.microphone ? [...FLAGS, ...MICROPHONE] : FLAGS
  const start = { executablePath: options.shell ? shellPath() : browserPath(), args, timeout: 120_000 }
  return chromium.launchPersistentContext(options.profile ?? '', { ...start, ...settingsOf(options) })
}

/** Of every phone that is open in this process, with what it complained of, for what is told of a test that failed. */
const open = new Map<Page, string[]>()

function watch(page: Page): void {
  const complaints: string[] = []
  open.set(page, complaints)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.once('close', () => open.delete(page))
}

/** What a person would hear on each open page: it says more of a failure than what was waited for. */
export const seenOnPhones = (): Promise<string[]> =>
  Promise.all(
    Array.from(open, async ([page, complaints]) => {
      const heard = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String)
      return [page.url(), ...complaints, heard].join('\n')
    }),
  )

/** As a browser that has no service workers: the app asks. */
const withoutWorker = () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')

export async function openPhone(options: PhoneOptions = {}): Promise<Phone> {
  const context = await contextOf(options)
  context.setDefaultTimeout(PATIENCE)
  if (!options.realClock) await context.clock.setFixedTime(new Date(options.at ?? DAY))
  if (!options.follows) await withApps(context)
  if (!options.installs) await context.addInitScript(withoutWorker)
  const page = context.pages()[0] ?? (await context.newPage())
  watch(page)
  return {
    page,
    context,
    offline: (yes) => context.setOffline(yes),
    async installed() {
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready
      })
      await page.waitForFunction(async () => {
        const kept = await caches.keys()
        return kept.length > 0 && (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'
      })
    },
    close: () => context.close(),
  }
}

export interface Killable {
  page: Page
  /** SIGKILL to the whole browser, as a phone that runs out of memory or battery does. */
  kill(): Promise<void>
}

/** A browser whose process is ours to kill, the shell: what it keeps on disk is kept by the same code. */
export async function openKillable(profile: string): Promise<Killable> {
  const child: ChildProcess = spawn(
    shellPath(),
    [...FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endpoint = await new Promise<string>((resolve, reject) => {
    let heard = ''
    child.stderr?.on('data', (chunk) => {
      heard += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(heard)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`the browser ended: ${heard}`)))
  })
  const browser = await chromium.connectOverCDP(endpoint, { timeout: 120_000 })
  const context = browser.contexts()[0] ?? (await browser.newContext())
  context.setDefaultTimeout(PATIENCE)
  const page = context.pages()[0] ?? (await context.newPage())
  watch(page)
  await page.setViewportSize(SIZE)
  return {
    page,
    async kill() {
      const gone = new Promise((exit) => child.once('exit', exit))
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close().catch(() => {})
    },
  }
}

/**
 * The apps of the phone that a link opens (dialler, SMS, mail): the test's machine has none, and Chromium would wait for
 * one. The links are followed as far as the page can see, and kept in `window.opened`.
 */
export async function withApps(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const opened: string[] = []
    Object.assign(window, { opened })
    const keep = (event: MouseEvent) => {
      // The app asks first: nothing is opened.
      if (event.defaultPrevented) return
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !/^(tel|sms|mailto):/.test(link.href)) return
      opened.push(link.href)
      event.preventDefault()
    }
    // After the app's own listeners: they see the tap as it is.
    window.addEventListener('click', keep)
  })
}

export const openedApps = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { opened: string[] }).opened)
