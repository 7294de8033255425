/**
 * The payload of a reminder: one JSON that Safari shows by itself (declarative web push) and every other browser hands to
 * the worker. WebKit refuses the whole of it when one member has the wrong type or an address is not absolute.
 */
import type { Id, Instant, Language } from '../records/primitives.ts'
import { dayText, listText, moneyText, timeText, totalText } from '../words/format.ts'
import { type ReminderWords, reminderWords } from '../words/reminders.ts'
import type { Reminder, ReminderSettings } from './reminder.ts'
import { shortened } from './shortened.ts'
import { topicOf } from './topic.ts'

export type MessageAction = 'call' | 'later' | 'tomorrow' | 'done'

export interface PushMessage {
  web_push: 8030
  /** Cases that are due; a test leaves the badge as it is. */
  app_badge?: number
  notification: {
    title: string
    body: string
    navigate: string
    lang: Language
    dir: 'ltr'
    tag: string
    icon: string
    silent: false
    app_badge?: number
    data: MessageData
    actions: { action: MessageAction; title: string; navigate: string }[]
  }
}

export interface MessageData {
  /** The same for every repeat. */
  id: string
  key: string
  kind: Reminder['kind'] | 'test'
  clientId: Id | null
  at: Instant
  until: Instant
  /** Where a tap and each action lead; what the worker does by itself leads to the case. */
  urls: { open: string } & Partial<Record<MessageAction, string>>
}

/** How and to whom it is said. */
export interface Saying extends Pick<ReminderSettings, 'language' | 'showsNames'> {
  id: string
  /** Where the app is, absolute. */
  appUrl: string
}

/** What the words of a reminder are, for a notification and for an e-mail alike. */
export interface Said {
  title: string
  body: string
}

/** As text, at most 3,900 bytes: what one record of the encryption takes, with room for its frame. */
export function messageOf(reminder: Reminder, saying: Saying): PushMessage {
  const { clientId, key, kind, at, until, count } = reminder
  const actions = actionsOf(reminder)
  const about = { key, kind, clientId, at, until }
  return message({ ...said(reminder, saying), count, about, path: pathOf(reminder), actions }, saying)
}

/** What the person sends to the own device to see that reminders arrive. */
export function testMessage(saying: Omit<Saying, 'showsNames'>, window: { at: Instant; until: Instant }): PushMessage {
  const about = { key: 'test', kind: 'test' as const, clientId: null, ...window }
  return message(
    { ...reminderWords(saying.language).test, count: null, about, path: '/settings/notifications', actions: [] },
    saying,
  )
}

interface Parts extends Said {
  count: number | null
  about: Omit<MessageData, 'id' | 'urls'>
  path: string
  actions: readonly MessageAction[]
}

function message(
  { title, body, count, about, path, actions }: Parts,
  { id, appUrl, language }: Omit<Saying, 'showsNames'>,
): PushMessage {
  const address = (to: string) => appUrl.replace(/\/+$/, '') + to
  const urlOf = (action: MessageAction) => address(actionPath(action, about.clientId) ?? path)
  const words = reminderWords(language).actions
  const badge = count === null ? {} : { app_badge: count }
  return {
    web_push: 8030,
    ...badge,
    notification: {
      title,
      body,
      navigate: address(path),
      lang: language,
      dir: 'ltr',
      tag: topicOf(about.key),
      icon: address('/icon-192.png'),
      silent: false,
      // WebKit reads it here, the draft of the W3C above.
      ...badge,
      data: {
        id,
        ...about,
        urls: { open: address(path), ...Object.fromEntries(actions.map((action) => [action, urlOf(action)])) },
      },
      actions: actions.map((action) => ({ action, title: words[action], navigate: urlOf(action) })),
    },
  }
}

const casePath = (clientId: Id) => `/clients/${encodeURIComponent(clientId)}`

/** A call is two taps away: the notification, then the number at the foot of that screen. */
function pathOf({ kind, clientId }: Reminder): string {
  if (clientId === null) return '/'
  return kind === 'callback' ? `${casePath(clientId)}/call` : casePath(clientId)
}

function actionPath(action: MessageAction, clientId: Id | null): string | null {
  if (clientId === null) return null
  if (action === 'call') return `${casePath(clientId)}/call`
  return action === 'done' ? `${casePath(clientId)}?add=exchange` : casePath(clientId)
}

/** Most systems show the first two. A day of the law is not put off, and several cases are opened rather than acted on. */
function actionsOf({ kind }: Reminder): MessageAction[] {
  switch (kind) {
    case 'callback':
      return ['call', 'later', 'tomorrow', 'done']
    case 'promise':
      return ['later', 'done']
    default:
      return []
  }
}

/** What is said of it; a name or an amount only where the person allows it. */
export function said(reminder: Reminder, { language, showsNames }: Pick<Saying, 'language' | 'showsNames'>): Said {
  const words = reminderWords(language)
  switch (reminder.kind) {
    case 'digest':
      return { title: words.digest.title(reminder.count), body: digestBody(reminder, words, { language, showsNames }) }
    case 'callback': {
      const { putOff } = reminder
      const time = timeText(reminder.time, language)
      const name = shortened(reminder.name)
      if (putOff) return { title: showsNames ? words.putOff.named(name) : words.putOff.title, body: words.putOff.body }
      return {
        title: showsNames ? words.callback.named(name, time) : words.callback.title(time),
        body: words.callback.body,
      }
    }
    case 'promise': {
      const day = reminder.isToday ? '' : dayText(reminder.on, language)
      const sum = moneyText(reminder.amount, language)
      const { title, named, body } = words.promise
      return { title: showsNames ? named(shortened(reminder.name), sum, day) : title(day), body }
    }
    case 'clock':
      return clockSaid(reminder, words, { language, showsNames })
  }
}

type How = Pick<Saying, 'language' | 'showsNames'>

/** Who has invoices in more currencies sees the others in the app. */
const SUMS = 2

function digestBody(reminder: Extract<Reminder, { kind: 'digest' }>, { digest }: ReminderWords, how: How): string {
  const { names, count, sums } = reminder
  if (!how.showsNames || names.length === 0) return digest.open
  const more = count - names.length
  const shown = names.map(shortened)
  return digest.named(
    more > 0 ? shown.join(', ') : listText(shown, how.language),
    more,
    totalText(sums.slice(0, SUMS), how.language),
  )
}

function clockSaid(reminder: Extract<Reminder, { kind: 'clock' }>, { clock }: ReminderWords, how: How): Said {
  const { code, days, on } = reminder
  const name = how.showsNames ? shortened(reminder.name) : null
  const what = clock.what[code]
  // What begins on that day or after it is over: nothing is left to run.
  if (days < 0 || code === 'execution') return { title: what, body: clock.next(name) }
  return { title: clock.left(what, days), body: clock.until(name, dayText(on, how.language)) }
}
