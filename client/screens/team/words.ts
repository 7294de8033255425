/** People, devices and refusals in the words of the screen. */
import type { Id, Instant } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { moment, rest } from '../../i18n/index.ts'
import { isSignedOut } from '../../sync/server-error.ts'
import type { Device, Member } from '../../sync/team.ts'

type Named = keyof ReturnType<typeof rest>['team']['refused']

/** Why the server did not do it. */
export function refusalWords(code: string): string {
  const { refused } = rest().team
  if (isSignedOut(code)) return refused['signed-out']
  return code in refused ? refused[code as Named] : refused.other
}

export const untilWords = (book: Book, at: Instant): string => moment(at, { today: book.today() })

/** When a device of theirs was last heard of; nothing where the server does not say. */
export function seenWords(book: Book, { devices }: Member): string {
  const [latest] = devices.filter((one) => !one.signedOutAt)
  return latest ? rest().team.seen(moment(latest.seenAt, { today: book.today() })) : ''
}

/** Somebody of the team by name, as far as this device was told. */
export function nameOf(book: Book, id: Id): string {
  return book.meta().team?.find((one) => one.id === id)?.name ?? rest().team.someone
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const found = (names: typeof BROWSERS, agent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** What a browser says of itself, as a person calls it. */
export function deviceWords({ agent }: Pick<Device, 'agent'>): string {
  const words = rest().team
  const [browser, system] = [found(BROWSERS, agent ?? ''), found(SYSTEMS, agent ?? '')]
  if (browser && system) return words.device.on(browser, system)
  return browser ?? system ?? words.member.unknownDevice
}
