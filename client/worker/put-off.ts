/**
 * "Later today" and "tomorrow" on a notification, as Today itself puts a case off, with no page open and no network. What
 * was noted is said in place of the notification for a moment, with the way to take it back.
 */
import { addWorkingDays } from '../../server/domain/calendar/working-days.ts'
import { settingsOf } from '../../server/domain/dunning/settings.ts'
import type { Workspace } from '../../server/domain/records/cards.ts'
import type { Day, Id } from '../../server/domain/records/primitives.ts'
import { today } from '../book/clock.ts'
import { type BareBook, withoutPage } from '../book/without-page.ts'
import { formatsFor } from '../i18n/formats.ts'
import { syncFromWorker } from '../sync/from-worker.ts'
import { type Notice, type NoticeData, noticeWords, quietNotice } from './notice.ts'

declare const self: ServiceWorkerGlobalScope

const BUTTONS = ['later', 'tomorrow'] as const
type PutOff = (typeof BUTTONS)[number]
export const isPutOff = (action: string): action is PutOff => BUTTONS.some((one) => one === action)

/** Long enough to be read and answered; what stays would only have to be wiped away. */
const STAYS = 8000
const TAG = 'put-off'

export async function putOff(button: PutOff, clientId: Id, { path, language }: NoticeData): Promise<void> {
  const noted = await withoutPage((book) => note(book, button, clientId)).catch(() => null)
  const words = noticeWords(language)
  if (!noted) return show(quietNotice(words.notKept, words.notKeptText, TAG, language, { path }))
  const said = button === 'later' ? words.laterToday : words.putOff(formatsFor(language).day(noted.until, 'long'))
  const text = button === 'later' ? words.laterText : ''
  const notice = quietNotice(said, text, TAG, language, { path, act: noted.act })
  notice.options.actions = [{ action: 'undo', title: words.undo }]
  await Promise.all([show(notice, STAYS), send()])
}

/** Null where it cannot be noted: another account’s data is here by now, the case is gone, or the person only looks. */
async function note(book: BareBook, button: PutOff, clientId: Id): Promise<{ act: Id; until: Day } | null> {
  const workspace = book.workspace()
  if (!workspace || !book.get('client', clientId)) return null
  const until = dayOf(button, workspace)
  const recorded = await book.record([{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until } }])
  return recorded.ok ? { act: recorded.act, until } : null
}

/** A pause that ends today holds nothing back: the case stays on the list, and the reminder comes again in the day. */
function dayOf(button: PutOff, workspace: Workspace): Day {
  const day = today(workspace.timeZone)
  return button === 'later' ? day : addWorkingDays(day, 1, settingsOf(workspace))
}

export async function putBack(act: Id, { path, language }: NoticeData): Promise<void> {
  const record = { undoes: 'act', target: act } as const
  const undone = await withoutPage((book) => book.record([{ op: 'create', kind: 'void', record }])).catch(() => null)
  const words = noticeWords(language)
  if (!undone?.ok) return show(quietNotice(words.notKept, words.notKeptText, TAG, language, { path }))
  await Promise.all([show(quietNotice(words.undone, words.undoneText, TAG, language, { path }), STAYS), send()])
}

async function show({ title, options }: Notice, stays?: number): Promise<void> {
  await self.registration.showNotification(title, options)
  if (stays === undefined) return
  await new Promise((over) => setTimeout(over, stays))
  for (const shown of await self.registration.getNotifications({ tag: TAG })) if (shown.title === title) shown.close()
}

/** Milliseconds between two tries; together less than the five minutes after which the system ends a worker. */
const TRIES = [0, 5000, 20_000, 60_000, 150_000]

/**
 * Now, or as soon as there is network while the worker may stay awake; else with the next page or the next message. The
 * system would wake it for this, but takes that request from a page only.
 */
async function send(): Promise<void> {
  for (const wait of TRIES) {
    await networkWithin(wait)
    if (await syncFromWorker().catch(() => false)) return
  }
}

function networkWithin(wait: number): Promise<void> {
  return new Promise((over) => {
    const timer = setTimeout(over, wait)
    const back = () => {
      clearTimeout(timer)
      over()
    }
    self.addEventListener('online', back, { once: true })
  })
}
