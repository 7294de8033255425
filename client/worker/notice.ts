/** What is shown for a message: as it came, quietly where it is a repeat, and without its words where they are of no use any more. */
import type { Id, Instant, Language } from '../../server/domain/records/primitives.ts'
import { notices as english } from '../i18n/en/notices.ts'
import { notices as french } from '../i18n/fr/notices.ts'
import { type PushMessage, pathOf } from './message.ts'

export const noticeWords = (language: Language) => (language === 'fr' ? french : english)

/** What a tap finds with the notification. */
export interface NoticeData {
  /** Where a tap on it leads, and each button. */
  path: string
  paths: Record<string, string>
  clientId: Id | null
  language: Language
  /** The act that "undo" takes back. */
  act?: Id
}

export interface Notice {
  title: string
  options: NotificationOptions & { actions?: { action: string; title: string }[]; renotify?: boolean }
}

export interface Given {
  now: Instant
  origin: string
  /** The language of this device, for what the message does not say. */
  language: Language
  /** Shown here before: the server could not know that it had arrived. */
  isRepeat: boolean
  isSignedIn: boolean
}

export function noticeOf(message: PushMessage | null, given: Given): Notice {
  const words = noticeWords(given.language)
  if (!given.isSignedIn) return quietNotice(words.title, words.signedOut, 'signed-out', given.language)
  if (!message) return quietNotice(words.title, words.unreadable, 'unreadable', given.language)
  const { title, body, lang, tag, data } = message.notification
  if (data?.until && data.until < given.now) return quietNotice(words.title, words.late, 'late', given.language)
  return {
    title,
    options: {
      body,
      lang,
      dir: 'ltr',
      icon: ICON,
      ...(tag && { tag }),
      // The same tag takes the place of the first: nobody is called twice.
      silent: given.isRepeat,
      actions: message.notification.actions,
      data: dataOf(message, given.origin),
    },
  }
}

const ICON = '/icon-192.png'

function dataOf({ notification }: PushMessage, origin: string): NoticeData {
  const { data, navigate, actions, lang } = notification
  const path = pathOf(navigate, origin)
  const paths = actions.map(({ action }) => [action, pathOf(data?.urls[action] ?? navigate, origin)] as const)
  return { path, paths: Object.fromEntries(paths), clientId: data?.clientId ?? null, language: lang }
}

/** A line that calls nobody: systems demand that each message shows something. */
export function quietNotice(
  title: string,
  body: string,
  tag: string,
  lang: Language,
  more: Partial<NoticeData> = {},
): Notice {
  const data: NoticeData = { path: '/', paths: {}, clientId: null, language: lang, ...more }
  return { title, options: { body, lang, dir: 'ltr', icon: ICON, tag, silent: true, data } }
}
