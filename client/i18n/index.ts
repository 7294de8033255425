/**
 * The language of the screen: `t()` for what the first load says, `rest()` for every other screen, and formats that
 * follow the language. All are signals underneath: what reads them is written again when the language changes.
 */
import { batch, createSignal } from 'solid-js'
import type { First, Rest } from './dictionary.ts'
import { type Formats, formatsFor, type Language } from './formats.ts'

export type { First, Rest } from './dictionary.ts'
export type { CountForms, DayStyle, Formats, Language } from './formats.ts'

interface Loader {
  first: () => Promise<{ first: First }>
  rest: () => Promise<{ rest: Rest }>
}

const loaders: Record<Language, Loader> = {
  fr: { first: () => import('./fr/first.ts'), rest: () => import('./fr/rest.ts') },
  en: { first: () => import('./en/first.ts'), rest: () => import('./en/rest.ts') },
}

export const languages = Object.keys(loaders) as Language[]
const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

const [language, setSignal] = createSignal<Language>('fr')
const [first, setFirst] = createSignal<First>()
const [more, setMore] = createSignal<Rest>()

export { language }

/** Where the device remembers its language, so that the first paint needs no database. */
const KEY = 'encaisse.language'

/** The language to start in: the one chosen before on this device, else the first of the browser's that we speak, else French. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr'
}

/** True from the first screen that asks for the second tier: a switch of language then brings both. */
let restWanted = false

/** The language asked for last, which may still be coming in. */
let asked: Language | undefined

async function speak(next: Language): Promise<void> {
  asked = next
  const [{ first: words }, ready] = await Promise.all([
    loaders[next].first(),
    restWanted ? loaders[next].rest() : undefined,
  ])
  // A screen may have asked for the second tier meanwhile.
  const others = ready ?? (restWanted ? await loaders[next].rest() : undefined)
  if (asked !== next) return
  batch(() => {
    setFirst(words)
    setMore(others?.rest)
    setSignal(next)
  })
  document.documentElement.lang = next
}

/** Call once before rendering. */
export const startLanguage = (): Promise<void> => speak(preferredLanguage())

/** Switches the screen; resolves when it speaks the new language, or another one was asked for meanwhile. Call it too when the workspace says another one. */
export async function setLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEY, next)
  if (next !== language() || next !== asked) await speak(next)
}

/** Loads the second tier of the current language; `lazyScreen` waits for it. */
export async function loadRest(): Promise<void> {
  restWanted = true
  if (more()) return
  const wanted = language()
  const loaded = await loaders[wanted].rest()
  // The language may have changed while this one came in.
  if (wanted === language()) setMore(loaded.rest)
  else await loadRest()
}

/** Texts of the first load: shell, Today, plan sentences. */
export function t(): First {
  const words = first()
  if (!words) throw new Error('startLanguage() must resolve before anything is rendered')
  return words
}

/** Texts of every other screen. Only code reached through `lazyScreen` or after `loadRest()` may call it. */
export function rest(): Rest {
  const words = more()
  if (!words) throw new Error('loadRest() must resolve before rest() is read')
  return words
}

const now = (): Formats => formatsFor(language())
export const money: Formats['money'] = (...args) => now().money(...args)
export const number: Formats['number'] = (...args) => now().number(...args)
export const day: Formats['day'] = (...args) => now().day(...args)
export const dayRelative: Formats['dayRelative'] = (...args) => now().dayRelative(...args)
export const moment: Formats['moment'] = (...args) => now().moment(...args)
export const count: Formats['count'] = (...args) => now().count(...args)
export const list: Formats['list'] = (...args) => now().list(...args)
