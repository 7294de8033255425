/**
 * Debian's Firefox as the tests hold it, by WebDriver BiDi: the one browser that takes push messages from a service on this
 * machine. What is found is found as a screen reader does, by role and name; what is tapped is tapped at its place.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFirefox } from '../setup/engines.js'
import { connect, listening } from './bidi.ts'
import { forget, newProfile } from './phone.ts'

export const hasFirefox = findFirefox() !== null

/** How long a thing may take to appear. */
const PATIENCE = 60_000

type Preference = string | number | boolean

export interface FirefoxOptions {
  /** Websocket of the push service. */
  pushServer: string
  language?: 'fr' | 'en'
}

export interface Named {
  /** A field for a password has none. */
  role?: string
  name?: string
}

export interface Firefox {
  open(url: string): Promise<void>
  /** Goes on in the tab that something opened at this address; the one before is closed. */
  turnTo(url: string): Promise<void>
  /** Waits until it is there. */
  find(what: Named): Promise<void>
  tap(what: Named): Promise<void>
  /** Into a field, over what stands there. */
  type(what: Named, text: string): Promise<void>
  /** Runs a function of the page, with values that JSON can say, as if the person had just tapped. */
  run<T, Given extends unknown[]>(work: (...given: Given) => T | Promise<T>, ...given: Given): Promise<T>
  /** Runs it until it gives something. */
  until<T, Given extends unknown[]>(
    work: (...given: Given) => T | null | undefined | false | Promise<T | null | undefined | false>,
    ...given: Given
  ): Promise<T>
  /** Waits until a notification is on the screen, and gives its title and text. */
  notified(): Promise<{ title: string; text: string }>
  /** Taps it, as a person does. */
  tapNotice(): Promise<void>
  /** Puts it away. */
  putAway(): Promise<void>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** Push from a service of ours, notifications without asking and in the page's own process, and no call to Mozilla. */
const preferences = ({ pushServer, language = 'fr' }: FirefoxOptions): Record<string, Preference> => ({
  'dom.push.serverURL': pushServer,
  'dom.push.testing.allowInsecureServerURL': true,
  // What drives it turns push off otherwise.
  'dom.push.connection.enabled': true,
  'dom.push.retryBaseInterval': 200,
  'permissions.default.desktop-notification': 1,
  // There is no desktop that would show them.
  'alerts.useSystemBackend': false,
  'intl.accept_languages': language === 'fr' ? 'fr-FR, fr' : 'en-GB, en',
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
})

const written = (prefs: Record<string, Preference>): string =>
  Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

const WORDS_OF_NOTICE = `JSON.stringify({
  title: document.getElementById('alertTitleLabel').getAttribute('value'),
  text: document.getElementById('alertTextLabel').textContent,
})`

interface Window {
  context: string
  url: string
}

interface Node {
  sharedId: string
}

export async function openFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = newProfile()
  writeFileSync(join(profile, 'user.js'), written(preferences(options)))
  // Its notifications are windows of its own, which only a driver that may see them can tap.
  const args = [
    '--headless',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    'about:blank',
  ]
  const child = spawn(findFirefox() ?? 'firefox', args, {
    env: { ...process.env, TZ: 'Europe/Paris' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  const { send, close } = await connect(await listening(child))
  await send('session.new', { capabilities: {} })
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: Window[] }
  let context = contexts[0]?.context
  await send('browsingContext.setViewport', { context, viewport: { width: 390, height: 844 } })

  async function locate({ role, name }: Named): Promise<Node | undefined> {
    const value = { ...(role === undefined ? {} : { role }), ...(name === undefined ? {} : { name }) }
    const found = await send('browsingContext.locateNodes', { context, locator: { type: 'accessibility', value } })
    return (found.nodes as Node[])[0]
  }

  async function evaluate(work: string, given: unknown[]): Promise<unknown> {
    const answer = await send('script.evaluate', {
      // What comes back is JSON: BiDi has a notation of its own for values.
      expression: `Promise.resolve((${work})(...${JSON.stringify(given)})).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    })
    if (answer.type !== 'success') {
      const { text } = answer.exceptionDetails as { text: string }
      throw new Error(text)
    }
    return JSON.parse((answer.result as { value: string }).value)
  }

  /** For the person who reads why it failed. */
  const shown = () => evaluate('() => [location.href, document.body.innerText].join(" ")', []).catch(String)

  /** Asks again while there is nothing yet; a page that is just going away answers with an error. */
  async function awaited<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
    const end = performance.now() + PATIENCE
    for (let error: unknown; ; ) {
      try {
        const found = await ask()
        if (found) return found
      } catch (problem) {
        error = problem
      }
      if (performance.now() > end)
        throw new Error(`waited in vain for ${what} (${error ?? 'nothing'})\n${await shown()}`)
      await new Promise((later) => setTimeout(later, 50))
    }
  }

  async function noticeWindow(): Promise<string | undefined> {
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: Window[] }
    return tree.contexts.find(({ url }) => url.endsWith('/alert.xhtml'))?.context
  }

  /** Runs an expression in the window of the notification that is on the screen, once there is one. */
  const inNotice = (expression: string): Promise<string> =>
    awaited('a notification', async () => {
      const notice = await noticeWindow()
      if (!notice) return undefined
      const ready = `document.readyState === 'complete' ? (${expression}) ?? 'done' : null`
      const { result } = await send('script.evaluate', {
        expression: ready,
        target: { context: notice },
        awaitPromise: false,
      })
      return (result as { value?: string } | undefined)?.value
    })

  async function touchNotice(part: string): Promise<void> {
    await inNotice(`document.getElementById('${part}').click()`)
    await awaited('the end of the notification', async () => (await noticeWindow()) === undefined)
  }

  const nameOf = ({ role = 'a field', name = '' }: Named) => `${role} “${name}”`
  const appearing = (what: Named) => awaited(nameOf(what), () => locate(what))

  /** The page may go elsewhere by itself in the same moment, as the app does once it has followed a tap: then once more. */
  async function navigate(url: string): Promise<boolean> {
    try {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
      return true
    } catch (error) {
      if (String(error).includes('NS_BINDING_ABORTED')) return false
      throw error
    }
  }

  /** What moves away while it is reached for is reached for again: nothing was tapped then. */
  const tap = (what: Named): Promise<unknown> =>
    awaited(`${nameOf(what)} under the finger`, async () => {
      const element = await locate(what)
      return element && touch(element)
    })

  async function hasCursor(element: Node): Promise<boolean> {
    const answer = await send('script.callFunction', {
      // What bears the name may be the field or the label around it or beside it.
      functionDeclaration: `(named) => {
        const field = document.activeElement
        const parts = field === document.body ? [] : [field, ...(field?.labels ?? [])]
        return parts.some((part) => part === named || part.contains(named) || named.contains(part))
      }`,
      arguments: [element],
      target: { context },
      awaitPromise: false,
    })
    return (answer.result as { value: boolean }).value
  }

  async function touch(element: Node): Promise<true> {
    await send('script.callFunction', {
      functionDeclaration: '(element) => element.scrollIntoView({ block: "center", behavior: "instant" })',
      arguments: [element],
      target: { context },
      awaitPromise: false,
    })
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }
    await send('input.performActions', { context, actions: [finger] })
    return true
  }

  return {
    open: async (url) => void (await awaited(url, () => navigate(url))),
    async turnTo(url) {
      const opened = await awaited(`a tab at ${url}`, async () => {
        const tree = (await send('browsingContext.getTree', {})) as { contexts: Window[] }
        return tree.contexts.find((one) => one.url === url)
      })
      if (opened.context !== context) await send('browsingContext.close', { context })
      context = opened.context
    },
    find: async (what) => void (await appearing(what)),
    tap: async (what) => void (await tap(what)),
    async type(what, text) {
      await tap(what)
      // A tap is one only a moment after the finger has left: keys before that go nowhere.
      await awaited(`the cursor in ${nameOf(what)}`, async () => {
        const element = await locate(what)
        return element && hasCursor(element)
      })
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      const over = [
        { type: 'keyDown', value: '\uE009' },
        { type: 'keyDown', value: 'a' },
        { type: 'keyUp', value: 'a' },
        { type: 'keyUp', value: '\uE009' },
      ]
      await send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keys', actions: [...over, ...keys] }],
      })
    },
    run: (work, ...given) => evaluate(String(work), given) as Promise<Awaited<ReturnType<typeof work>>>,
    until: (work, ...given) =>
      awaited(String(work), () => evaluate(String(work), given) as Promise<Awaited<ReturnType<typeof work>>>),
    notified: async () => JSON.parse(await inNotice(WORDS_OF_NOTICE)) as { title: string; text: string },
    tapNotice: () => touchNotice('alertTextBox'),
    putAway: () => touchNotice('alert-close'),
    async screenshot(file) {
      const { data } = await send('browsingContext.captureScreenshot', { context })
      writeFileSync(file, Buffer.from(String(data), 'base64'))
    },
    async close() {
      const gone = new Promise((exit) => child.once('exit', exit))
      await send('browser.close', {}).catch(() => child.kill('SIGKILL'))
      await gone
      process.off('exit', orphan)
      close()
      forget(profile)
    },
  }
}
